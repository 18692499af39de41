import csv
import io
from dataclasses import replace

from reportedly.export import (
    CLAIM_COLUMNS,
    INCIDENT_COLUMNS,
    write_claims_csv,
    write_incidents_csv,
)
from reportedly.model.document import Document


def read_back(stream: io.StringIO) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))


def claim_rows(*documents: Document) -> list[dict[str, str]]:
    stream = io.StringIO()
    write_claims_csv(documents, stream)
    return read_back(stream)


def incident_rows(*documents: Document) -> list[dict[str, str]]:
    stream = io.StringIO()
    write_incidents_csv(documents, stream)
    return read_back(stream)


def test_a_number_a_row_and_a_row_for_a_claim_without_any(goma: Document) -> None:
    rows = claim_rows(goma)
    assert [(row["claim_id"], row["value_text"]) for row in rows] == [
        ("c-told", "12"),
        ("c-told", "3"),
        ("c-denied", ""),
    ]
    assert all(row.keys() == CLAIM_COLUMNS.keys() for row in rows)


def test_every_number_carries_its_claim_its_span_and_its_quote(goma: Document) -> None:
    first, second, _ = claim_rows(goma)
    assert first["quote"] == "12 people, including 3 children, died in Goma on Tuesday"
    assert (first["char_start"], first["char_end"]) == ("35", "91")
    assert (first["value_low"], first["value_high"], first["bound"]) == ("12", "12", "exact")
    assert (first["value_start"], first["value_end"]) == ("35", "37")
    assert (second["value_low"], second["value_high"], second["group"]) == ("3", "", "children")
    assert (second["part_of_claim"], second["part_of_text"]) == ("c-told", "35-37")


def test_who_says_it_and_through_whom(goma: Document) -> None:
    first, _, last = claim_rows(goma)
    assert first["speaker"] == "'=Clinic= staff"
    assert (first["speaker_type"], first["relay"], first["stance"]) == (
        "medical",
        "radio",
        "asserts",
    )
    assert (last["speaker"], last["speaker_side"], last["stance"]) == (
        "army",
        "government",
        "denies",
    )
    assert last["incident_id"] == "i-1"


def test_where_and_when(goma: Document) -> None:
    first, _, last = claim_rows(goma)
    assert (first["place"], first["lat"], first["where_prec"]) == ("Goma", "-1.67", "1")
    assert (first["date_start"], first["date_prec"], first["scope_place"]) == (
        "2012-11-20",
        "1",
        "Goma",
    )
    assert (last["place"], last["lat"], last["date_start"], last["predicate"]) == ("", "", "", "")


def test_a_claim_of_nobody_has_no_speaker(goma: Document) -> None:
    nobody = replace(goma, claims=(replace(goma.claims[0], source=None),))
    assert claim_rows(nobody)[0]["speaker"] == ""


def test_an_incident_shows_rival_figures_side_by_side(goma: Document) -> None:
    [row] = incident_rows(goma)
    assert row.keys() == INCIDENT_COLUMNS.keys()
    assert row["figures"] == (
        "12 (killed, people): =Clinic= staff asserts [c-told]; "
        "3 (killed, children): =Clinic= staff asserts [c-told]"
    )
    assert row["sources"] == "'=Clinic= staff; army"
    assert (row["disputed"], row["n_claims"], row["within"]) == ("yes", "2", "North Kivu; DR Congo")
    assert (row["radius_km"], row["geo_precision"], row["time_precision"]) == ("5", "1", "1")


def test_a_superseded_figure_says_so(goma: Document) -> None:
    told = goma.claims[0]
    older = replace(told, counts=(replace(told.counts[0], superseded=True),), source=None)
    [row] = incident_rows(replace(goma, claims=(older,)))
    assert row["figures"] == "12 (killed, people, superseded): nobody named asserts [c-told]"


def test_an_incident_without_place_or_time_has_empty_cells(goma: Document) -> None:
    bare = replace(goma.incidents[0], place=None, when=None)
    [row] = incident_rows(replace(goma, incidents=(bare,)))
    assert row["lat"] == row["place"] == row["where_prec"] == row["date_start"] == ""
