"""The public profile: documents without what must not become public.

Redaction works on documents, before any format is written, so that no format can forget it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from reportedly.export.victims import is_caseless, tells_of_harm, victims
from reportedly.export.withheld import NAMES, PLACE, SOURCE, Withheld, note, telling
from reportedly.gazetteer import fold
from reportedly.model import Claim, Judgement, Place, PlacePrecision, Source, Subject, Verdict
from reportedly.model.document import Document, ReportHead

if TYPE_CHECKING:
    from reportedly.casebook import Casebook

T = TypeVar("T")
ALL = (SOURCE, PLACE, NAMES)


def withheld_in(casebook: "Casebook", exported: Iterable[Claim]) -> Withheld:
    """Return what a public export of these claims of a casebook withholds.

    What people marked as sensitive, wherever else it stands, and the names of individual victims
    in any of those claims, unless people released them.
    """
    marked, released = _marked(casebook.judgements.followed(Subject.SENSITIVE))
    sources: set[tuple[str, ...]] = set()
    places: list[Place] = []
    names: set[tuple[str, ...]] = set()
    known = frozenset(fold(name) for name in casebook.place_names())
    for id_, what in marked.items():
        for claim in (casebook.claim(id_), casebook.claim(id_, as_read=True)):
            if SOURCE in what and claim.source:
                sources |= _telling_of_source(casebook, claim.source)
            if PLACE in what:
                places += _places(claim)
            if NAMES in what:
                names |= telling(victims(claim, known))
    free: set[tuple[str, ...]] = set()
    for claim in exported:
        found = telling(victims(claim, known))
        if claim.id in released:
            free |= found
        else:
            names |= found
    strings = {
        SOURCE: frozenset(sources),
        PLACE: frozenset(telling(w for p in places for w in (p.name, p.text) if w != w.lower())),
        NAMES: frozenset(names - free),
    }
    ids = frozenset(p.geonames_id for p in places if p.geonames_id is not None)
    points = frozenset((p.lat, p.lon) for p in places if p.lat is not None and p.lon is not None)
    return Withheld(marked=marked, strings=strings, ids=ids, points=points)


def public(documents: Iterable[Document], withheld: Withheld) -> Iterator[Document]:
    """Yield the documents without what is withheld."""
    for one in documents:
        claims = tuple(_claim(claim, withheld) for claim in one.claims)
        records = tuple(
            replace(record, place=_place(record.place, withheld, marked=False))
            for record in one.incidents
        )
        marked = any(withheld.of(claim.id) for claim in one.claims)
        head = _head(one.report, one.claims, withheld) if marked else one.report
        yield _scrubbed(replace(one, report=head, claims=claims, incidents=records), withheld)


def _marked(
    judged: Iterable[Judgement],
) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """Return what is marked of each claim, and the claims whose names were released.

    A judgement on all of a claim and one on a part answer each other: the newest tells.
    """
    now: dict[tuple[str, str], Verdict] = {}
    for one in sorted(judged, key=lambda one: one.order):
        for what in (one.field,) if one.field else ALL:
            now[one.on, what] = one.verdict
    marked: dict[str, set[str]] = {}
    for (on, what), verdict in now.items():
        if verdict is Verdict.POSITIVE:
            marked.setdefault(on, set()).add(what)
    released = {on for (on, what), v in now.items() if what == NAMES and v is Verdict.NEGATIVE}
    return {on: frozenset(what) for on, what in marked.items()}, frozenset(released)


def _telling_of_source(casebook: "Casebook", source: Source) -> set[tuple[str, ...]]:
    """Return the words that tell who a source is, as any claim of the same source has them."""
    from reportedly.casebook import ClaimFilter

    others = casebook.judgements.names().others(source.name)
    found = telling([source.name, *others], named=source.named)
    told = [source]
    if source.named:
        same = casebook.claims(ClaimFilter(source=source.name))
        told += [c.source for c in same if c.source and c.source.name == source.name]
    for one in told:
        said = (one.text, one.affiliation, one.role, *(link.name for link in one.relay))
        found |= telling(said, named=one.named)
    if source.named and (source.role or source.affiliation) and len(source.name.split()) > 1:
        found |= telling([source.name.split()[-1]])  # a person's surname alone
    return found


def _places(claim: Claim) -> list[Place]:
    return [p for p in (claim.place, *(count.scope.place for count in claim.counts)) if p]


def _claim(claim: Claim, withheld: Withheld) -> Claim:
    marked = withheld.of(claim.id)
    place_marked = PLACE in marked
    counts = tuple(
        replace(
            count,
            scope=replace(
                count.scope, place=_place(count.scope.place, withheld, marked=place_marked)
            ),
        )
        for count in claim.counts
    )
    return replace(
        claim,
        source=_source(claim.source, withheld, marked=SOURCE in marked),
        place=_place(claim.place, withheld, marked=place_marked),
        counts=counts,
        quote=_quote(claim, withheld),
    )


def _quote(claim: Claim, withheld: Withheld) -> str:
    why = withheld.why(claim.quote)
    hidden = NAMES in withheld.of(claim.id)
    if why is None and (hidden or (tells_of_harm(claim) and is_caseless(claim.quote))):
        why = NAMES
    return note(why) if why else claim.quote


def _source(source: Source | None, withheld: Withheld, *, marked: bool) -> Source | None:
    if source is None:
        return None
    said = (source.name, source.text, source.affiliation or "", source.role or "")
    why = SOURCE if marked else next(filter(None, map(withheld.why, said)), None)
    if why is None:
        return source
    return Source(text=note(why), span=None, name=note(why), kind=source.kind, named=False)


def _place(place: Place | None, withheld: Withheld, *, marked: bool) -> Place | None:
    """Return the region or country that holds a place to be withheld, without a point."""
    if place is None or not (marked or withheld.hides(place)):
        return place
    for number in (2, 1):
        holder = place.within[-number] if len(place.within) >= number else None
        if holder is not None and withheld.why(holder) is None and holder != place.name:
            precision = PlacePrecision.REGION if number > 1 else PlacePrecision.COUNTRY
            within = place.within[-1:] if number > 1 else ()
            return Place(
                name=holder, text=note(PLACE), span=None, precision=precision, within=within,
                country=place.country,
            )  # fmt: skip
    return Place(name=note(PLACE), text=note(PLACE), span=None)


def _head(report: ReportHead, claims: Iterable[Claim], withheld: Withheld) -> ReportHead:
    """Return a report without what leads to its text, where its own words are to be protected."""
    marked = [what for claim in claims for what in sorted(withheld.of(claim.id))]
    said = note(marked[0])
    title = report.title and said
    return replace(report, ref=said, title=title, url=None, sha256=said, length=0)


def _scrubbed(value: T, withheld: Withheld) -> T:
    """Return a value with every text replaced that would tell what is withheld."""
    found: Any = value
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        found = note(why) if (why := withheld.why(value)) else value
    elif isinstance(value, tuple) and not hasattr(value, "_fields"):
        found = tuple(_scrubbed(one, withheld) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        told = {one.name: getattr(value, one.name) for one in fields(value)}
        scrubbed = {name: _scrubbed(one, withheld) for name, one in told.items()}
        if any(scrubbed[name] is not one for name, one in told.items()):
            found = replace(value, **scrubbed)
    return found  # type: ignore[no-any-return]  # of the same type as it came
