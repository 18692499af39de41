import io
import json
from typing import Any

import pytest
from pydantic import TypeAdapter

from reportedly.export import to_json, write_json_lines
from reportedly.model import Claim, Report
from reportedly.model.document import Document

# DESIGN section 9, key by key.
CONTRACT = {
    "": "schema report claims incidents tallies warnings",
    "report": "id ref title outlet published language sha256 length",
    "claims.0": "id quote span source cue stance modality said_on event place when counts "
    "stage score",
    "claims.0.source": "text span name kind named side relay",
    "claims.0.cue": "text span",
    "claims.0.event": "type status actors weapon targets",
    "claims.0.event.actors.0": "role name text span",
    "claims.0.place": "name text span geonames_id lat lon radius_km precision within score",
    "claims.0.when": "start end precision text span",
    "claims.0.counts.0": "harm group low high bound text span scope part_of superseded",
    "incidents.0": "id type place when modality claims",
    "tallies.0": "harm group place when rule low best high open contested by_source",
    "tallies.0.by_source.0": "source low high claims",
}


def at(value: Any, path: str) -> Any:
    for step in filter(None, path.split(".")):
        value = value[int(step)] if step.isdigit() else value[step]
    return value


@pytest.mark.parametrize("path", CONTRACT)
def test_every_key_of_the_contract_is_there(goma: Document, path: str) -> None:
    assert set(CONTRACT[path].split()) <= at(json.loads(to_json(goma)), path).keys()


def test_values_are_plain(goma: Document) -> None:
    made = json.loads(to_json(goma))
    assert made["schema"] == "reportedly/1"
    assert made["report"]["published"] == "2012-11-21"
    told, denied = made["claims"]
    assert told["span"] == [35, 91]
    assert told["stance"] == "asserts"
    assert told["when"]["start"] == "2012-11-20"
    assert told["counts"][1]["part_of"] == [35, 37]
    assert told["source"]["relay"][0]["name"] == "radio"
    assert denied["event"] is denied["place"] is None


def test_quotes_are_the_words_at_their_spans(goma: Document, report: Report) -> None:
    for claim in json.loads(to_json(goma))["claims"]:
        start, end = claim["span"]
        assert report.text[start:end] == claim["quote"]


def test_whole_figures_are_written_whole_and_degrees_are_not(goma: Document) -> None:
    text = to_json(goma)
    assert '"low": 12, "high": 12' in text
    assert '"low": 3, "high": null' in text
    assert '"score": 0.75' in text


def test_rival_gazetteer_entries_stay_in_the_casebook(goma: Document) -> None:
    assert "candidates" not in to_json(goma)


def test_a_line_is_one_line_and_pretty_is_many(goma: Document) -> None:
    assert "\n" not in to_json(goma)
    assert json.loads(to_json(goma, pretty=True)) == json.loads(to_json(goma))
    assert to_json(goma, pretty=True).count("\n") > 50


def test_parts_of_a_document_read_the_same_alone(goma: Document, claims: tuple[Claim, ...]) -> None:
    assert json.loads(to_json(claims[0])) == json.loads(to_json(goma))["claims"][0]


def test_json_lines_come_back_as_the_documents_they_were(goma: Document) -> None:
    stream = io.StringIO()
    write_json_lines([goma, goma], stream)
    lines = stream.getvalue().splitlines()
    assert [TypeAdapter(Document).validate_json(line) for line in lines] == [goma, goma]
