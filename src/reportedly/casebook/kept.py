"""What a casebook tells about itself: its readings, stages, runs and how much it holds."""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


class Staged(Protocol):
    """What is kept of a stage: the stages of `reading` have it, and so has a description."""

    @property
    def id(self) -> str:
        """What claims and readings name it by."""

    @property
    def name(self) -> str:
        """What it does."""

    @property
    def version(self) -> str:
        """A new one for every change in what it produces."""

    @property
    def config(self) -> tuple[tuple[str, str], ...]:
        """Settings that change what it produces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageDescription:
    """One stage as it was configured when it read.

    Attributes:
        id: a hash of the other three.
        config: its settings, as pairs.
    """

    id: str
    name: str
    version: str
    config: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """What lists and tallies need of a report, without its text.

    Attributes:
        ref: the id that came with it.
        published: the day of publication; None is unknown.
    """

    id: str
    ref: str
    title: str | None
    outlet: str | None
    published: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReading:
    """One reading of one report, as kept.

    Attributes:
        created: when it was kept, in UTC.
        current: whether questions see it; of one report's readings the newest is current.
        stages: ids of the stages that made it, in order.
    """

    id: str
    report_id: str
    created: dt.datetime
    current: bool
    stages: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOutcome:
    """One run over many inputs, and what became of them.

    Attributes:
        started, finished: in UTC; finished is None when the run was interrupted or still goes on.
        command: what was asked for.
        version: the version of Reportedly that ran.
        read, skipped, failed: how many inputs ended so.
        failures: pairs (ref, message), in order.
    """

    id: int
    started: dt.datetime
    finished: dt.datetime | None
    command: str
    version: str
    read: int
    skipped: int
    failed: int
    failures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How much a casebook holds.

    Attributes:
        readings: all that were kept, earlier ones included.
        claims, counts, records: those of the current readings.
    """

    reports: int
    readings: int
    claims: int
    counts: int
    records: int
    runs: int
