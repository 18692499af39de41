import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.casebook import (
    Casebook,
    ClaimFilter,
    StageDescription,
    open_casebook,
    reading_id,
    writing,
)
from reportedly.errors import CasebookError
from reportedly.model import Claim, Reading, Report

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]


def test_what_is_kept_comes_back_exactly(casebook: Casebook, make_reading: MakeReading) -> None:
    reading = make_reading(claims=3)
    assert casebook.keep(reading)
    assert casebook.report(reading.report.id) == reading.report
    assert tuple(casebook.claims()) == reading.claims
    assert tuple(casebook.records()) == reading.records
    [kept] = casebook.readings(reading.report.id)
    assert (kept.stages, kept.warnings) == (reading.stages, reading.warnings)
    assert kept.current
    assert kept.created.tzinfo is dt.UTC


def test_a_report_without_claims_dates_or_outlet_comes_back(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport
) -> None:
    report = make_report(outlet=None, published=None, title=None, dateline_place=None)
    casebook.keep(make_reading(report=report, claims=0))
    assert list(casebook.reports()) == [report]


def test_keeping_twice_changes_nothing(casebook: Casebook, make_reading: MakeReading) -> None:
    reading = make_reading(claims=2)
    casebook.keep(reading)
    before = casebook.contents()
    assert not casebook.keep(reading)
    assert casebook.contents() == before


def test_newer_stages_stand_before_older_ones_and_overwrite_nothing(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    old = make_reading(claims=3)
    new = replace(make_reading(claims=1), stages=("counts-2", "claims-1"))
    casebook.keep(old)
    assert casebook.keep(new)
    assert tuple(casebook.claims()) == new.claims
    assert casebook.contents().claims == 1
    assert casebook.contents().readings == 2
    first, second = casebook.readings(old.report.id)
    assert (first.current, second.current) == (False, True)
    assert tuple(casebook.claims(ClaimFilter(reading=first.id))) == old.claims
    assert casebook.claim(old.claims[2].id) == old.claims[2]


def test_going_back_to_older_stages_is_no_new_reading(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    old = make_reading()
    new = replace(old, stages=("claims-2",))
    casebook.keep(old)
    casebook.keep(new)
    assert not casebook.keep(old)
    assert [kept.current for kept in casebook.readings(old.report.id)] == [False, True]


def test_a_caller_can_skip_what_was_read(casebook: Casebook, make_reading: MakeReading) -> None:
    reading = make_reading(claims=0)
    id_ = reading_id(reading.report.id, reading.stages)
    assert not casebook.has_read(reading.report.id, id_)
    casebook.keep(reading)
    assert casebook.has_read(reading.report.id, id_)
    assert not casebook.has_read(reading.report.id, reading_id(reading.report.id, ("other",)))


def test_a_second_content_under_one_report_id_is_refused(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport
) -> None:
    report = make_report()
    casebook.keep(make_reading(report=report))
    other = replace(report, sha256="0" * 64)
    with pytest.raises(CasebookError, match=r"with sha256 .*nothing in a casebook is overwritten"):
        casebook.keep(make_reading(report=other))
    redated = replace(report, published=dt.date(2018, 5, 9))
    with pytest.raises(CasebookError, match="with published 2018-05-08, and cannot become 2018-05"):
        casebook.keep(make_reading(report=redated))


def test_one_id_for_claims_of_two_reports_is_refused(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    first, second = make_reading("a.txt"), make_reading("b.txt")
    casebook.keep(first)
    stolen = replace(second.claims[0], id=first.claims[0].id)
    with pytest.raises(CasebookError, match="already stands for something in report"):
        casebook.keep(replace(second, claims=(stolen,), records=()))
    assert casebook.contents().reports == 1


def test_one_id_for_two_claims_of_a_reading_is_refused(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading()
    twin = replace(reading.claims[0], quote="something else")
    with pytest.raises(CasebookError, match="two different things"):
        casebook.keep(replace(reading, claims=(*reading.claims, twin)))


def test_the_same_claim_twice_in_a_reading_is_one(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading()
    casebook.keep(replace(reading, claims=reading.claims * 2))
    assert casebook.contents().claims == 1


def test_a_record_must_cite_claims_that_are_there(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    with pytest.raises(CasebookError, match="which the reading lacks"):
        casebook.keep(replace(make_reading(), claims=()))


def test_an_interruption_leaves_no_half_report(
    casebook: Casebook, make_reading: MakeReading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    reading = make_reading()
    monkeypatch.setattr(writing, "record_row", interrupted)
    with pytest.raises(KeyboardInterrupt):
        casebook.keep(reading)
    monkeypatch.undo()
    assert casebook.contents().reports == casebook.contents().claims == 0
    assert casebook.keep(reading)


def test_a_killed_process_leaves_a_valid_casebook(path: Path) -> None:
    script = f"""
import os
from reportedly.casebook import open_casebook, tables
casebook = open_casebook({str(path)!r})
with casebook._database.transaction() as connection:
    connection.execute(tables.stages.insert(), dict(id="s", name="s", version="1", config=""))
    os._exit(9)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False)  # noqa: S603 (ours)
    assert done.returncode == 9
    with open_casebook(path, create=False) as casebook:
        assert casebook.stages() == []


def test_stages_are_kept_once_and_never_changed(casebook: Casebook) -> None:
    stage = StageDescription(
        id="counts-1", name="counts", version="1", config=(("rule", "literal"),)
    )
    casebook.keep_stages([stage, stage])
    casebook.keep_stages([stage])
    assert casebook.stages() == [stage]
    with pytest.raises(CasebookError, match="stage counts-1 is in the casebook with version 1"):
        casebook.keep_stages([replace(stage, version="2")])
