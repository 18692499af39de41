import io
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook

from reportedly.export.about import About
from reportedly.export.claims_csv import CLAIM_COLUMNS
from reportedly.export.workbook import LONGEST, workbook
from reportedly.model.document import Document

ABOUT = About(filter="place: Goma")


def book(documents: Iterable[Document]) -> Any:
    made = b"".join(workbook(documents, about=ABOUT, linked={"i-1": "n-7"}))
    return load_workbook(io.BytesIO(made))


def rows(sheet: Any) -> list[dict[str, Any]]:
    names, *listed = sheet.iter_rows()
    return [{n.value: c for n, c in zip(names, row, strict=True)} for row in listed]


def test_numbers_and_days_stay_what_they_are(goma: Document) -> None:
    found = book([goma])
    told, children, denied = rows(found["Claims"])
    assert list(told) == list(CLAIM_COLUMNS)
    assert (told["value_low"].value, told["lat"].value) == (12, -1.67)
    assert str(told["date_start"].value.date()) == "2012-11-20"
    assert (children["value_high"].value, denied["metric"].value) == (None, None)
    [incident] = rows(found["Incidents"])
    assert (incident["incident_id"].value, incident["linked_id"].value) == ("i-1", "n-7")


def test_words_are_never_formulas(goma: Document) -> None:
    told, *_ = rows(book([goma])["Claims"])
    assert (told["speaker"].value, told["speaker"].data_type) == ("=Clinic= staff", "s")
    assert told["speaker"].quotePrefix


def test_what_a_sheet_cannot_hold_is_cut_and_control_signs_are_shown(goma: Document) -> None:
    claim = replace(goma.claims[0], quote="a\x0bb" + "c" * 40_000)
    told, *_ = rows(book([replace(goma, claims=(claim,))])["Claims"])
    assert told["quote"].value.startswith("a\N{REPLACEMENT CHARACTER}bc")
    assert len(told["quote"].value) == LONGEST


def test_it_says_what_it_is(goma: Document) -> None:
    sheet = book([goma])["About"]
    told = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
    assert told["filter"] == "place: Goma"
    assert "CC BY 4.0" in told["attribution"]
    assert told["Claims"] == "3 rows"
    assert told["quote"] == CLAIM_COLUMNS["quote"]
