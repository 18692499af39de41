"""Individuals: single persons told of by noun or name, and persons told of with no number."""

from collections.abc import Iterator
from functools import cache

from reportedly.counts.government import Link
from reportedly.counts.groups import PREMODIFIERS, group_of, names_persons
from reportedly.counts.harms import harm_words
from reportedly.counts.names import names_person
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Bound, Parse, Quantity, Span, Token

NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS"})
ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss", "attr", "dative"})
LONGEST = 7  # tokens shown before the noun
CLIMB = 5  # names and nouns joined by "and"
BARE_PLURAL = "bare plural"  # the key of "civilians were killed" in the table of vague words


def individuals(text: str, parse: Parse, taken: set[int]) -> Iterator[CountedPhrase]:
    """Yield persons told of one by one ("a soldier", "the leader", "Jane Roe") and bare plurals.

    Tokens in `taken` are numbers' own. Names joined by "and" are one phrase that counts them.
    """
    passed = set(taken)
    for token in parse:
        if token.i in passed:
            continue
        if token.lower == "another" and token.dep != "det":
            yield _single(text, parse, token, token.start)
        elif token.tag in NOUNS and token.pos in ("NOUN", "PROPN") and _may_suffer(parse, token):
            phrase = _phrase(text, parse, token, passed)
            if phrase is not None:
                yield phrase


def _phrase(text: str, parse: Parse, noun: Token, passed: set[int]) -> CountedPhrase | None:
    children = parse.children(noun)
    if any(c.dep in ("nummod", "quantmod", "predet") or c.i in passed for c in children):
        return None
    opening = next((c for c in children if c.dep in ("det", "poss") and c.i < noun.i), None)
    if noun.tag in ("NNS", "NNPS"):
        return None if opening else _bare_plural(parse, noun, children)
    article = opening is not None and opening.lower in words("numerals")["one"]
    if opening is not None and not (article or _is_definite(opening)):
        return None
    if names_persons(parse, noun) and noun.lemma not in words("harm_words")["collectives"]:
        if article:
            return _single(text, parse, noun, opening.end if opening else noun.start)
        if noun.dep in ROLES and noun.lemma not in words("group_words")["not_one"]:
            after = opening.end if opening is not None and opening.dep == "det" else noun.start
            return _single(text, parse, noun, after, definite=opening is not None, bare=not opening)
        return None
    return _named(text, parse, noun, passed) if opening is None and noun.dep in ROLES else None


def _is_definite(opening: Token) -> bool:
    return opening.dep == "poss" or opening.lower in words("group_words")["definite"]


def _single(
    text: str, parse: Parse, noun: Token, after: int, *, definite: bool = False, bare: bool = False
) -> CountedPhrase:
    span = _words_of(parse, noun)
    quantity = _one(text, span)
    if definite and after == noun.start:
        after = span.start  # "the mayor's wife": the words begin with whose she is
    counted = noun if noun.lower != "another" else None
    return CountedPhrase(
        quantity, noun, counted, single=True, definite=definite, bare=bare, after=after
    )


def _named(text: str, parse: Parse, name: Token, passed: set[int]) -> CountedPhrase | None:
    if name.pos != "PROPN" or name.dep == "conj" and _is_joined_to_name(parse, name):
        return None
    if not names_person(parse, name):
        return None
    joined, last = [name], name
    for _ in range(CLIMB * 4):
        following = parse.child(last, "conj")
        if following is None or not (following.pos == "PROPN" and names_person(parse, following)):
            break
        joined.append(following)
        last = following
    passed.update(t.i for t in joined)
    span = Span(_words_of(parse, name).start, last.end)
    quantity = _one(text, span, number=len(joined))
    return CountedPhrase(
        quantity, name, name, single=True, definite=True, named=True, after=span.start
    )


def _is_joined_to_name(parse: Parse, name: Token) -> bool:
    first = parse.head(name)
    return first.pos == "PROPN" and names_person(parse, first)


def _bare_plural(parse: Parse, noun: Token, children: list[Token]) -> CountedPhrase | None:
    """Return "civilians" of "civilians were killed": some, with no number."""
    if noun.dep not in ("nsubjpass", "dobj", "nsubj") or not names_persons(parse, noun):
        return None
    if any(c.tag in ("CD", "JJR", "JJS", "DT") for c in children if c.i < noun.i):
        return None
    quantity = Quantity(
        low=None,
        high=None,
        bound=Bound.VAGUE,
        text=noun.text,
        span=noun.span,
        vague=BARE_PLURAL,
    )
    return CountedPhrase(quantity, noun, noun, single=True, bare=True, after=noun.start)


def _one(text: str, span: Span, number: int = 1) -> Quantity:
    return Quantity(low=number, high=number, bound=Bound.EXACT, text=span.of(text), span=span)


def _words_of(parse: Parse, noun: Token) -> Span:
    """Return the noun with what stands before it, as far as that is short."""
    start = noun.start
    for child in parse.children(noun):
        if child.i < noun.i and (child.dep in PREMODIFIERS or child.dep == "det"):
            first = parse.subtree(child)[0]
            if noun.i - first.i <= LONGEST:
                start = min(start, first.start)
    return Span(start, noun.end)


def _may_suffer(parse: Parse, noun: Token) -> bool:
    """A cheap gate: what governs the noun can say a harm, or a clause hangs on the noun."""
    token = noun
    for _ in range(CLIMB):
        if token.dep != "conj":
            break
        token = parse.head(token)
    head = parse.head(token)
    if token.dep in ("pobj", "pcomp"):
        return head.lower in ("of", "with", "including", "among", "like", "to")
    if head.i != token.i and (head.pos == "ADJ" or head.lemma in _harmful()):
        return True
    return any(c.dep in ("acl", "relcl", "amod") for c in parse.children(token))


def may_be_told(parse: Parse, phrase: CountedPhrase, link: Link) -> bool:
    """Say whether the harm can be meant of persons told of with no number.

    A name alone needs a verb that does no such thing to places and bodies; a full sentence's
    "a man shot" has him shoot, where a headline's "man shot" does not.
    """
    trigger = link.trigger
    if link.harm not in words("harm_words")["of_individuals"]:
        return False
    if phrase.named and trigger.lemma in words("harm_words")["not_of_names"]:
        return bool(individual_group(parse, phrase))
    active = phrase.head.dep == "nsubj" and phrase.head.head == trigger.i
    does = trigger.tag == "VBD" and trigger.lemma in harm_words().verbs
    return not (active and does and not phrase.bare and parse.child(trigger, "dobj") is None)


def individual_group(parse: Parse, phrase: CountedPhrase) -> str | None:
    """Return the group of a named person, by title or apposition; None says nothing more."""
    for child in reversed(parse.children(phrase.head)):
        if child.dep in ("compound", "appos", "nmod", "amod"):
            group = group_of(parse, child)
            if group not in (None, "things", "families", "people"):
                return group
    return None


@cache
def _harmful() -> frozenset[str]:
    listed, known = words("harm_words"), harm_words()
    idioms = [v for row in (*listed["idioms"], *listed["completed"]) for v in row["verbs"]]
    return frozenset(
        [
            *known.verbs,
            *known.happens,
            *known.states,
            *known.raising,
            *known.copulas,
            *listed["fatal_particles"],
            *listed["life_takers"]["verbs"],
            *listed["deaths_of"],
            *idioms,
        ]
    )
