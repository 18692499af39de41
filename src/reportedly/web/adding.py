"""Adding reports from the browser: read one after another in the background, told as it goes."""

import datetime as dt
import logging
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count, islice
from queue import SimpleQueue
from typing import TYPE_CHECKING

from reportedly.casebook import Casebook
from reportedly.connectors import InputFailure
from reportedly.errors import InputError, ReportedlyError
from reportedly.model import RawDocument, Report

# The reader brings spaCy: seconds and 200 MB that a room in which nobody adds anything never needs.
if TYPE_CHECKING:
    from reportedly.reading import Reader
    from reportedly.reading.keeping import Keeping

KEPT_BATCHES = 100
_log = logging.getLogger(__name__)


class State(StrEnum):
    """How far one report is."""

    WAITING = "waiting"
    READING = "reading"
    READ = "read"
    KNOWN = "known"
    FAILED = "failed"


@dataclass(slots=True, kw_only=True)
class Added:
    """One report of a batch.

    Attributes:
        ref: the file's name, or what the person called it.
        message: why it failed, or what the reading warns of.
        report: its id, once read; claims: how many it holds.
    """

    ref: str
    state: State = State.WAITING
    message: str = ""
    report: str | None = None
    claims: int = 0


@dataclass(slots=True, kw_only=True)
class Batch:
    """What one person added at once.

    Attributes:
        found: the reports found so far; a file may hold many.
        done: whether nothing more will come.
    """

    id: int
    by: str
    at: dt.datetime
    found: list[Added] = field(default_factory=list)
    done: bool = False

    def number(self, *states: State) -> int:
        """Return how many reports are in one of the states."""
        return sum(one.state in states for one in self.found)


Inputs = Iterable[RawDocument | InputFailure]


class Adding:
    """Reads batches in one thread of its own, which begins with the first batch."""

    def __init__(self, casebook: Casebook, most: int) -> None:
        self._casebook = casebook
        self._most = most
        self._batches: OrderedDict[int, Batch] = OrderedDict()
        self._numbers = count(1)
        self._queue: SimpleQueue[tuple[Batch, Inputs] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._reader: Reader | None = None

    def add(self, inputs: Inputs, *, by: str, at: dt.datetime) -> Batch:
        """Take a batch and return at once; `batch` tells how far it is."""
        with self._lock:
            batch = Batch(id=next(self._numbers), by=by, at=at)
            self._batches[batch.id] = batch
            while len(self._batches) > KEPT_BATCHES:
                self._batches.popitem(last=False)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="adding", daemon=True)
                self._thread.start()
        self._queue.put((batch, inputs))
        return batch

    def batch(self, id_: int) -> Batch | None:
        """Return a batch, unless it is long past."""
        return self._batches.get(id_)

    def batches(self) -> list[Batch]:
        """Return the batches of this run of the server, the newest first."""
        return list(reversed(self._batches.values()))

    def close(self) -> None:
        """Finish the report at hand, leave the rest, and stop."""
        if self._thread is not None:
            self._queue.put(None)
            for batch in self._batches.values():
                batch.done = True
            self._thread.join()

    def _work(self) -> None:
        while (taken := self._queue.get()) is not None:
            batch, inputs = taken
            try:
                self._read_all(batch, inputs)
            except Exception as error:
                _log.exception("adding reports stopped")
                said = str(error) if isinstance(error, ReportedlyError) else _FAULT
                batch.found.append(Added(ref="the rest", state=State.FAILED, message=said))
            finally:
                batch.done = True
            self._link()

    def _link(self) -> None:
        """Link what was read now, so that no page has to wait for it."""
        try:
            self._casebook.incidents.refresh()
        except ReportedlyError:  # the page that next asks for incidents tells it
            _log.exception("what was added could not be linked")

    def _read_all(self, batch: Batch, inputs: Inputs) -> None:
        from reportedly.reading import Reader
        from reportedly.reading.keeping import keeping

        self._reader = self._reader or Reader()
        with keeping(self._casebook, f"added by {batch.by} in the review room") as kept:
            for item in self._limited(inputs):
                if batch.done:
                    return
                added = Added(ref=item.ref, state=State.READING)
                batch.found.append(added)
                try:
                    self._read(item, added, kept, self._reader)
                except (InputError, ReportedlyError) as error:
                    _fail(added, kept, str(error))
                except Exception:
                    _log.exception("a report could not be read")
                    _fail(added, kept, _FAULT)

    def _limited(self, inputs: Inputs) -> Iterator[RawDocument | InputFailure]:
        items = iter(inputs)
        yield from islice(items, self._most)
        if next(items, None) is not None:
            why = f"more than {self._most:,} reports at once; use `reportedly read` for so many"
            yield InputFailure("the rest", InputError(why))

    def _read(
        self, item: RawDocument | InputFailure, added: Added, kept: "Keeping", reader: "Reader"
    ) -> None:
        if isinstance(item, InputFailure):
            raise item.error
        report, warnings = reader.prepare(item)
        if kept.holds(reader, report):
            kept.run.skipped(item.ref, "already read", report_id=report.id)
            self._tell(added, State.KNOWN, report, (), self._claims(report))
            return
        reading = reader.read_report(report, warnings)
        new = kept.run.read(reading)
        state = State.READ if new else State.KNOWN
        self._tell(added, state, report, reading.warnings, len(reading.claims))

    def _claims(self, report: Report) -> int:
        return self._casebook.pages.claims_in(report.id)

    @staticmethod
    def _tell(
        added: Added, state: State, report: Report, warnings: tuple[str, ...], claims: int
    ) -> None:
        added.report, added.claims = report.id, claims
        added.message = "; ".join(warnings)
        added.state = state


_FAULT = "an internal fault; the server's log has it: please report it"


def _fail(added: Added, kept: "Keeping", message: str) -> None:
    kept.run.failed(added.ref, message)
    added.message = message
    added.state = State.FAILED
