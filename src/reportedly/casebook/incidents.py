"""Incidents: what happened, as all the reports of a casebook together tell it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, select

from reportedly.casebook import alike, copying, incident_lines, incident_pages, relinking, tables
from reportedly.casebook.alike import Alike, Pair, Parting
from reportedly.casebook.database import Database
from reportedly.casebook.finding import whole_id
from reportedly.casebook.incident_kept import CopiedClaim, Cut, KeptCopy, KeptIncident
from reportedly.casebook.incident_line import IncidentLine
from reportedly.casebook.incident_pages import IncidentFilter
from reportedly.casebook.incident_tables import incidents, linked
from reportedly.casebook.link_index import some
from reportedly.casebook.link_reasons import Link, surest
from reportedly.casebook.pages import PAGE, Page
from reportedly.casebook.remembered import state_of
from reportedly.casebook.rows import record_of
from reportedly.errors import QuestionError
from reportedly.linking import Scorer
from reportedly.model import Claim, IncidentRecord

_STALE = (relinking.is_stale, copying.is_stale, incident_lines.is_missing)
# Under which column a record's incident stands for each cut.
_OF = {Cut.STRICT: linked.c.strict, Cut.DEFAULT: linked.c.incident_id, Cut.LOOSE: linked.c.loose}


class Incidents:
    """The incidents of a casebook, and which of its reports copy one another.

    Every question first links what is new or was judged since, so that no answer is ever stale;
    where nothing is, that costs one look.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        # The state of the casebook at which nothing was left to link, and with which weights.
        self._linked_at: tuple[tuple[int, int], Scorer] | None = None

    def is_stale(self) -> bool:
        """Say whether something is to be linked, which the next question would wait for."""
        with self._database.snapshot() as connection:
            return any(ask(connection) for ask in _STALE)

    def refresh(self) -> None:
        """Link what is new, gone or judged since the last time; the rest stays as it is.

        Raises:
            CasebookError: something is to be linked, and the casebook cannot be written.
        """
        with self._database.snapshot() as connection:
            state = state_of(connection), relinking.scorer()
            if state == self._linked_at:
                return
            new = [ask(connection) for ask in _STALE]
        if any(new):
            with self._database.transaction() as connection:
                missing = incident_lines.is_missing(connection)
                since = relinking.relink(connection)
                compared = copying.compare(connection)
                incident_lines.keep(connection, None if compared or missing else since)
        self._linked_at = state

    def get(self, id_: str) -> KeptIncident:
        """Return an incident by its id, an id that leads to it, or the beginning of one.

        Raises:
            QuestionError: no incident or several are meant, or no record tells of it any more.
        """
        self.refresh()
        with self._database.snapshot() as connection:
            asked = whole_id(connection, "incident", incidents.c.id, id_)
            found = _told(connection, [_led(connection, asked)])
        if not found:
            raise QuestionError(
                f"no report tells of the incident {asked} any more: what told of it was read anew"
            )
        return found[0]

    def all(self) -> list[KeptIncident]:
        """Return every incident, in the order in which they came to be known."""
        self.refresh()
        with self._database.snapshot() as connection:
            return _told(connection, None)

    def of_record(self, record_id: str) -> KeptIncident | None:
        """Return the incident that a record tells of; None for one of an earlier reading."""
        return next(iter(self.of_records([record_id])), None)

    def of_records(self, record_ids: Iterable[str]) -> list[KeptIncident]:
        """Return the incidents that these records tell of, in the order they came to be known."""
        self.refresh()
        ids: set[str] = set()
        with self._database.snapshot() as connection:
            for listed in some(sorted(set(record_ids))):
                asked = select(linked.c.incident_id).where(linked.c.record_id.in_(listed))
                ids.update(connection.scalars(asked))
            return _told(connection, sorted(ids))

    def records(self, incidents: Iterable[KeptIncident]) -> dict[str, IncidentRecord]:
        """Return the records that tell of these incidents, as judged, by id."""
        ids = sorted({record for one in incidents for record in one.records})
        found = {}
        c, of = tables.records.c, linked.c
        with self._database.snapshot() as connection:
            for listed in some(ids):
                asked = (
                    select(c.id, tables.as_judged(tables.records))
                    .join(linked, and_(of.reading_id == c.reading_id, of.record_id == c.id))
                    .where(c.id.in_(listed))
                )
                found.update({row.id: record_of(row.body) for row in connection.execute(asked)})
        return found

    def page(
        self, wanted: IncidentFilter, *, start: int = 0, size: int = PAGE
    ) -> Page[IncidentLine]:
        """Return some of the incidents that the filter asks for, a line each.

        Raises:
            QuestionError: the filter cannot be answered as put.
        """
        self.refresh()
        with self._database.snapshot() as connection:
            return incident_pages.page(connection, wanted, start=start, size=size)

    def lines(self, ids: Iterable[str]) -> dict[str, IncidentLine]:
        """Return the lines of incidents, by id."""
        self.refresh()
        with self._database.snapshot() as connection:
            return incident_pages.lines(connection, list(ids))

    def neighbours(self, wanted: IncidentFilter, id_: str) -> tuple[str | None, str | None]:
        """Return the incidents before and after one in a list; none where it is not in it."""
        with self._database.snapshot() as connection:
            return incident_pages.neighbours(connection, wanted, id_)

    def alike(self, incident: KeptIncident) -> list[Alike]:
        """Return the other incidents that may be the same one, the likeliest first."""
        with self._database.snapshot() as connection:
            return alike.alike(connection, incident)

    def joins(self, left: KeptIncident, right: KeptIncident) -> tuple[Pair, bool]:
        """Return the two ids to judge one so that two incidents are, and whether they then are.

        Nothing is kept: it is what a person looks at before deciding.
        """
        with self._database.snapshot() as connection:
            return alike.joins(connection, left, right)

    def parting(self, incident: KeptIncident, leaving: Iterable[str]) -> Parting:
        """Return what to judge so that records leave an incident, and what comes of it.

        Nothing is kept: it is what a person looks at before deciding.

        Raises:
            QuestionError: none leaves, or all do, or one is no record of the incident.
        """
        with self._database.snapshot() as connection:
            return alike.parting(connection, incident, leaving)

    def copied(self, claims: Iterable[Claim]) -> dict[str, KeptCopy]:
        """Return, by report, those of the reports of these claims that carry another's text."""
        with self._database.snapshot() as connection:
            found = copying.kept(connection, sorted({claim.report_id for claim in claims}))
        return {one.report: one for one in found}

    def surest_link(self, record_ids: Iterable[str]) -> Link | None:
        """Return the likeliest link among records with its reasons; None where none was scored."""
        with self._database.snapshot() as connection:
            return surest(connection, sorted(record_ids))

    def of_claims(self, cut: Cut = Cut.DEFAULT) -> dict[str, str]:
        """Return, by id of a claim, the id of its incident under a cut.

        Only ids under the default cut are kept for good; the others tell which claims belong
        together, and nothing else.
        """
        self.refresh()
        told = tables.record_claims.c
        same = (linked.c.reading_id == told.reading_id, linked.c.record_id == told.record_id)
        question = (
            select(told.claim_id, _OF[cut])
            .join(linked, and_(*same))
            .order_by(linked.c.record_id.desc())
        )
        with self._database.snapshot() as connection:
            return dict(connection.execute(question).all())

    def copies(self) -> list[KeptCopy]:
        """Return the reports that carry another's text, and what they changed."""
        self.refresh()
        with self._database.snapshot() as connection:
            return copying.kept(connection)

    def copied_claims(self) -> dict[str, CopiedClaim]:
        """Return, by id, the claims that stand in copies: whose word they are, and if changed."""
        self.refresh()
        with self._database.snapshot() as connection:
            return copying.copied_claims(connection)


