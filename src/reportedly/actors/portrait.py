"""From a phrase taken apart to the party that it names."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.actors.bodies import (
    body_of,
    government_of,
    holder,
    known_body,
    named_in,
    sole_nation,
)
from reportedly.actors.names import gender_of, is_acronym, is_address, name_start
from reportedly.actors.nations import Nation, nations
from reportedly.actors.nouns import Noun, Sort, clause_kind, listed, modifier_kind, noun_ending
from reportedly.actors.party import Party
from reportedly.actors.phrase import Phrase, read_phrases
from reportedly.actors.sides import nation_in, side_of
from reportedly.actors.words import Word, wording
from reportedly.model import SourceKind

UNKNOWN = SourceKind.UNATTRIBUTED

# What may stand between a post and the body that holds it ("an official with the ministry").
OF_A_BODY = ("of", "with", "for", "from", "in", "at", "within", "inside", "to", "by", "on")

# Only after these is a country the body: an envoy to Yemen or for Yemen is not Yemen's.
OF_A_NATION = ("of", "from")

# Kinds whose nouns are posts as well ("militia commander", "mayor"); "resident" is no post.
OFFICES = frozenset({SourceKind.BELLIGERENT, SourceKind.GOVERNMENT})


def portray(text: str, phrase: Phrase) -> Party:
    """Return the party that one phrase names, without its appositives."""
    phrase = _unwrapped(phrase)
    start = name_start(phrase.core)
    known = named_in(phrase)
    if known is not None:
        return known_body(text, phrase, known)
    noun = noun_ending(phrase.core, min(start, phrase.end + 1) - 1) if phrase.core else None
    if noun is not None and noun.sort is Sort.PAPER and start == len(phrase.core):
        return _on_paper(text, phrase, noun)
    nation = sole_nation(phrase)
    if nation is not None:
        return government_of(text, phrase, nation)
    if start < len(phrase.core) and not _is_body(phrase, start, noun):
        return _person(text, phrase, start)
    if noun is not None and noun.of_people:
        named = _named_after_body(text, phrase, noun) or _named_in_clause(text, phrase, noun)
        return named or _people(text, phrase, noun)
    return body_of(text, phrase, noun)


def _unwrapped(phrase: Phrase) -> Phrase:
    """Return the phrase after "of" in "one of the residents", "a group of residents"."""
    inner = phrase.complement("of")
    head = phrase.core[phrase.end]
    partitives = listed("source_kinds", "partitives")
    if inner is None or not (head.lower in partitives or head.lemma in partitives):
        return phrase
    if head.lower == "group" and not inner.head.plural:
        return phrase
    run = phrase.run[: phrase.run.index(inner.run[0])] + inner.run if inner.run else phrase.run
    return _unwrapped(replace(inner, determiner=head.lower, run=run))


def _on_paper(text: str, phrase: Phrase, noun: Noun) -> Party:
    """Return whose statement it is: the owner's, the body's before the noun, or the one after."""
    before = phrase.core[: phrase.end + 1 - noun.length]
    issuers = [phrase.owner] if phrase.owner else []
    issuers += [p for prep, p in phrase.complements if prep in {"from", "by", "of"}]
    for issuer in [*issuers, *_agents(phrase)]:
        party = portray(text, issuer)
        if party.kind is not UNKNOWN or (party.named and party.person):
            return party
    described = portray(text, Phrase(before)) if before else Party(name="", named=False)
    if not described.named:
        described = holder(text, before) or described
    if described.named and described.kind is not UNKNOWN:
        return described
    return replace(
        described,
        name=phrase.wording(text),
        named=False,
        person=False,
        plural=phrase.head.plural,
        head=noun.phrase,
        definite=phrase.definite,
        noun=noun,
    )


def _agents(phrase: Phrase) -> list[Phrase]:
    """Return the phrases after "by" in "a statement issued by the army"."""
    for i, word in enumerate(phrase.clause):
        if word.lower == "by":
            return read_phrases(phrase.clause[i + 1 :])[:1]
    return []


def _is_body(phrase: Phrase, start: int, noun: Noun | None) -> bool:
    """Whether the capitalised words that end a core name a body rather than a person."""
    run = phrase.core[start:]
    if noun is not None and noun.of_people:
        return False
    if start > 0 and any(is_address(w) for w in phrase.core[:start]):
        return False
    if phrase.determiner == "the" or is_acronym(run):
        return True
    inner = phrase.complement("for", "of")
    return inner is not None and len(run) > 1 and all(w.capital for w in inner.core)


def _person(text: str, phrase: Phrase, start: int) -> Party:
    titles, name = phrase.core[:start], phrase.core[start:]
    noun = noun_ending(titles, start - 1) if titles else None
    described = _people(text, replace(phrase, core=titles), noun, titled=True)
    kind = described.kind
    if kind is UNKNOWN:
        kind = clause_kind(phrase.clause) or UNKNOWN
    return replace(described, name=wording(text, name), named=True, plural=False, kind=kind)


def _named_after_body(text: str, phrase: Phrase, noun: Noun) -> Party | None:
    """Return the person of "the head of the ambulance service Ahmed Saleh", if it is one."""
    for i, (preposition, inner) in enumerate(phrase.complements):
        start = name_start(inner.core)
        held = noun_ending(inner.core, start - 1) if 0 < start < len(inner.core) else None
        if held is None or held.of_people or phrase.head.plural:
            continue
        body = replace(inner, core=inner.core[:start], run=())
        before = (*phrase.complements[:i], (preposition, body))
        person = _people(text, replace(phrase, complements=before), noun, titled=True)
        return replace(person, name=wording(text, inner.core[start:]), named=True)
    return None


def _named_in_clause(text: str, phrase: Phrase, noun: Noun) -> Party | None:
    """Return the person of "a resident named Hassan", if it is one."""
    if not phrase.clause or phrase.clause[0].lower not in listed("titles", "naming"):
        return None
    named = [w for w in phrase.clause[1:] if w.lower not in {"as", "only"}]
    run = next((i for i, w in enumerate(named) if not w.capital), len(named))
    if run == 0 or phrase.head.plural:
        return None
    return replace(_people(text, phrase, noun), name=wording(text, tuple(named[:run])), named=True)


def _people(text: str, phrase: Phrase, noun: Noun | None, *, titled: bool = False) -> Party:
    """Return the party of a phrase whose head is a person or a post, or the title of a name."""
    length = noun.length if noun else 0
    before = phrase.core[: max(0, len(phrase.core) - length)]
    body = _affiliation(text, phrase, before)
    nation = nation_in(phrase.core) or (body.nation if body else _nation_of(phrase))
    kind = _kind_of_people(noun, body, phrase, nation)
    side = side_of(phrase.core, kind, nation, body.side if body else None)
    head = phrase.core[phrase.end] if phrase.core else None
    return Party(
        name=phrase.wording(text),
        named=False,
        kind=kind,
        side=side,
        body=body if body and body.named and not body.person else None,
        role=_role(text, phrase, before, noun, body, titled),
        plural=bool(head and (head.plural or head.lower == "people")),
        gender=gender_of(phrase.core, noun),
        head=noun.phrase if noun else "",
        nation=nation,
        definite=phrase.definite,
        noun=noun,
    )


def _nation_of(phrase: Phrase) -> Nation | None:
    """Return the country after "of" ("president of Mali"); a mayor of London is a city's."""
    for preposition, inner in phrase.complements:
        if preposition in OF_A_NATION and sole_nation(inner) is not None:
            named = nations().find(inner.core)[0].value
            return None if named.how == "seat" else named.nation
    return None


