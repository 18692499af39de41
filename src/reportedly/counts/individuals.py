"""Individuals: single persons told of by noun or name, and persons told of with no number."""

from collections.abc import Iterator
from functools import cache

from reportedly.counts.groups import PREMODIFIERS, group_of, names_persons
from reportedly.counts.harms import done_to_self, harm_words
from reportedly.counts.joining import Link
from reportedly.counts.names import names_person
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Bound, Parse, Quantity, Span, Token

SUBJECTS = ("nsubj", "nsubjpass", "dobj")
ROLES = frozenset({*SUBJECTS, "pobj", "conj", "poss", "attr", "dative", "oprd", "appos", "root"})
LONGEST = 8  # tokens shown before the noun
BREAKS = frozenset('"“”()[];:|,')
NEAR = 3  # tokens before a plural in which its number stands
CLIMB = 5  # names and nouns joined by "and"
BARE_PLURAL = "bare plural"  # the key of "civilians were killed" in the table of vague words


def individuals(text: str, parse: Parse, taken: set[int]) -> Iterator[CountedPhrase]:
    """Yield persons told of one by one ("a soldier", "the leader", "Jane Roe") and bare plurals.

    Tokens in `taken` are numbers' own. Names joined by "and" are one phrase that counts them.
    """
    passed = set(taken)
    for token in parse.tokens:
        if token.dep not in ROLES or token.i in passed:
            continue
        if token.lower == "another":
            yield _single(text, parse, token, token.start)
        elif token.pos == "PRON":
            if is_said_before(token) and _may_suffer(parse, token):
                quantity = _one(text, token.span)
                yield CountedPhrase(quantity, token, None, single=True, definite=True)
        elif token.pos in ("NOUN", "PROPN") or _is_noun_of_age(token):
            # Few nouns may suffer, so this goes before the longer look into the vocabulary.
            if not _may_suffer(parse, token):
                continue
            person = names_persons(parse, token)
            if person or token.pos == "PROPN":
                phrase = _phrase(text, parse, token, passed, person=person)
                if phrase is not None:
                    yield phrase


def is_said_before(token: Token) -> bool:
    """Say whether the word stands for one person told of before: "he", "her"."""
    return token.dep in SUBJECTS and token.lower in words("harm_words")["one_said_before"]


def _is_noun_of_age(token: Token) -> bool:
    """Read "a 17-year-old was shot", where the parser has an adjective."""
    return token.lower == "old" and token.dep in SUBJECTS


def _phrase(
    text: str, parse: Parse, noun: Token, passed: set[int], *, person: bool
) -> CountedPhrase | None:
    children = parse.children(noun)
    if any(
        c.dep in ("nummod", "quantmod", "predet") or (c.i < noun.i and c.i in passed)
        for c in children
    ):
        return None
    opening = next((c for c in children if c.dep in ("det", "poss") and c.i < noun.i), None)
    if noun.tag in ("NNS", "NNPS"):
        bare = person and opening is None and noun.dep in SUBJECTS
        return _bare_plural(parse, noun, children, taken=passed) if bare else None
    article = opening is not None and opening.lower in words("numerals")["one"]
    if opening is not None and not (article or _is_definite(opening)):
        return None
    if not person:
        return None if opening else _named(text, parse, noun, passed)
    if noun.lemma in words("harm_words")["collectives"]:
        return None
    if article:
        return _single(text, parse, noun, opening.end if opening else noun.start)
    if noun.lemma in words("group_words")["not_one"] or noun.dep == "appos":
        return None
    after = opening.end if opening is not None and opening.dep == "det" else noun.start
    return _single(text, parse, noun, after, definite=opening is not None, bare=not opening)


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
    joined = name.dep == "conj" and _is_joined_to_name(parse, name)
    if (
        joined
        or _is_broken(parse, name)
        or name.dep in ("root", "appos")
        or not names_person(parse, name)
    ):
        return None
    names = [name]
    while (following := _next_name(parse, names[-1])) is not None:
        names.append(following)
    last = names[-1]
    passed.update(t.i for t in names)
    span = Span(_words_of(parse, name).start, last.end)
    quantity = _one(text, span, number=len(names))
    return CountedPhrase(
        quantity, name, name, single=True, definite=True, named=True, after=span.start
    )


def _is_broken(parse: Parse, name: Token) -> bool:
    """A quotation mark or a stroke inside the name tells of a broken parse."""
    before = [c for c in parse.children(name) if c.i < name.i and c.dep in PREMODIFIERS]
    return bool(before) and _words_of(parse, name) == name.span


