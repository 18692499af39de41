"""What each source reportedly said of one incident: sources side by side, field by field."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from reportedly.actors import canonical_name
from reportedly.gazetteer import distance_km
from reportedly.lexicon import harms, words
from reportedly.model import Claim, Count, Modality, Place, Source, SourceKind, Stance, Unit
from reportedly.model.wording import NOBODY, number, when, where

# How far apart two points known exactly must lie to be two places, in km.
NEAR_KM = 2.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a field, and the ids of the claims that give it."""

    words: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source says of one field; nothing is not told, which is not none.

    Attributes:
        differs: whether another source says otherwise; 47 or more and 24 or more differ too.
    """

    entries: tuple[Entry, ...]
    differs: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One field: its name in words, and a cell for each source."""

    name: str
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether sources contradict each other in it."""
        return any(cell.differs for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One source.

    Attributes:
        source: as its first claim describes it; None where the words name nobody.
        relays: who passed its words on.
        claims: all that it says of the incident, in the order given.
    """

    name: str
    source: Source | None
    relays: tuple[str, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Sources as columns, fields as rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Told = Callable[[Claim], list[str]]
Clash = Callable[[Claim, Claim], bool]


def side_by_side(claims: Iterable[Claim]) -> SideBySide:
    """Return the claims of one incident source by source; copies must be left out before.

    The sources come in the order of their first claims, those without a name last.
    """
    by_source: dict[str, list[Claim]] = {}
    for claim in claims:
        by_source.setdefault(_name(claim.source), []).append(claim)
    columns = [_column(name, told) for name, told in by_source.items()]
    columns.sort(key=lambda column: column.source is None or _is_nobody(column.source))
    rows = [_row(name, columns, told, clash) for name, told, clash in _fields()]
    rows[3:3] = [
        _row(_title(harm), columns, _counted(harm), _figures_clash(harm)) for harm in harms()
    ]
    told_of = tuple(row for row in rows if any(cell.entries for cell in row.cells))
    return SideBySide(columns=tuple(columns), rows=told_of)


def _fields() -> tuple[tuple[str, Told, Clash], ...]:
    return (
        ("What", _what, _never),
        ("Where", lambda c: [where(c.place)] if c.place else [], _places_clash),
        ("When", lambda c: [when(c.when)] if c.when else [], _days_clash),
        ("Alleged actor", _actors("agent"), _doers_clash),
        ("Against", _actors("target"), _never),
        ("Others named", _actors("party", "broker", "holder"), _never),
        ("Means", _means, _means_clash),
        ("Hit", lambda c: [_plain(t) for t in c.event.targets] if c.event else [], _never),
        ("Stance", _stance, _stances_clash),
        ("Said", lambda c: [when(c.said_on)] if c.said_on else [], _never),
    )


def _column(name: str, claims: list[Claim]) -> Column:
    source = claims[0].source
    relays = (relay.name for claim in claims if claim.source for relay in claim.source.relay)
    return Column(
        name=name, source=source, relays=tuple(dict.fromkeys(relays)), claims=tuple(claims)
    )


def _row(name: str, columns: list[Column], told: Told, clash: Clash) -> Row:
    odd: set[int] = set()
    for (a, left), (b, right) in combinations(enumerate(columns), 2):
        if any(clash(one, other) for one in left.claims for other in right.claims):
            odd |= {a, b}
    cells = (
        Cell(entries=_entries(column.claims, told), differs=number in odd)
        for number, column in enumerate(columns)
    )
    return Row(name=name, cells=tuple(cells))


def _entries(claims: Iterable[Claim], told: Told) -> tuple[Entry, ...]:
    found: dict[str, list[str]] = {}
    for claim in claims:
        for said in dict.fromkeys(told(claim)):
            found.setdefault(said, []).append(claim.id)
    return tuple(Entry(said, tuple(ids)) for said, ids in found.items())


def _name(source: Source | None) -> str:
    return NOBODY if source is None else canonical_name(source.name)


def _is_nobody(source: Source) -> bool:
    return source.kind is SourceKind.UNATTRIBUTED


def _title(harm: str) -> str:
    return _plain(harm).capitalize()


def _plain(key: str) -> str:
    return key.replace("_", " ").replace(".", ": ")


def _what(claim: Claim) -> list[str]:
    if claim.event is None:
        return []
    names: Mapping[str, str] = words("incident_names", language="")
    status = f", {_plain(claim.event.status)}" if claim.event.status else ""
    return [f"{names.get(claim.event.type, _plain(claim.event.type))}{status}"]


def _counted(harm: str) -> Told:
    return lambda claim: [_figure(count) for count in claim.counts if count.harm == harm]


def _figure(count: Count) -> str:
    if count.unit is Unit.SHARE:
        ends = (None if one is None else one * 100 for one in (count.low, count.high))
        figure = f"{number(*ends)} % of"
    else:
        figure = number(count.low, count.high)
    notes = [
        note
        for note, holds in (
            ("documented", count.documented),
            ("a part", count.part_of is not None),
            ("since revised", count.superseded),
        )
        if holds
    ]
    return f"{figure} {count.who or _plain(count.group)}" + (
        f" ({', '.join(notes)})" if notes else ""
    )


def _actors(*roles: str) -> Told:
    def told(claim: Claim) -> list[str]:
        actors = claim.event.actors if claim.event else ()
        return [actor.name for actor in actors if actor.role in roles]

    return told


def _means(claim: Claim) -> list[str]:
    return [_plain(claim.event.weapon)] if claim.event and claim.event.weapon else []


def _stance(claim: Claim) -> list[str]:
    bent = "" if claim.modality is Modality.ACTUAL else f" ({claim.modality.value})"
    return [f"{claim.stance.value}{bent}"]


# --- who says otherwise ---


def _never(_: Claim, __: Claim) -> bool:
    return False


def _places_clash(a: Claim, b: Claim) -> bool:
    return a.place is not None and b.place is not None and _apart(a.place, b.place)


def _apart(a: Place, b: Place) -> bool:
    """Say whether two places are two: neither holds the other, and their reaches do not meet."""
    if a.name == b.name or a.name in b.within or b.name in a.within:
        return False
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return False
    reach = (a.radius_km or 0.0) + (b.radius_km or 0.0) + NEAR_KM
    return distance_km((a.lat, a.lon), (b.lat, b.lon)) > reach


def _days_clash(a: Claim, b: Claim) -> bool:
    return a.when is not None and b.when is not None and not a.when.overlaps(b.when)


def _figures_clash(harm: str) -> Clash:
    def clash(a: Claim, b: Claim) -> bool:
        return any(
            one.group == other.group and (one.low, one.high) != (other.low, other.high)
            for one in _whole(a, harm)
            for other in _whole(b, harm)
        )

    return clash


def _whole(claim: Claim, harm: str) -> list[Count]:
    """Return the figures that rival others: not parts, not since revised."""
    return [c for c in claim.counts if c.harm == harm and c.part_of is None and not c.superseded]


def _doers_clash(a: Claim, b: Claim) -> bool:
    left, right = _doers(a), _doers(b)
    return bool(left) and bool(right) and not left & right


def _doers(claim: Claim) -> set[str]:
    actors = claim.event.actors if claim.event else ()
    return {canonical_name(one.side or one.name) for one in actors if one.role == "agent"}


def _means_clash(a: Claim, b: Claim) -> bool:
    left, right = _means(a), _means(b)
    return bool(left) and bool(right) and left != right


def _stances_clash(a: Claim, b: Claim) -> bool:
    return _denies(a) != _denies(b)


def _denies(claim: Claim) -> bool:
    return claim.stance in (Stance.DENIES, Stance.RETRACTS) or claim.modality is Modality.NEGATED
