"""How fast reading is: against the bare parse of the same text, in reports a second, in memory."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence

from reportedly.errors import EvaluationError, InputError
from reportedly.evaluation.figures import Measure, exactly, figure, resampled
from reportedly.evaluation.gold import Track, untracked
from reportedly.model import RawDocument
from reportedly.reading import Reader

WARM_UP = 5
STARTS = 3
# What a system calls a unit of `ru_maxrss`: bytes on macOS, kilobytes elsewhere.
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024
FIRST_REPORT = "The mayor of the town said on Friday that nine people had been killed in shelling."
BARE = "the bare parse"


def measure(
    documents: Sequence[RawDocument], track: Track = untracked
) -> tuple[int, tuple[Measure, ...]]:
    """Read the documents, parsing each once more alone, in one process and in turns.

    Returns:
        how many documents were refused, and the measures.

    Raises:
        EvaluationError: none of the documents could be read.
    """
    reader = Reader()
    for raw in documents[:WARM_UP]:
        _timed(reader, raw)
    before = _peak()
    timed = [_timed(reader, raw) for raw in track(documents)]
    rows = [row for row in timed if row is not None]
    if not rows:
        raise EvaluationError("none of the documents could be read")
    reading, parsing, words, reports = resampled(rows).T
    n = len(rows)
    start = exactly(_start_up(), STARTS)
    measures = (
        Measure(
            name="the whole reading",
            unit="times the parse",
            figure=figure(reading / parsing, n),
            baselines={BARE: exactly(1.0, n)},
            headline=True,
        ),
        Measure(
            name="reports",
            unit="a second",
            figure=figure(reports / reading, n),
            baselines={BARE: figure(reports / parsing, n)},
            headline=True,
        ),
        Measure(
            name="words",
            unit="a second",
            figure=figure(words / reading, n),
            baselines={BARE: figure(words / parsing, n)},
        ),
        Measure(
            name="memory at most",
            unit="MB",
            figure=exactly(_peak(), n),
            baselines={f"after {WARM_UP} reports": exactly(before, WARM_UP)},
            headline=True,
        ),
        Measure(
            name="start to first claim",
            unit="seconds",
            figure=start,
            baselines={},
            headline=True,
        ),
    )
    return len(documents) - n, measures


def _timed(reader: Reader, raw: RawDocument) -> tuple[float, float, int, int] | None:
    """Return the seconds of reading and of the bare parse, words, and one report."""
    start = time.perf_counter()
    try:
        read = reader.read(raw)
    except InputError:
        return None
    middle = time.perf_counter()
    reader.parser.parse(read.report.text, [b.span for b in read.report.body()])
    return (
        middle - start,
        time.perf_counter() - middle,
        len(read.report.text.split()),
        1,
    )


def _start_up() -> float:
    """Return the seconds that a fresh process takes to print one report's claims; the best."""
    command = [sys.executable, "-m", "reportedly", "read", "-", "--json"]
    taken = []
    for _ in range(STARTS):
        start = time.perf_counter()
        subprocess.run(command, input=FIRST_REPORT.encode(), capture_output=True, check=True)  # noqa: S603 (our own command)
        taken.append(time.perf_counter() - start)
    return min(taken)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE
