"""How fast reading is: reports a second, against the bare parse of the same text, and memory."""

import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import RawDocument
from reportedly.reading import Reader

WARM_UP = 5
KILOBYTES_A_MEGABYTE = 1024


@dataclass(frozen=True, slots=True)
class Speed:
    """One process, in the seconds of a clock on the wall.

    Attributes:
        ratio: the whole reading over the bare parse of the same blocks, taken in turns.
        peak_megabytes: the most memory that the process held at any time.
    """

    reports: int
    words: int
    claims: int
    reading_seconds: float
    parse_seconds: float
    peak_megabytes: float

    @property
    def reports_a_second(self) -> float:
        """Whole readings a second."""
        return self.reports / self.reading_seconds

    @property
    def ratio(self) -> float:
        """How many times the bare parse the whole reading takes."""
        return self.reading_seconds / self.parse_seconds


def measure(documents: Sequence[RawDocument]) -> Speed:
    """Read the documents, parsing each once more alone, in one process and in turns."""
    reader = Reader()
    parser = reader.parser
    for raw in documents[:WARM_UP]:
        reader.read(raw)
        report, _ = reader.prepare(raw)
        list(parser.docs(report.text, [b.span for b in report.body()]))
    reading = parsing = 0.0
    words = claims = 0
    for raw in documents:
        start = time.perf_counter()
        read = reader.read(raw)
        middle = time.perf_counter()
        list(parser.docs(read.report.text, [b.span for b in read.report.body()]))
        parsing += time.perf_counter() - middle
        reading += middle - start
        words += len(read.report.text.split())
        claims += len(read.claims)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTES_A_MEGABYTE
    return Speed(len(documents), words, claims, reading, parsing, peak)
