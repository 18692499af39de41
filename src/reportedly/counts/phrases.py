"""Counted phrases: a quantity with the noun it counts and the token that the clause governs."""

from dataclasses import dataclass

from reportedly.counts.groups import names_persons
from reportedly.lexicon import words
from reportedly.model import Bound, Parse, Quantity, Span, Token

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
        single: whether an article makes the number ("a soldier").
    """

    quantity: Quantity
    head: Token
    noun: Token | None
    single: bool = False


def counted_phrases(
    text: str, parse: Parse, quantities: tuple[Quantity, ...]
) -> list[CountedPhrase]:
    """Return the phrases of the quantities, and of persons counted by an article, in order."""
    taken = {t.i for q in quantities for t in parse.within(q.span)}
    found = [p for q in quantities if (p := _phrase(parse, q)) is not None]
    found += _singles(text, parse, taken)
    return sorted(found, key=lambda p: p.quantity.span)


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
    return CountedPhrase(quantity, head, noun or _following_noun(parse, inside[-1]))


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


def _singles(text: str, parse: Parse, taken: set[int]) -> list[CountedPhrase]:
    articles = words("numerals")["one"]
    found = []
    for token in parse:
        if token.lower not in articles or token.i in taken:
            continue
        noun = parse.head(token)
        if token.dep != "det" or noun.tag not in ("NN", "NNP"):
            noun = token
            if token.lower != "another":
                continue
        elif not names_persons(parse, noun) or noun.lemma in words("harm_words")["collectives"]:
            continue
        quantity = Quantity(low=1, high=1, bound=Bound.EXACT, text=token.text, span=token.span)
        found.append(CountedPhrase(quantity, noun, None if noun is token else noun, single=True))
    return found


def end_of_number(phrase: CountedPhrase) -> int:
    """Return where the number's words end."""
    return phrase.quantity.span.end


def span_of_sentence(parse: Parse, phrase: CountedPhrase) -> Span:
    """Return the sentence that holds the phrase."""
    return parse.sentence_of(phrase.head).span
