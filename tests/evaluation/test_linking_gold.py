import datetime as dt
import gzip
import json
from pathlib import Path
from typing import Any

from reportedly.evaluation.linking_gold import gun_violence_as_recorded
from reportedly.linking import Toll

ON_RECORD = {
    "incident_id": "1",
    "date_iso": "2016-03-02",
    "city_or_county": "Larkfield",
    "state": "Ohio",
    "num_killed": 1,
    "num_injured": 2,
    "lat_long": [40.1, -82.9],
}


def report(id_: str, incident: str) -> dict[str, Any]:
    return {
        "doc_id": id_,
        "incident_id": incident,
        "dct": "2016-03-03",
        "title": "Shots on Elm Street",
        "content": "Three people were shot on Elm Street on Wednesday night, police said.",
    }


def write(path: Path, *rows: dict[str, Any]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(f"{json.dumps(row)}\n" for row in rows)
    return path


def test_fields_are_those_on_record_and_the_words_those_of_the_report(tmp_path: Path) -> None:
    write(tmp_path / "incidents.jsonl.gz", ON_RECORD)
    path = write(tmp_path / "reports.jsonl.gz", report("a", "1"), report("b", "2"))
    known, unknown = gun_violence_as_recorded(path)
    assert known.record.places == {"larkfield"}
    assert known.record.point == (40.1, -82.9)
    assert known.record.start == known.record.end == known.day == dt.date(2016, 3, 2)
    assert set(known.record.tolls) == {Toll("killed", 1, 1), Toll("injured", 2, 2)}
    assert "elm" in known.record.words
    assert unknown.record.places == frozenset()
    assert unknown.record.words == known.record.words


def test_an_incident_without_coordinates_has_no_point(tmp_path: Path) -> None:
    row = {name: value for name, value in ON_RECORD.items() if name != "lat_long"}
    write(tmp_path / "incidents.jsonl.gz", row)
    path = write(tmp_path / "reports.jsonl.gz", report("a", "1"))
    assert gun_violence_as_recorded(path)[0].record.point is None