def _led(connection: Connection, id_: str) -> str:
    """Return the id that an id leads to in the end: its own, where it leads nowhere."""
    leads_to = connection.scalar(select(incidents.c.leads_to).filter_by(id=id_))
    return id_ if leads_to is None else _led(connection, leads_to)


def _told(connection: Connection, ids: list[str] | None) -> list[KeptIncident]:
    """Return incidents, or all, in the order in which they came to be known."""
    if ids is None:
        return _listed(connection, _MEMBERS, _LEADING)
    found = []
    for listed in some(ids):
        members = _MEMBERS.where(incidents.c.id.in_(listed))
        found += _listed(connection, members, _LEADING.where(incidents.c.leads_to.in_(listed)))
    return found


def _listed(
    connection: Connection, members: Select[Any], leading: Select[Any]
) -> list[KeptIncident]:
    led_here: dict[str, tuple[str, ...]] = {}
    for old, new in connection.execute(leading):
        led_here[new] = (*led_here.get(new, ()), old)
    told: dict[str, list[Row[Any]]] = {}
    for row in connection.execute(members):
        told.setdefault(row.id, []).append(row)
    return [
        KeptIncident(
            id=id_,
            records=tuple(row.record_id for row in rows),
            reports=tuple(sorted({row.report_id for row in rows})),
            came_from=rows[0].came_from,
            led_here=led_here.get(id_, ()),
        )
        for id_, rows in told.items()
    ]


_MEMBERS = (
    select(incidents.c.id, incidents.c.came_from, linked.c.record_id, linked.c.report_id)
    .join(linked, linked.c.incident_id == incidents.c.id)
    .order_by(incidents.c.number, linked.c.record_id)
)
_LEADING = (
    select(incidents.c.id, incidents.c.leads_to)
    .where(incidents.c.leads_to.is_not(None))
    .order_by(incidents.c.number)
)