def _kind_of_people(
    noun: Noun | None, body: Party | None, phrase: Phrase, nation: Nation | None
) -> SourceKind:
    if noun is not None and noun.sort is Sort.PERSON:
        return noun.kind
    if noun is not None and noun.length > 1 and noun.kind is not UNKNOWN:
        return noun.kind  # "military source" is settled, wherever the source sits
    if body is not None and body.kind is not UNKNOWN:
        return body.kind
    before = phrase.core[: len(phrase.core) - (noun.length if noun else 0)]
    inner = phrase.complement("of", "for")
    told = modifier_kind(before) or (modifier_kind(inner.core) if inner and noun else None)
    if told is not None:
        return told
    if noun is not None and noun.kind is not UNKNOWN:
        return noun.kind
    return SourceKind.GOVERNMENT if nation is not None and noun is not None else UNKNOWN


def _affiliation(text: str, phrase: Phrase, before: Sequence[Word]) -> Party | None:
    """Return the body that a person speaks for, by the words before or after the person's noun."""
    described: Party | None = None
    for party in _bodies_near(text, phrase, before):
        if party.kind is UNKNOWN:
            continue
        if not party.plural and not party.person:
            return party
        described = described or party
    return described


def _bodies_near(text: str, phrase: Phrase, before: Sequence[Word]) -> Iterator[Party]:
    held = holder(text, before)
    if held is not None:
        yield held
    if phrase.owner is not None:
        yield portray(text, phrase.owner)
    for preposition, complement in phrase.complements:
        if preposition in OF_A_BODY and sole_nation(complement) is None:
            yield portray(text, complement)


def _role(
    text: str,
    phrase: Phrase,
    before: Sequence[Word],
    noun: Noun | None,
    body: Party | None,
    titled: bool,
) -> str | None:
    """Return the post's words: "head of the Civil Defence rescue service", "Foreign Minister"."""
    if noun is None or (noun.sort is Sort.PERSON and noun.kind not in OFFICES and not titled):
        return None
    core = list(phrase.core)
    skip = 0
    while skip < len(before) and _told_elsewhere(core[skip], body):
        skip += 1
    kept = core[skip:]
    inner = phrase.complement("of", "for")
    if inner is not None and phrase.complements[0][1] is inner and noun.sort is Sort.POST:
        kept += [*(inner.owner.core if inner.owner else ()), *inner.core]
    return wording(text, tuple(kept)) or None


def _told_elsewhere(word: Word, body: Party | None) -> bool:
    """Whether a word before a post tells its side or its body rather than the post."""
    if word.lower.startswith(("pro-", "anti-")) or nations().find([word]):
        return True
    return body is not None and body.named and word.text in body.name.split()
