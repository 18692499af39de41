"""Which claims and records a question asks for, as conditions in SQL."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, exists, or_, tuple_

from reportedly import lexicon
from reportedly.casebook import tables
from reportedly.casebook.folding import folded
from reportedly.casebook.narrow import narrow_claims
from reportedly.casebook.place_tables import report_places
from reportedly.errors import QuestionError
from reportedly.model import Modality, SourceKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedFilter:
    """What can be asked of claims and of incident records alike.

    Attributes:
        event: an incident type, or the family before its dot ("strike").
        place: a place's name, whole, in any case; also finds what lies within it.
        since, until: days that the time must touch; what has no known time is left out.
        outlet: the outlet's name, whole, in any case.
        report: a report's id, the beginning of one, or its ref.
        reading: the id of a reading that need not be current.
    """

    event: str | None = None
    modality: Modality | None = None
    place: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    outlet: str | None = None
    report: str | None = None
    reading: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFilter(ReportedFilter):
    """Which incident records; all conditions given must hold.

    Attributes:
        claim: the id of a claim that tells of it.
    """

    claim: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter(ReportedFilter):
    """Which claims; all conditions given must hold.

    Attributes:
        source: words of the source's name, description, role, body or side, in any case.
        kind: what sort of party the source is.
        harm: a key of `harms`; a count of the claim has it.
        group: a key of `groups`; a count of the claim (the same as for `harm`) has it, or a group
            inside it.
        words: words of the quote, in any case.
        search: words of the claim, its source, parties and place; see `search_query`.
        issuer: who asserts, by the one name that all reports' names for it are kept under.
        actor: a party to the event, by such a name.
        rejected: whether claims that people judged misread come too.
    """

    source: str | None = None
    kind: SourceKind | None = None
    stance: Stance | None = None
    harm: str | None = None
    group: str | None = None
    words: str | None = None
    search: str | None = None
    issuer: str | None = None
    actor: str | None = None
    rejected: bool = False


def claim_conditions(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    """Return the conditions on the claims table, joined with its reading and report.

    Raises:
        QuestionError: a word of the filter is no word of the lexicon, or the days are reversed.
    """
    c = tables.claims.c
    conditions = _common(wanted, tables.claims, c.event_type)
    if wanted.place is not None and not wanted.rejected:
        # The table of places finds the few readings to look into; all names are looked at in none.
        told = report_places.c
        is_told = exists().where(
            told.name == folded(wanted.place), told.reading_id == tables.readings.c.id
        )
        conditions.append(is_told)
    if not wanted.rejected:
        conditions.append(~c.rejected)
    if wanted.source is not None:
        conditions.append(c.source_folded.contains(folded(wanted.source), autoescape=True))
    if wanted.kind is not None:
        conditions.append(c.source_kind == wanted.kind.value)
    if wanted.stance is not None:
        conditions.append(c.stance == wanted.stance.value)
    if wanted.words is not None:
        conditions.append(c.quote_folded.contains(folded(wanted.words), autoescape=True))
    if wanted.harm is not None or wanted.group is not None:
        conditions.append(_has_count(wanted.harm, wanted.group))
    narrow = narrow_claims(search=wanted.search, issuer=wanted.issuer, actor=wanted.actor)
    if narrow is not None:
        # Joined to nothing, the columns are hidden from SQLite's planner: it would go through all
        # that was found once a report, 6 s of 100,000 claims in place of 0.1 s.
        conditions.append(tuple_(c.reading_id.concat(""), c.id.concat("")).in_(narrow))
    return conditions


def record_conditions(wanted: RecordFilter) -> list[ColumnElement[bool]]:
    """Return the conditions on the records table, joined with its reading and report.

    Raises:
        QuestionError: a word of the filter is no word of the lexicon, or the days are reversed.
    """
    c, told = tables.records.c, tables.record_claims.c
    conditions = [*_common(wanted, tables.records, c.type), ~c.rejected]
    if wanted.claim is not None:
        same = (told.reading_id == c.reading_id, told.record_id == c.id)
        conditions.append(exists().where(*same, told.claim_id == wanted.claim))
    return conditions


def _common(
    wanted: ReportedFilter, table: Table, event: ColumnElement[Any]
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.reading is None:
        conditions.append(tables.readings.c.current)
    else:
        conditions.append(table.c.reading_id == wanted.reading)
    if wanted.event is not None:
        conditions.append(event.in_(types_under(wanted.event)))
    if wanted.modality is not None:
        conditions.append(table.c.modality == wanted.modality.value)
    if wanted.place is not None:
        name = f"\n{folded(wanted.place)}\n"
        conditions.append(table.c.place_names.contains(name, autoescape=True))
    if wanted.since is not None or wanted.until is not None:
        conditions.append(_touches(table, wanted.since, wanted.until))
    if wanted.outlet is not None:
        conditions.append(tables.reports.c.outlet_folded == folded(wanted.outlet))
    if wanted.report is not None:
        conditions.append(table.c.report_id == wanted.report)
    return conditions


def _touches(table: Table, since: dt.date | None, until: dt.date | None) -> ColumnElement[bool]:
    """Return that the time can share a day with the days asked for; see `Period.overlaps`."""
    if since is not None and until is not None and since > until:
        raise QuestionError(f"since {since} is after until {until}")
    start, end = table.c.when_start, table.c.when_end
    known = or_(start.is_not(None), end.is_not(None))
    after = or_(end.is_(None), end >= since) if since is not None else None
    before = or_(start.is_(None), start <= until) if until is not None else None
    return and_(known, *(side for side in (after, before) if side is not None))


def _has_count(harm: str | None, group: str | None) -> ColumnElement[bool]:
    counts, claims = tables.counts.c, tables.claims.c
    conditions = [counts.reading_id == claims.reading_id, counts.claim_id == claims.id]
    if harm is not None:
        conditions.append(counts.harm == _known("harm", harm, lexicon.harms()))
    if group is not None:
        whole = _known("group", group, lexicon.groups())
        inside = [part for part in lexicon.groups() if lexicon.is_subgroup(part, whole)]
        conditions.append(counts.group.in_(inside))
    return exists().where(*conditions)


def types_under(event: str) -> list[str]:
    """Return the incident types that an incident type or a family of them names.

    Raises:
        QuestionError: it names none.
    """
    types = list(lexicon.incident_types())
    found = [one for one in types if one == event or one.startswith(f"{event}.")]
    if not found:
        families = {one.partition(".")[0] for one in types}
        _known("incident type", event, [*types, *sorted(families)])
    return found


def _known(noun: str, word: str, vocabulary: Iterable[str]) -> str:
    words = list(vocabulary)
    if word in words:
        return word
    near = get_close_matches(word, words, n=3)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of: {', '.join(words)}"
    raise QuestionError(f"no {noun} {word!r}; {hint}")
