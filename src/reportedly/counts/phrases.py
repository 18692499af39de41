"""Counted phrases: a quantity with the noun it counts and the token that the clause governs."""

from dataclasses import dataclass

from reportedly.lexicon import words
from reportedly.model import Parse, Quantity, Token

UP_TO_THE_NOUN = frozenset(
    {
        "nummod",
        "quantmod",
        "amod",
        "compound",
        "det",
        "nmod",
        "advmod",
        "npadvmod",
        "predet",
        "poss",
    }
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "VERB", "X", "SYM"})


@dataclass(frozen=True, slots=True)
class CountedPhrase:
    """A quantity in its noun phrase.

    Attributes:
        head: the token through which the clause governs the phrase ("Dozens" of "dozens of men").
        noun: the noun counted ("men"); the head itself for "12 men"; None for a bare number.
        single: whether no number is said: one person, names, or a bare plural.
        definite: whether the words point at a known person ("the leader", "his wife", a name).
        bare: whether neither article nor number is said ("civilians", a headline's "man").
        named: whether a name is all that says who.
        after: where the words of those counted begin at the earliest.
    """

    quantity: Quantity
    head: Token
    noun: Token | None
    single: bool = False
    definite: bool = False
    bare: bool = False
    named: bool = False
    after: int = 0


def counted_phrases(parse: Parse, quantities: tuple[Quantity, ...]) -> list[CountedPhrase]:
    """Return the phrases of the quantities in order."""
    return [p for q in quantities if (p := _phrase(parse, q)) is not None]


def _phrase(parse: Parse, quantity: Quantity) -> CountedPhrase | None:
    inside = parse.within(quantity.span)
    if not inside:
        return None
    numbers = {t.i for t in inside}
    roots = [t for t in inside if t.head not in numbers or t.head == t.i]
    head = roots[-1] if roots else inside[-1]
    while head.dep in UP_TO_THE_NOUN and parse.head(head).pos in NOMINAL and _is_near(parse, head):
        head = parse.head(head)
    noun = head if head.i not in numbers else _object_of(parse, inside[-1], head)
    if noun is head and _has_number_between(parse, inside[-1], head):
        noun = None  # "one tank three vehicles": the noun is the next number's
    elif head.i not in numbers:
        head = _outermost(parse, head, numbers)
    return CountedPhrase(
        quantity, head, noun or _following_noun(parse, inside[-1]), after=quantity.span.end
    )


def _is_near(parse: Parse, token: Token) -> bool:
    """A number's noun follows it within a few words; a verb is never climbed to as a noun."""
    head = parse.head(token)
    if head.pos == "VERB" and head.tag not in ("VBN", "VBD"):
        return False
    return head.pos != "VERB" or head.i == token.i + 1


def _has_number_between(parse: Parse, last: Token, noun: Token) -> bool:
    return any(t.tag == "CD" for t in parse.tokens[last.i + 1 : noun.i])


def _outermost(parse: Parse, head: Token, numbers: set[int]) -> Token:
    """Return "quarter" for "a quarter of a million people", where the number holds the "of"."""
    preposition = parse.head(head)
    if head.dep == "pobj" and preposition.i in numbers:
        return parse.head(preposition)
    return head


def _object_of(parse: Parse, last: Token, head: Token) -> Token | None:
    for token in {head.i: head, last.i: last}.values():
        for child in parse.children(token):
            if child.dep == "prep" and child.lower == "of":
                return parse.child(child, "pobj", "pcomp")
    return None


def _following_noun(parse: Parse, last: Token) -> Token | None:
    """Return a noun right after the number that the parser tied to something else."""
    sentence = parse.sentences[last.sentence]
    for token in parse.tokens[last.i + 1 : min(last.i + 4, sentence.last)]:
        if token.pos == "NOUN" and token.lower not in words("harm_words")["killed"]["states"]:
            return token
        named = token.pos in ("ADJ", "PROPN") or (token.text.isupper() and len(token.text) > 1)
        after_of = token.lower == "the" and parse.tokens[token.i - 1].lower == "of"
        if not (named or after_of or token.lower == "of"):
            return None
    return None