def _next_name(parse: Parse, name: Token) -> Token | None:
    """Return the name that follows in a list, with nothing but a comma or "and" between."""
    following = parse.child(name, "conj", "appos")
    if following is None or following.pos != "PROPN" or not names_person(parse, following):
        return None
    first = parse.at(_words_of(parse, following).start)
    between = parse.tokens[name.i + 1 : first.i if first else following.i]
    joined = between and all(t.lower in (",", "and", "&") for t in between)
    return following if joined and following.lower != name.lower else None


def _is_joined_to_name(parse: Parse, name: Token) -> bool:
    first = parse.head(name)
    return first.pos == "PROPN" and names_person(parse, first)


def _bare_plural(
    parse: Parse, noun: Token, children: list[Token], taken: set[int]
) -> CountedPhrase | None:
    """Return "civilians" of "civilians were killed": some, with no number."""
    if any(c.tag in ("CD", "JJR", "JJS", "DT") for c in children if c.i < noun.i):
        return None
    if not taken.isdisjoint(range(noun.i - NEAR, noun.i)):
        return None  # a number of theirs that the parser tied to something else
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
    """Return the noun with what stands before it, as far as that is short and unbroken."""
    first = noun.i
    for child in parse.children(noun):
        if child.i < noun.i and (child.dep in PREMODIFIERS or child.dep == "det"):
            first = min(first, parse.subtree(child)[0].i)
    before = parse.tokens[first : noun.i]
    if len(before) > LONGEST or any(t.text in BREAKS for t in before):
        return noun.span
    return Span(parse.tokens[first].start, noun.end)


def _may_suffer(parse: Parse, noun: Token) -> bool:
    """A cheap gate: what governs the noun can say a harm, or a clause hangs on the noun."""
    token = noun
    for _ in range(CLIMB):
        if token.dep not in ("conj", "appos"):
            break
        token = parse.head(token)
    head = parse.head(token)
    if token.dep in ("pobj", "pcomp"):
        return head.lower in ("of", "with", "including", "among", "like", "to")
    if head.i != token.i and (
        head.pos == "ADJ" or not _harmful().isdisjoint((head.lemma, head.lower))
    ):
        return True
    return any(c.dep in ("acl", "relcl", "amod") for c in parse.children(token))


def may_be_told(parse: Parse, phrase: CountedPhrase, link: Link) -> bool:
    """Say whether the harm can be meant of persons told of with no number.

    A name alone needs a verb that does no such thing to places and bodies; in a full sentence
    "a man shot" shoots, in a headline "man shot" was shot.
    """
    trigger = link.trigger
    if link.harm not in words("harm_words")["of_individuals"]:
        return False
    if _is_spared(parse, phrase.head, trigger) or _completes(parse, phrase.head, link):
        return False
    if phrase.named and trigger.lemma in words("harm_words")["not_of_names"]:
        return bool(individual_group(parse, phrase))
    active = phrase.head.dep == "nsubj" and phrase.head.head == trigger.i
    shoots = trigger.tag == "VBD" and link.harm == "killed_or_injured"
    return phrase.bare or not (active and shoots and not done_to_self(parse, trigger))


def _is_spared(parse: Parse, person: Token, trigger: Token) -> bool:
    """Read "the mayor was not injured" and "neither he nor his wife was hurt": no one came to harm.

    Only what has the person as its subject is told of the person: "did not kill the mayor" may mean
    that others did.
    """
    first, above = person, [person]
    while first.dep == "conj":
        first = parse.head(first)
        above.append(first)
    if first.dep not in ("nsubj", "nsubjpass"):
        return False
    negations = words("modality")["negated"]["adverbs"]
    denied = any(c.dep == "neg" and c.lower in negations for c in parse.children(trigger))
    only = any(c.lower in words("count_traps")["not_only"] for c in parse.children(trigger))
    return (denied and not only) or any(
        c.lower in negations and c.dep in ("preconj", "cc")
        for one in above
        for c in parse.children(one)
    )


def _completes(parse: Parse, word: Token, link: Link) -> bool:
    """Say whether the word is no person but completes a verb: "was taken hostage"."""
    if parse.child(word, "det", "poss", "nummod", "amod") is not None:
        return False
    return any(
        word.lower in one["words"] and link.trigger.lemma in one["verbs"]
        for one in words("harm_words")["completed"]
    )


def individual_group(parse: Parse, phrase: CountedPhrase) -> str | None:
    """Return the group of a named person, by title or apposition; None says nothing more."""
    for child in reversed(parse.children(phrase.head)):
        titled = child.dep in ("compound", "nmod", "amod")
        if titled or (child.dep == "appos" and names_persons(parse, child)):
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
