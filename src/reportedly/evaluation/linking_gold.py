"""Reports with gold incidents: the gun violence reports, and MAVERICK's reports on Kenya."""

import csv
import datetime as dt
import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

from reportedly.errors import EvaluationError, InputError
from reportedly.evaluation.gold import rows
from reportedly.gazetteer import default_gazetteer, fold
from reportedly.linking import Linkable, Toll
from reportedly.linking.wording import names_in, words_in
from reportedly.model import BlockKind, RawDocument
from reportedly.text import prepare

# What an incident is told in stands at the head of a report.
HEAD, LEAD = 6000, 600
TOWN = 15_000
# An address on record is a point.
RECORDED_REACH_KM = 1.0
FOLDS = 5
# MAVERICK's codes of how exactly a place is known, from a point (6) to a province (1).
REACH_KM = {"6": 1.0, "5": 3.0, "4": 5.0, "3": 10.0, "2": 40.0, "1": 150.0}
ACTORS = range(1, 7)
_NOTHING = frozenset({"", "NA", "0", "Unknown"})
_DAY_IN_SOURCE = re.compile(r"\((\d{4}-\d\d-\d\d)\)")


@dataclass(frozen=True, slots=True)
class Told:
    """A record, the incident that people say it tells of, and the fold that it is tested in.

    Attributes:
        town, day: what a rule of thumb would link it by.
    """

    record: Linkable
    incident: str
    fold: str
    town: str | None
    day: dt.date | None


def gun_violence(path: Path, limit: int | None = None) -> list[Told]:
    """Return the reports as linking sees them from their texts alone, folded by incident.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    return rows(path, _article)[:limit]


def gun_violence_as_recorded(path: Path, limit: int | None = None) -> list[Told]:
    """Return the gun violence reports with what is on record of their incidents, as if read.

    Day, city, coordinates, killed and injured are those that people recorded of the incident, in
    the file beside the reports; reports on an incident that is not in it stay as they are.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    on_record = dict(rows(path.with_name("incidents.jsonl.gz"), _on_record))
    return [
        _with_record(one, on_record[one.incident]) if one.incident in on_record else one
        for one in gun_violence(path, limit)
    ]


def _on_record(row: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    return row["incident_id"], row


def _with_record(one: Told, row: Mapping[str, Any]) -> Told:
    day, city = _day(row["date_iso"]), fold(row["city_or_county"])
    point = row.get("lat_long")
    record = replace(
        one.record,
        places=frozenset({city}),
        within=frozenset({fold(row["state"])}),
        point=(point[0], point[1]) if point else None,
        reach_km=RECORDED_REACH_KM if point else 0.0,
        start=day,
        end=day,
        tolls=tuple(
            Toll(harm, row[f"num_{harm}"], row[f"num_{harm}"]) for harm in ("injured", "killed")
        ),
    )
    return replace(one, record=record, town=city, day=day)


def _article(row: dict[str, Any]) -> Told:
    published = _day(row["dct"])
    text = f"{row['title']}.\n{_prose(row, published)}"[:HEAD]
    record = Linkable(
        id=row["doc_id"],
        report_id=row["doc_id"],
        words=words_in(text),
        names=names_in(text),
        published=published,
        headline=words_in(row["title"]),
    )
    fold_number = str(crc32(row["incident_id"].encode()) % FOLDS)
    return Told(record, row["incident_id"], fold_number, _town(text), published)


def _town(text: str) -> str | None:
    """Return the largest American town among the names at the head of a report."""
    known = [
        (entry.population, entry.name)
        for name in sorted(names_in(text[:LEAD]))
        for entry in default_gazetteer().look_up(name)
        if entry.country == "US" and entry.population >= TOWN
    ]
    return max(known)[1] if known else None


def _prose(row: dict[str, Any], published: dt.date | None) -> str:
    """Return the report's own prose; nothing where a page held none."""
    raw = RawDocument(ref=row["doc_id"], content=row["content"], published=published)
    try:
        report = prepare(raw).report
    except InputError:
        return ""
    body = (b for b in report.blocks if b.kind is BlockKind.BODY)
    return "\n".join(b.span.of(report.text) for b in body)


def maverick(path: Path, limit: int | None = None) -> list[Told]:
    """Return MAVERICK's coded reports, folded by election.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            return [_coded(row) for row in csv.DictReader(lines)][:limit]
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path} is not the set that it should be: {error!r}") from error


def _coded(row: Mapping[str, str]) -> Told:
    source = row["source"]
    dated = _DAY_IN_SOURCE.search(source)
    days = sorted(filter(None, (_day(row["date_start"]), _day(row["date_end"]))))
    point = (
        None if row["latitude"] in _NOTHING else (float(row["latitude"]), float(row["longitude"]))
    )
    finest, town = fold(row["location"]), fold(row["city"])
    acts = (act for n in ACTORS for act in row[f"actor{n}_violence"].split(";"))
    record = Linkable(
        id=row["id"],
        report_id=source,
        type=next(iter(_known([row["event_context"]])), None),
        places=_known([finest]),
        within=_known([town]) - {finest},
        point=point,
        reach_km=REACH_KM[row["geo_precision"]],
        start=days[0] if days else None,
        end=days[-1] if days else None,
        actors=_known(row[f"actor{n}"] for n in ACTORS),
        targets=_known([row["target"]]),
        means=_known(act.strip() for act in acts),
        tolls=tuple(_tolls(row)),
        words=words_in(source[dated.end() :] if dated else ""),
        outlet=row["source_author"],
        published=_day(dated.group(1)) if dated else None,
    )
    return Told(record, row["event_id"], row["election"], town, record.start)


def _tolls(row: Mapping[str, str]) -> Iterator[Toll]:
    for harm, column in (("injured", "injuries"), ("killed", "deaths")):
        low, high = row[f"{column}_low"], row[f"{column}_high"]
        if low not in ("", "NA") and high not in ("", "NA"):
            yield Toll(harm, int(float(low)), int(float(high)))


def _known(values: Iterable[str]) -> frozenset[str]:
    return frozenset(values) - _NOTHING


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        return None
