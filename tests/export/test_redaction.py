"""What must be withheld stands nowhere in the public profile, whatever the format."""

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judgement_makers import judge
from reportedly.casebook import Casebook, ClaimFilter, IncidentFilter, open_casebook
from reportedly.export.exporting import Form, export
from reportedly.export.redaction import withheld_in
from reportedly.model import (
    Claim,
    IncidentRecord,
    Judgement,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
)

DOCTOR = Source(
    text="Dr Selim Karawan", span=Span(0, 14), name="Selim Karawan", kind=SourceKind.MEDICAL,
    named=True, role="head of the Lakeside clinic", affiliation="Lakeside clinic",
)  # fmt: skip
SAID = "12 people, among them Amina Bakari, 7, died in Goma, Karawan said"


@pytest.fixture
def casebook(
    tmp_path: Path, report: Report, claims: tuple[Claim, ...], record: IncidentRecord
) -> Iterator[Casebook]:
    told = replace(claims[0], source=DOCTOR, quote=SAID)
    other = replace(
        claims[0], id="c-other", source=replace(DOCTOR, text="Karawan"), quote="the clinic was hit",
        counts=(),
    )  # fmt: skip
    url = "https://example.org/2012/selim-karawan-speaks"
    title = "Amina Bakari, 7, among dead in Goma"
    with open_casebook(tmp_path / "x.casebook") as opened:
        opened.keep(
            Reading(
                report=replace(report, url=url, title=title, ref="karawan.txt"),
                claims=(told, other, claims[1]),
                records=(record,),
                stages=("claims-1",),
                warnings=("Selim Karawan's day is unknown",),
            )
        )
        yield opened


def mark(
    casebook: Casebook, what: str | None, on: str = "c-told", verdict: str = "positive"
) -> None:
    casebook.judgements.add(judge("sensitive", verdict, on, field=what))


def files(casebook: Casebook, wanted: ClaimFilter | IncidentFilter) -> dict[Form, str]:
    found = {}
    for form in Form:
        made = b"".join(export(casebook, wanted, form, redacted=True).pieces)
        if form is Form.WORKBOOK:
            with zipfile.ZipFile(io.BytesIO(made)) as book:
                made = b"\n".join(book.read(name) for name in book.namelist())
        found[form] = made.decode("utf-8")
    return found


def test_a_protected_source_stands_nowhere(casebook: Casebook) -> None:
    mark(casebook, "source")
    for form, text in files(casebook, ClaimFilter()).items():
        for word in ("karawan", "selim", "lakeside"):
            assert word not in text.casefold(), form
        assert "the source must be protected" in text, form
        assert "North Kivu" in text, form


def test_a_protected_place_becomes_its_region_without_a_point(casebook: Casebook) -> None:
    mark(casebook, "place")
    for form, text in files(casebook, ClaimFilter()).items():
        assert "goma" not in text.casefold(), form
        assert "-1.67" not in text, form
        assert "216281" not in text, form
        assert "North Kivu" in text, form


def test_victims_names_are_withheld_without_any_mark(casebook: Casebook) -> None:
    for form, text in files(casebook, ClaimFilter()).items():
        assert "amina" not in text.casefold(), form
        assert "bakari" not in text.casefold(), form
        assert "Selim Karawan" in text or form is Form.JSON_LINES, form


def test_released_names_are_told(casebook: Casebook) -> None:
    mark(casebook, "names", verdict="negative")
    assert "Amina Bakari" in files(casebook, ClaimFilter())[Form.CLAIMS]


def test_a_full_export_withholds_nothing(casebook: Casebook) -> None:
    mark(casebook, None)
    full = export(casebook, ClaimFilter(), Form.JSON_LINES)
    text = b"".join(full.pieces).decode()
    assert "Amina Bakari" in text
    assert "Selim Karawan" in text
    assert full.about.withheld == ""


def test_the_file_says_what_was_withheld_and_why(casebook: Casebook) -> None:
    mark(casebook, "source")
    mark(casebook, "place", on="c-other")
    about = export(casebook, ClaimFilter(), Form.CLAIMS, redacted=True).about
    assert about.profile == "public"
    assert "source of 1 claim (the source must be protected)" in about.withheld
    assert "place of 1 claim (the exact place must be protected)" in about.withheld
    assert "of people harmed" in about.withheld


def test_the_filter_itself_tells_nothing(casebook: Casebook) -> None:
    mark(casebook, "source")
    about = export(casebook, ClaimFilter(source="karawan"), Form.CLAIMS, redacted=True).about
    assert "karawan" not in about.filter


def test_undoing_a_mark_tells_again(casebook: Casebook) -> None:
    made = judge("sensitive", "positive", "c-told", field="source")
    casebook.judgements.add(made)
    casebook.judgements.withdraw(made.id, by="ana", at=made.at)
    assert "Karawan" in files(casebook, ClaimFilter())[Form.CLAIMS]


def test_a_part_marked_later_answers_the_whole(casebook: Casebook) -> None:
    mark(casebook, None)
    mark(casebook, "place", verdict="negative")
    withheld = withheld_in(casebook, casebook.claims())
    assert withheld.of("c-told") == {"source", "names"}


MARKS = st.lists(
    st.tuples(
        st.sampled_from(("c-told", "c-other", "c-denied")),
        st.sampled_from((None, "source", "place", "names")),
        st.sampled_from(("positive", "negative")),
    ),
    max_size=6,
)


@given(MARKS)
@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_withheld_words_occur_anywhere(
    casebook: Casebook, marks: list[tuple[str, str | None, str]]
) -> None:
    made: list[Judgement] = []
    for on, what, verdict in marks:
        made.append(judge("sensitive", verdict, on, field=what))
        casebook.judgements.add(made[-1])
    casebook.incidents.refresh()
    withheld = withheld_in(casebook, casebook.claims())
    words = {" ".join(one) for said in withheld.strings.values() for one in said}
    for wanted in (ClaimFilter(), ClaimFilter(harm="killed"), IncidentFilter()):
        for form, text in files(casebook, wanted).items():
            told = text.casefold().replace("-", " ")
            assert not [one for one in words if one in told], form
    for one in made:
        casebook.judgements.withdraw(one.id, by="ana", at=one.at + dt.timedelta(seconds=1))
