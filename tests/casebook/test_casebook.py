import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from reportedly.casebook import Casebook, Contents, open_casebook
from reportedly.errors import CasebookError
from reportedly.model import Reading, Report

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]


def test_contents_count_everything(casebook: Casebook, make_reading: MakeReading) -> None:
    with casebook.run("read") as run:
        run.read(make_reading("a.txt", claims=2))
        run.read(make_reading("b.txt", claims=0))
    assert casebook.contents() == Contents(
        reports=2, readings=2, claims=2, counts=2, records=2, runs=1
    )


def test_reports_come_by_day_and_those_without_one_first(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport
) -> None:
    days = {"new": dt.date(2020, 1, 2), "old": dt.date(2019, 1, 1), "undated": None}
    for ref, day in days.items():
        casebook.keep(make_reading(report=make_report(ref, published=day), claims=0))
    assert [report.ref for report in casebook.reports()] == ["undated", "old", "new"]


def test_one_can_write_while_claims_are_listed(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    casebook.keep(make_reading("a.txt", claims=2))
    listing = casebook.claims()
    next(listing)
    casebook.keep(make_reading("b.txt", claims=1))
    assert len(list(listing)) == 1
    assert len(list(casebook.claims())) == 3


def test_a_casebook_outlives_its_opening(path: Path, make_reading: MakeReading) -> None:
    reading = make_reading()
    with open_casebook(path) as casebook:
        casebook.keep(reading)
    with open_casebook(path, create=False) as casebook:
        assert tuple(casebook.claims()) == reading.claims
        assert not casebook.keep(reading)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_damage_is_said_in_plain_words(path: Path, make_reading: MakeReading) -> None:
    with open_casebook(path) as casebook:
        casebook.keep(make_reading(claims=50))
    damaged = path.read_bytes()
    path.write_bytes(damaged[:4096] + b"\x00" * (len(damaged) - 4096))
    said = "is damaged: restore it from a copy"
    with pytest.raises(CasebookError, match=said), open_casebook(path) as casebook:
        list(casebook.claims())


def test_lines_of_reports_leave_the_text_in_the_file(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    report = make_reading().report
    casebook.keep(make_reading())
    [line] = casebook.report_lines().values()
    assert (line.id, line.ref, line.title) == (report.id, report.ref, report.title)
    assert (line.outlet, line.published) == (report.outlet, report.published)


def test_claims_of_records_are_those_that_they_name(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading(claims=3)
    casebook.keep(reading)
    records = list(casebook.records())
    named = {id_ for record in records for id_ in record.claims}
    assert named
    assert casebook.claims_of(records) == {c.id: c for c in reading.claims if c.id in named}
    assert casebook.claims_of([]) == {}


def test_names_of_places_come_once_each(casebook: Casebook, make_reading: MakeReading) -> None:
    assert casebook.place_names() == []
    reading = make_reading(claims=3)
    casebook.keep(reading)
    told = {claim.place.name for claim in reading.claims if claim.place}
    assert sorted(casebook.place_names()) == sorted(told)


def test_a_report_tells_mostly_of_a_place_when_half_its_places_are_there(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading(claims=3)
    casebook.keep(reading)
    place = next(claim.place for claim in reading.claims if claim.place)
    assert casebook.reports_mostly_of(place.name.upper()) == {reading.report.id: True}
    assert casebook.reports_mostly_of(place.within[-1]) == {reading.report.id: True}
    assert casebook.reports_mostly_of("Atlantis") == {}
    unplaced = make_reading("bare.txt", claims=0)
    casebook.keep(unplaced)
    assert unplaced.report.id not in casebook.reports_mostly_of(place.name)
