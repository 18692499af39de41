"""Bodies: organisations, institutions, governments by their seats, and their names."""

from collections.abc import Sequence

from reportedly.actors.index import Match
from reportedly.actors.names import PROPER
from reportedly.actors.nations import Nation, nations
from reportedly.actors.nouns import Noun, Sort, modifier_kind, noun_ending
from reportedly.actors.organisations import Organisation, organisations
from reportedly.actors.party import Party
from reportedly.actors.phrase import Phrase
from reportedly.actors.sides import described_side, led_alliance, nation_in, side_of, tells_backer
from reportedly.actors.words import Word, wording
from reportedly.model import SourceKind

UNKNOWN = SourceKind.UNATTRIBUTED

# Determiners after which a noun may be a name: "a ministry" is none.
NAMING = frozenset({"", "the", "'s", "’s", "its", "his", "their", "our"})


def named_in(phrase: Phrase) -> Match[Organisation] | None:
    """Return the body that the whole phrase names: its name ends the core or runs over it."""
    head = phrase.run.index(phrase.head) if phrase.head in phrase.run else phrase.end
    generic = noun_ending(phrase.core, phrase.end)
    run = phrase.run or phrase.core
    for match in organisations().find(run):
        if match.first > 0 and _is_longer_name(run[match.first - 1]):
            continue
        if match.first <= head <= match.last:
            return match
        if generic is None or generic.sort is not Sort.BODY or match.last > head:
            continue
        alike = generic.kind in (UNKNOWN, match.value.kind)
        if alike and match.last == head - generic.length:
            return match
    return None


def _is_longer_name(before: Word) -> bool:
    """Whether the word before a name is its beginning: another "Islamic Jihad", another "Azov"."""
    if before.tag not in PROPER or not before.text.isalpha() or not before.capital:
        return False
    described = nation_in([before]) or noun_ending([before], 0) or described_side([before], None)
    return described is None


def known_body(text: str, phrase: Phrase, match: Match[Organisation]) -> Party:
    """Return the party of a phrase that names an organisation of the lexicon."""
    known = match.value
    noun = noun_ending(phrase.core, phrase.end)
    return Party(
        name=wording(text, (phrase.run or phrase.core)[match.first : match.last + 1]),
        named=True,
        kind=known.kind,
        side=known.side or side_of(phrase.core, known.kind, None, None),
        person=False,
        head=noun.phrase if noun else "",
        nation=nation_in(phrase.core),
        noun=noun,
    )


def sole_nation(phrase: Phrase) -> Nation | None:
    """Return the nation that is all that the core names."""
    found = nations().find(phrase.core)
    if found and found[0].first == 0 and found[0].last == len(phrase.core) - 1:
        return found[0].value.nation
    return None


def government_of(text: str, phrase: Phrase, nation: Nation) -> Party:
    """Return the government that a country or a seat stands for, or the people ("Syrians")."""
    demonym = nations().find(phrase.core)[0].value.how == "demonym"
    people = demonym and phrase.core[-1].plural
    return Party(
        name=wording(text, phrase.core),
        named=not people,
        kind=SourceKind.RESIDENT if people else SourceKind.GOVERNMENT,
        side=nation.side,
        person=people,
        plural=people,
        nation=nation,
    )


def holder(text: str, before: Sequence[Word]) -> Party | None:
    """Return the body named before a post: "Syrian army" in "Syrian army spokesman"."""
    matches = organisations().find(before)
    if matches:
        match = matches[-1]
        return known_body(text, Phrase(tuple(before)), match)
    for last in range(len(before) - 1, -1, -1):
        noun = noun_ending(before, last)
        if noun is not None and noun.sort is Sort.INSTITUTION:
            first = _first_of_name(before, last + 1 - noun.length)
            return body_of(text, Phrase(tuple(before[first : last + 1]), "the"), noun)
    return None


