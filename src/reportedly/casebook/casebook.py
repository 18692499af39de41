"""The casebook: keep readings, put questions."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Select, Table, select

from reportedly.casebook import full_text_index, rows, tables, told_places
from reportedly.casebook.accounts import Accounts
from reportedly.casebook.bearing import Tolls
from reportedly.casebook.codec import SETTINGS, WORDS
from reportedly.casebook.database import Database
from reportedly.casebook.filters import (
    ClaimFilter,
    RecordFilter,
    ReportedFilter,
    claim_conditions,
    record_conditions,
)
from reportedly.casebook.finding import report_id, whole_id
from reportedly.casebook.full_text import FullText
from reportedly.casebook.incident_spots import IncidentSpots
from reportedly.casebook.incidents import Incidents
from reportedly.casebook.judgements import Judgements
from reportedly.casebook.kept import (
    Contents,
    KeptReading,
    ReportLine,
    RunOutcome,
    Staged,
    StageDescription,
)
from reportedly.casebook.log import Log
from reportedly.casebook.pages import Pages
from reportedly.casebook.parties import Parties
from reportedly.casebook.remembered import Remembered, state_of
from reportedly.casebook.review import Review
from reportedly.casebook.runs import Run, outcomes, running
from reportedly.casebook.sizes import contents
from reportedly.casebook.writing import keep, keep_stages
from reportedly.model import Claim, IncidentRecord, Reading, Report

AT_ONCE = 500
_CURRENT = tables.readings.c.current
_STANDS = ~tables.claims.c.rejected
Filter = TypeVar("Filter", bound=ReportedFilter)


class Casebook:
    """All that was read, in one file; made by `open_casebook`.

    Nothing in it is overwritten: a newer reading of a report stands before the older ones, and
    questions see the newest. Any method raises CasebookError when the file cannot be read or
    written.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.accounts = Accounts(database)
        self.full_text = FullText(database)
        self.incidents = Incidents(database)
        self.judgements = Judgements(database)
        self.log = Log(database)
        self.pages = Pages(database)
        self.parties = Parties(database)
        self.review = Review(database)
        self.spots = IncidentSpots(database)
        self.tolls = Tolls(database)
        self._remembered = Remembered()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def keep(self, reading: Reading) -> bool:
        """Keep a report, its claims, counts and records together; say whether they were new.

        Raises:
            CasebookError: an id of the reading already stands for something else.
        """
        with self._database.transaction() as connection:
            return keep(connection, reading)

    def keep_all(self, readings: Iterable[Reading]) -> None:
        """Keep many readings together or, where one cannot be kept, none of them.

        Raises:
            CasebookError: an id of a reading already stands for something else.
        """
        with self._database.transaction() as connection:
            for reading in readings:
                keep(connection, reading)

    def keep_stages(self, stages: Iterable[Staged]) -> None:
        """Keep what the stages were that readings name by id."""
        with self._database.transaction() as connection:
            keep_stages(connection, stages)

    def has_read(self, report_id: str, reading_id: str) -> bool:
        """Say whether this very reading of this report is kept, current or not."""
        question = select(tables.readings.c.id).filter_by(id=reading_id, report_id=report_id)
        with self._database.snapshot() as connection:
            return connection.execute(question).first() is not None

    def run(self, command: str) -> AbstractContextManager[Run]:
        """Begin a run over many inputs; it is finished at the end of the `with` block."""
        return running(self._database, command)

    def report(self, id_: str) -> Report:
        """Return a report by its id, the beginning of its id, or its ref.

        Raises:
            QuestionError: no report or several are meant.
        """
        with self._database.snapshot() as connection:
            id_ = report_id(connection, id_)
            found = connection.execute(select(tables.reports).filter_by(id=id_)).one()
        return rows.report_of(found)

    def reports(self) -> Iterator[Report]:
        """Yield every report, by day of publication; those without one come first."""
        c = tables.reports.c
        question = select(tables.reports).order_by(*_by_day(), c.id)
        return (rows.report_of(row) for row in self._stream(question))

    def report_lines(self, ids: Iterable[str] | None = None) -> dict[str, ReportLine]:
        """Return what lists need of every report, or of some, by id; texts stay in the file."""
        c = tables.reports.c
        question = select(c.id, c.ref, c.title, c.outlet, c.published)
        if ids is not None:
            question = question.where(c.id.in_(list(ids)))
        with self._database.snapshot() as connection:
            found = connection.execute(question).mappings().all()
        return {row["id"]: ReportLine(**row) for row in found}

    def claim(self, id_: str, *, as_read: bool = False) -> Claim:
        """Return a claim by its id or the beginning of its id, from the newest reading with it.

        Args:
            id_: the id.
            as_read: return what the machine read, without what people judged.

        Raises:
            QuestionError: no claim or several are meant.
        """
        return rows.claim_of(self._body("claim", tables.claims, id_, as_read=as_read))

    def claims(self, wanted: ClaimFilter = ClaimFilter()) -> Iterator[Claim]:  # noqa: B008 (frozen)
        """Yield the claims that the filter asks for, report by report, in the order of the text.

        Raises:
            QuestionError: the filter cannot be answered as put; at once, not at the first claim.
        """
        wanted = self._resolved(wanted)
        question = _in_order(tables.claims).where(*claim_conditions(wanted))
        return (rows.claim_of(row.body) for row in self._stream(question))

    def record(self, id_: str) -> IncidentRecord:
        """Return an incident record by its id or the beginning of its id.

        Raises:
            QuestionError: no record or several are meant.
        """
        return rows.record_of(self._body("record", tables.records, id_))

    def records(
        self,
        wanted: RecordFilter = RecordFilter(),  # noqa: B008 (frozen)
    ) -> Iterator[IncidentRecord]:
        """Yield the incident records that the filter asks for, report by report.

        Raises:
            QuestionError: the filter cannot be answered as put; at once, not at the first record.
        """
        wanted = self._resolved(wanted)
        question = _in_order(tables.records).where(*record_conditions(wanted))
        return (rows.record_of(row.body) for row in self._stream(question))

    def claims_of(self, records: Iterable[IncidentRecord]) -> dict[str, Claim]:
        """Return the claims that the records name, by id, under the names judged to be one."""
        ids = list(dict.fromkeys(id_ for record in records for id_ in record.claims))
        found: dict[str, Claim] = {}
        with self._database.snapshot() as connection:
            renamed = full_text_index.names_in(connection).renamed
            for start in range(0, len(ids), AT_ONCE):
                some = tables.claims.c.id.in_(ids[start : start + AT_ONCE])
                bodies = connection.execute(_in_order(tables.claims).where(some, _CURRENT, _STANDS))
                claims = (renamed(rows.claim_of(body)) for body in bodies.scalars())
                found.update((claim.id, claim) for claim in claims)
        return found

    def place_names(self) -> list[str]:
        """Return the names of the places that claims tell of, the most told of first."""
        with self._database.snapshot() as connection:
            return told_places.place_names(connection)

    def reports_mostly_of(self, place: str) -> dict[str, bool]:
        """Return, by report, whether it tells mostly of the place; nothing where it names none."""
        with self._database.snapshot() as connection:
            return told_places.mostly_of(connection, place)

    def readings(self, report_id: str) -> list[KeptReading]:
        """Return every reading kept of a report, the newest last."""
        question = select(tables.readings).filter_by(report_id=report_id)
        with self._database.snapshot() as connection:
            found = connection.execute(question.order_by(tables.readings.c.created)).all()
        return [
            KeptReading(
                id=row.id,
                report_id=row.report_id,
                created=row.created,
                current=row.current,
                stages=WORDS.load(row.stages),
                warnings=WORDS.load(row.warnings),
            )
            for row in found
        ]

    def stages(self) -> list[StageDescription]:
        """Return every stage that was kept."""
        with self._database.snapshot() as connection:
            found = connection.execute(select(tables.stages).order_by(tables.stages.c.id)).all()
        return [
            StageDescription(
                id=row.id, name=row.name, version=row.version, config=SETTINGS.load(row.config)
            )
            for row in found
        ]

    def runs(self) -> list[RunOutcome]:
        """Return every run and what became of its inputs, the earliest first."""
        with self._database.snapshot() as connection:
            return list(outcomes(connection))

    def contents(self) -> Contents:
        """Return how much the casebook holds."""
        with self._database.snapshot() as connection:
            return contents(connection, self._remembered)

    def version(self) -> tuple[int, int]:
        """Return what is another whenever an answer may be: readings kept, entries of the log."""
        with self._database.snapshot() as connection:
            return state_of(connection)

    def _body(self, noun: str, table: Table, beginning: str, *, as_read: bool = False) -> str:
        with self._database.snapshot() as connection:
            id_ = whole_id(connection, noun, table.c.id, beginning)
            question = (
                select(table.c.body if as_read else tables.as_judged(table))
                .join(tables.readings, tables.readings.c.id == table.c.reading_id)
                .where(table.c.id == id_)
                .order_by(tables.readings.c.created.desc())
            )
            return str(connection.scalars(question).first())

    def _resolved(self, wanted: Filter) -> Filter:
        """Return the filter with the report that it means by its whole id."""
        if wanted.report is None:
            return wanted
        with self._database.snapshot() as connection:
            return replace(wanted, report=report_id(connection, wanted.report))

    def _stream(self, question: Select[Any]) -> Iterator[Any]:
        with self._database.snapshot() as connection:
            yield from connection.execution_options(yield_per=AT_ONCE).execute(question)


def _in_order(table: Table) -> Select[Any]:
    return (
        select(tables.as_judged(table))
        .join(tables.readings, tables.readings.c.id == table.c.reading_id)
        .join(tables.reports, tables.reports.c.id == table.c.report_id)
        .order_by(*_by_day(), table.c.report_id, table.c.position)
    )


def _by_day() -> tuple[Any, ...]:
    published = tables.reports.c.published
    return published.is_not(None), published  # databases differ on where nulls sort
