import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.casebook import Casebook, ClaimFilter, IncidentFilter, open_casebook
from reportedly.errors import QuestionError
from reportedly.export.exporting import MEDIA_TYPES, Form, export
from reportedly.model import Claim, IncidentRecord, Reading, Report, Stance


@pytest.fixture
def casebook(
    tmp_path: Path, report: Report, claims: tuple[Claim, ...], record: IncidentRecord
) -> Iterator[Casebook]:
    with open_casebook(tmp_path / "x.casebook") as opened:
        opened.keep(Reading(report=report, claims=claims, records=(record,), stages=("a",)))
        opened.incidents.refresh()
        yield opened


def text(casebook: Casebook, form: Form, wanted: ClaimFilter | IncidentFilter) -> str:
    return b"".join(export(casebook, wanted, form).pieces).decode("utf-8")


def test_csv_says_in_each_row_what_it_holds_and_stays_a_table(casebook: Casebook) -> None:
    wanted = ClaimFilter(stance=Stance.DENIES, place=None)
    rows = list(csv.DictReader(io.StringIO(text(casebook, Form.CLAIMS, wanted), newline="")))
    assert [row["claim_id"] for row in rows] == ["c-denied"]
    assert {row["filter"] for row in rows} == {"stance: denies"}
    assert "GeoNames" in rows[0]["attribution"]
    assert rows[0]["profile"] == "full"


def test_json_and_geojson_say_it_under_a_key(casebook: Casebook) -> None:
    lines = text(casebook, Form.JSON_LINES, ClaimFilter()).splitlines()
    [line] = map(json.loads, lines)
    assert line["about"]["filter"] == "everything"
    assert line["schema"] == "reportedly/1"
    collection = json.loads(text(casebook, Form.GEOJSON, ClaimFilter(harm="killed")))
    assert collection["about"]["filter"] == "harm: killed"
    [feature] = collection["features"]
    assert feature["properties"]["linked_id"] == casebook.incidents.all()[0].id


def test_incidents_of_a_filter_come_with_their_claims(casebook: Casebook) -> None:
    [incident] = casebook.incidents.all()
    rows = csv.DictReader(io.StringIO(text(casebook, Form.INCIDENTS, IncidentFilter(place="Goma"))))
    assert [(row["incident_id"], row["linked_id"]) for row in rows] == [("i-1", incident.id)]
    assert text(casebook, Form.JSON_LINES, IncidentFilter(place="Elsewhere")) == ""


@pytest.mark.parametrize("form", list(Form))
def test_a_wrong_filter_is_refused_before_the_first_piece(casebook: Casebook, form: Form) -> None:
    with pytest.raises(QuestionError):
        export(casebook, ClaimFilter(harm="boredom"), form)
    assert form in MEDIA_TYPES
