"""Support: who vouches for an incident, which of them are independent, and what parties say."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from reportedly.actors import canonical_name, issuer
from reportedly.grades.rules import Rule
from reportedly.lexicon import is_subgroup, words
from reportedly.model import Claim, Modality, Source, SourceKind, Stance, Unit

ACCEPTS, DENIES, SAYS_SO, SILENT = "accepts", "denies", "says so", "none"
COMBATANTS = "combatants"
DENYING = frozenset({Stance.DENIES, Stance.RETRACTS})


@dataclass(frozen=True, slots=True)
class Witness:
    """One independent source of an incident.

    Attributes:
        names: of those who are one voice together, in alphabetical order.
        claims: ids of what they say.
    """

    names: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """What a party to the conflict says of an incident.

    Attributes:
        party: its side, or its own name where no side is told.
        stance: `accepts` it to its own cost, `denies` it, `says so` of others, or `none`.
        claims: ids of what it says.
    """

    party: str
    stance: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """What an incident rests on.

    Attributes:
        witnesses: the independent sources.
        aside: who vouches and is not counted, each with the reason.
        blamed: the rival accounts of who did it, each with the sides that it names together.
        denied: who denies it.
        acted: whether a strike, fighting or an attacker is told.
        only_combatants: whether there are figures of harm, all are of combatants, and nobody
            speaks of an attack on others.
    """

    witnesses: tuple[Witness, ...]
    aside: tuple[tuple[str, str], ...]
    blamed: tuple[tuple[str, ...], ...]
    positions: tuple[Position, ...]
    denied: tuple[str, ...]
    acted: bool
    only_combatants: bool


def support_of(claims: Iterable[Claim], rule: Rule) -> Support:
    """Return what the claims of one incident give it to rest on, as a rule counts sources."""
    told = sorted(claims, key=lambda c: c.id)
    vouching = [c for c in told if _vouches(c)]
    witnesses, aside = _witnesses(vouching, rule)
    blamed = _accounts(vouching)
    harmed = [
        count.group
        for c in vouching
        for count in c.counts
        if count.harm in _words("harms") and count.unit is Unit.PERSONS
    ]
    return Support(
        witnesses=witnesses,
        aside=aside,
        blamed=blamed,
        positions=_positions(told, blamed),
        denied=tuple(sorted({_name(c) for c in told if _denies(c)})),
        acted=bool(blamed) or any(_is(c, "acts") for c in vouching),
        only_combatants=_only_combatants(harmed) and not any(_is(c, "against") for c in told),
    )


def _only_combatants(harmed: Sequence[str]) -> bool:
    return bool(harmed) and all(is_subgroup(group, COMBATANTS) for group in harmed)


def _witnesses(
    vouching: Sequence[Claim], rule: Rule
) -> tuple[tuple[Witness, ...], tuple[tuple[str, str], ...]]:
    """Return the independent sources, and who is set aside and why."""
    sourced = {c.report_id for c in vouching if not _own_words(c) and _counts(c, rule)}
    voices: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    aside: dict[str, str] = {}
    for claim in vouching:
        if not _counts(claim, rule):
            aside[_name(claim)] = "names nobody"
        elif _own_words(claim) and claim.report_id in sourced:
            aside[_name(claim)] = "tells what its sources say"
        else:
            voices[_voice(claim, rule)].append(claim)
    found = [
        Witness(tuple(sorted({_name(c) for c in said})), tuple(c.id for c in said))
        for said in voices.values()
    ]
    counted = {name for one in found for name in one.names}
    left = tuple(sorted((name, why) for name, why in aside.items() if name not in counted))
    return tuple(sorted(found, key=lambda w: w.names)), left


def _voice(claim: Claim, rule: Rule) -> tuple[str, ...]:
    """Return what makes two sources one voice under a rule."""
    source = claim.source
    if source is None:
        return (_name(claim),)
    kind = source.kind.value
    if kind in rule.one_voice and source.side is not None:
        return "side", source.side
    if rule.unnamed_once and not source.named:
        return "unnamed", kind, source.side or ""
    return "named", issuer(source)


def _counts(claim: Claim, rule: Rule) -> bool:
    kind = claim.source.kind if claim.source else SourceKind.UNATTRIBUTED
    return kind.value not in rule.no_source


def _own_words(claim: Claim) -> bool:
    """Say whether an outlet speaks in its own voice, as it does when it sums up its sources."""
    return claim.cue is None and claim.source is not None and claim.source.span is None


def _accounts(vouching: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
    """Return the rival accounts of who did it; accounts that share a side are one."""
    found: list[set[str]] = []
    for claim in vouching:
        doers = set(_doers(claim))
        if doers:
            shared = [one for one in found if one & doers]
            found = [one for one in found if one not in shared]
            found.append(doers.union(*shared))
    return tuple(sorted(tuple(sorted(one)) for one in found))


def _positions(told: Sequence[Claim], blamed: Sequence[tuple[str, ...]]) -> tuple[Position, ...]:
    """Return what each party says: those that are blamed, and those that speak as a party."""
    doers = {side for sides in blamed for side in sides}
    said: dict[str, list[Claim]] = {side: [] for side in doers}
    for claim in told:
        source = claim.source
        if source is not None and source.kind.value in _words("parties"):
            said.setdefault(source.side or canonical_name(source.name), []).append(claim)
    return tuple(_position(party, claims, doers) for party, claims in sorted(said.items()))


def _position(party: str, said: Sequence[Claim], doers: Set[str]) -> Position:
    costly = [c for c in said if _vouches(c) and _to_its_cost(c, party, doers)]
    for stance, claims in (
        (ACCEPTS, costly),
        (DENIES, [c for c in said if _denies(c)]),
        (SAYS_SO, [c for c in said if _vouches(c)]),
    ):
        if claims:
            return Position(party, stance, tuple(c.id for c in claims))
    return Position(party, SILENT)


def _to_its_cost(claim: Claim, party: str, doers: Set[str]) -> bool:
    """Say whether a party tells what speaks against it: harm it did, or a place it lost."""
    if _is(claim, "boasts"):
        by, fights = _doers(claim) or doers, claim.source is not None and _fights(claim.source)
        return fights and bool(by) and party not in by
    if claim.event is not None and claim.event.status in _words("accepting"):
        return True
    return party in _doers(claim) and (_is(claim, "against") or _harms_civilians(claim))


def _fights(source: Source) -> bool:
    """Say whether a source is known to fight on a side: an ally's government lost nothing."""
    return source.kind is SourceKind.BELLIGERENT and source.side is not None