def _first_of_name(before: Sequence[Word], noun_start: int) -> int:
    """Return where a body's name begins: "former" and "senior" are no part of it."""
    first = noun_start
    while first > 0 and before[first - 1].text[0].isupper():
        if before[first - 1].initial and before[first - 1].tag not in PROPER:
            break
        first -= 1
    return first


def body_of(text: str, phrase: Phrase, noun: Noun | None) -> Party:
    """Return the body that a phrase names or describes."""
    nation = nation_in(phrase.core) or (nation_in(phrase.owner.core) if phrase.owner else None)
    if nation is None and (inner := phrase.complement("of")) is not None:
        nation = sole_nation(inner)
    kind = _kind_before(phrase, noun) or (noun.kind if noun else UNKNOWN)
    if kind is UNKNOWN and noun is not None:
        kind = modifier_kind(phrase.core[: phrase.end]) or UNKNOWN
    plural = phrase.core[phrase.end].plural and (noun is None or noun.sort is Sort.BODY)
    name, named = _body_name(text, phrase, noun, plural)
    led = led_alliance(phrase.core)
    return Party(
        name=name,
        named=named,
        kind=kind,
        side=name if led else side_of(phrase.core, kind, nation, None, noun.phrase if noun else ""),
        person=False,
        plural=plural,
        head=noun.phrase if noun else "",
        nation=nation,
        definite=phrase.definite,
        noun=noun,
    )


def _kind_before(phrase: Phrase, noun: Noun | None) -> SourceKind | None:
    """Return the kind that an institution tells before "service", "office", "team"."""
    if noun is None or noun.sort is not Sort.BODY or noun.length > phrase.end:
        return None
    if noun.kind not in (UNKNOWN, SourceKind.GOVERNMENT):
        return None
    before = noun_ending(phrase.core, phrase.end - noun.length)
    settled = before is not None and before.sort is Sort.INSTITUTION and before.kind is not UNKNOWN
    return before.kind if before is not None and settled else None


def _body_name(text: str, phrase: Phrase, noun: Noun | None, plural: bool) -> tuple[str, bool]:
    """Return a body's name and whether it is one, rather than a description."""
    if plural or phrase.determiner not in NAMING:
        return phrase.wording(text), False
    core = phrase.core
    run = next((i for i, w in enumerate(core) if not w.text[0].isupper()), len(core))
    if noun is not None and 0 < run == len(core) - noun.length and _names_by(core[:run], noun):
        return wording(text, core[:run]), True
    institution = noun is not None and noun.sort is Sort.INSTITUTION
    proper = phrase.head.text[0].isupper() and (run == len(core) or noun is None)
    if institution or (proper and not _starts_sentence_only(phrase, run)):
        return _with_owner_and_of(text, phrase), True
    return phrase.wording(text), False


def _names_by(run: Sequence[Word], noun: Noun) -> bool:
    """Whether the capitals before a noun are the name ("the Civil Defence rescue service")."""
    inner = noun_ending(run, len(run) - 1)
    if inner is not None:
        return inner.sort is Sort.INSTITUTION
    if nations().find(run[:1]) or (run[0].initial and run[0].tag not in PROPER):
        return False
    return noun.sort is Sort.BODY and noun.kind is not SourceKind.MEDICAL


def _starts_sentence_only(phrase: Phrase, run: int) -> bool:
    """Whether a lone capital may only be that of a sentence's first word ("Rebels")."""
    first = phrase.core[0]
    return run == 1 and len(phrase.core) == 1 and first.initial and first.tag not in PROPER


def _with_owner_and_of(text: str, phrase: Phrase) -> str:
    """Return a body's name with its owner and with "of Health", without the article."""
    last = phrase
    while last.complements and last.complements[0][0] in {"of", "for"}:
        inner = last.complements[0][1]
        if not inner.core[0].capital:
            break
        last = inner
    core = phrase.owner.core if phrase.owner else phrase.core
    first = next((w for w in core if not tells_backer(w)), core[0])
    return wording(text, (first, last.core[-1]))
