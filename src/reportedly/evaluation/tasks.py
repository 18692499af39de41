"""The tasks: which set each is measured on, and how."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from reportedly.connectors import open_inputs
from reportedly.errors import EvaluationError
from reportedly.evaluation import (
    attribution,
    attribution_gold,
    attribution_misses,
    dates,
    event_location,
    geoparsing,
    gun_violence,
    linking,
    linking_gold,
    linking_scale,
    muc,
    overlapping,
    releases,
    review_room,
    speed,
    splink_defaults,
    village_names,
)
from reportedly.evaluation.exact import Exam, sit
from reportedly.evaluation.figures import Measure, Result, digest
from reportedly.evaluation.gold import Track, read_text, untracked
from reportedly.model import Attribution, RawDocument
from reportedly.reading import Reader


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that is measured.

    Attributes:
        file: where its set lies inside the folder of sets; empty for what is simulated.
    """

    name: str
    file: str
    title: str
    run: Callable[["Task", Path, int | None, Track], Result]

    def __call__(self, sets: Path, *, limit: int | None = None, track: Track = untracked) -> Result:
        """Measure on the set inside the folder.

        Raises:
            EvaluationError: the set is absent or malformed.
        """
        path = sets / self.file
        if self.file and not path.is_file():
            raise EvaluationError(
                f"the set is not there: {path}; put it there, or name its folder with --sets"
            )
        return self.run(self, path, limit, track)


def _attribution(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    documents = attribution_gold.load(path, limit)
    reader, refused = Reader(), set()

    def read(text: str) -> tuple[Attribution, ...]:
        reading = read_text(reader, task.name, text)
        if reading is None:
            refused.add(text)
            return ()
        return reading.attributions

    found = attribution.predictions(read, documents, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=len(documents),
        refused=sum(d.text in refused for d in documents),
        measures=attribution.score(documents, found),
        misses=attribution_misses.misses(documents, found),
    )


def _exam(
    load: Callable[[Path, int | None], Exam],
) -> Callable[[Task, Path, int | None, Track], Result]:
    def run(task: Task, path: Path, limit: int | None, track: Track) -> Result:
        exam, reader = load(path, limit), Reader()
        refused, measures, misses = sit(exam, lambda r, text: read_text(reader, r, text), track)
        return Result(
            task=task.name,
            title=task.title,
            digest=digest(path),
            documents=len(exam.items),
            refused=refused,
            measures=measures,
            misses=misses,
        )

    return run


def _speed(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    found = open_inputs([path], stdin=sys.stdin.buffer)
    documents = [d for d in found if isinstance(d, RawDocument)][:limit]
    refused, measures = speed.measure(documents, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=len(documents),
        refused=refused,
        measures=measures,
    )


def _linking(
    load: Callable[[Path, int | None], Sequence[linking_gold.Told]],
    measure: Callable[[Sequence[linking_gold.Told]], tuple[Measure, ...]] = linking.measure,
) -> Callable[[Task, Path, int | None, Track], Result]:
    def run(task: Task, path: Path, limit: int | None, track: Track) -> Result:
        told = load(path, limit)
        if not splink_defaults.installed():
            click.echo("Splink is not installed here, so its row is left out.", err=True)
        return Result(
            task=task.name,
            title=task.title,
            digest=digest(path),
            documents=len(told),
            refused=0,
            measures=measure(told),
        )

    return run


def _geoparsing(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    documents, sheet = geoparsing.measure(path.parent, limit, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=documents,
        refused=0,
        measures=geoparsing.measures(sheet),
        misses=tuple(sheet.misses),
    )


def _dates(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    documents = dates.load(path, limit)
    measures, misses = dates.measure(documents, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=len(documents),
        refused=0,
        measures=measures,
        misses=misses,
    )


def _event_location(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    verbs = event_location.load(path, limit)
    refused, measures, misses = event_location.measure(verbs, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=len(verbs),
        refused=refused,
        measures=measures,
        misses=misses,
    )


def _village_names(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    listed = village_names.load(path, limit)
    measures, misses = village_names.measure(listed, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=len(listed),
        refused=0,
        measures=measures,
        misses=misses,
    )


def _muc(task: Task, path: Path, limit: int | None, track: Track) -> Result:
    documents, refused, measures, misses = muc.measure(path, limit, track)
    return Result(
        task=task.name,
        title=task.title,
        digest=digest(path),
        documents=documents,
        refused=refused,
        measures=measures,
        misses=misses,
    )


def _matching(task: Task, _path: Path, limit: int | None, _track: Track) -> Result:
    seeds = min(limit or overlapping.SEEDS, overlapping.SEEDS)
    return Result(
        task=task.name,
        title=task.title,
        digest="simulated",
        documents=seeds,
        refused=0,
        measures=overlapping.measure(seeds),
    )


def _linking_scale(task: Task, _path: Path, limit: int | None, _track: Track) -> Result:
    measures = linking_scale.measure(limit)
    return Result(
        task=task.name,
        title=task.title,
        digest="invented",
        documents=measures[-1].figure.n,
        refused=0,
        measures=measures,
    )


def _review_room(task: Task, _path: Path, limit: int | None, track: Track) -> Result:
    reports = limit or review_room.REPORTS
    return Result(
        task=task.name,
        title=task.title,
        digest="invented",
        documents=reports,
        refused=0,
        measures=review_room.measure(reports, track),
    )


# Speed comes first: its peak of memory is that of the whole process until then.
TASKS = {
    task.name: task
    for task in (
        Task("speed", "syria_articles/fa_kes.jsonl.gz", "FA-KES, articles on Syria", _speed),
        Task("attribution", "polnear/dev.jsonl.gz", "PolNeAR, development part", _attribution),
        Task("isaf", "isaf/releases.jsonl.gz", "ISAF press releases", _exam(releases.load)),
        Task("gvdb", "gvdb/dev.jsonl.gz", "Gun Violence Database", _exam(gun_violence.load)),
        Task("muc4", "muc4/muc4.jsonl.gz", "MUC-4, incidents told in capitals", _muc),
        Task(
            "geoparsing",
            "geoparsing/lgl.xml.gz",
            "LGL, TR-News, GeoWebNews, GeoVirus: places in news",
            _geoparsing,
        ),
        Task(
            "dates",
            "dates/timebank_aquaint.jsonl.gz",
            "TimeBank and AQUAINT: time expressions in news, with their TIMEX3 values",
            _dates,
        ),
        Task(
            "event-location",
            "event_location/labelled.jsonl.gz",
            "Sentences with a violent verb and its place",
            _event_location,
        ),
        Task(
            "village-names",
            "syria_incidents/incidents.jsonl.gz",
            "Syrian incidents, places as analysts write them",
            _village_names,
        ),
        Task(
            "linking",
            "gun_violence/reports.jsonl.gz",
            "Gun violence reports, linked from their texts",
            _linking(linking_gold.gun_violence),
        ),
        Task(
            "linking-recorded",
            "gun_violence/reports.jsonl.gz",
            "Gun violence reports, linked with the fields on record",
            _linking(linking_gold.gun_violence_as_recorded, linking.measure_recorded),
        ),
        Task(
            "linking-coded",
            "event_reports/maverick_kenya.csv.gz",
            "MAVERICK, coded reports on Kenya",
            _linking(linking_gold.maverick, linking.measure_coded),
        ),
        Task("matching", "", "Overlapping event data sets, simulated, by seed", _matching),
        Task("review-room", "", "The review room: its pages, twenty people at once", _review_room),
        Task("linking-scale", "", "Invented records linked, by their number", _linking_scale),
    )
}