def _harms_civilians(claim: Claim) -> bool:
    return any(
        count.harm in _words("harms") and not is_subgroup(count.group, COMBATANTS)
        for count in claim.counts
    )


def _doers(claim: Claim) -> tuple[str, ...]:
    """Return the sides of those who did it; their names only where no side is told of any."""
    actors = [a for a in claim.event.actors if a.role == "agent"] if claim.event else []
    sides = {a.side for a in actors if a.side is not None}
    return tuple(sorted(sides or {canonical_name(a.name) for a in actors}))


def _is(claim: Claim, family: str) -> bool:
    type_ = f"{claim.event.type}." if claim.event else ""
    return type_.startswith(tuple(f"{one}." for one in _words(family)))


def _vouches(claim: Claim) -> bool:
    return claim.stance.value in _words("vouching") and claim.modality in (
        Modality.ACTUAL,
        Modality.HISTORICAL,
    )


def _denies(claim: Claim) -> bool:
    negated = claim.modality is Modality.NEGATED and claim.stance.value in _words("vouching")
    return negated or claim.stance in DENYING


def _name(claim: Claim) -> str:
    source = claim.source
    if source is None:
        return SourceKind.UNATTRIBUTED.value
    return issuer(source) if source.named else canonical_name(source.name)


def _words(name: str) -> list[str]:
    found: list[str] = words("grading_words", language="")[name]
    return found
