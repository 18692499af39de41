"""Which claims bear on a toll: by harm, group, place and days, and no others are read."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reportedly.casebook import Casebook, Wanted
from reportedly.model import (
    Claim,
    DatePrecision,
    Frame,
    Period,
    Reading,
    Report,
    Scope,
    Stance,
    content_id,
)

MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]
MAY = dt.date(2018, 5, 7)


def kept(casebook: Casebook, report: Report, *claims: Claim) -> None:
    casebook.keep(
        Reading(report=report, claims=claims, records=(), stages=("claims-1",), warnings=())
    )


def found(casebook: Casebook, **wanted: Any) -> list[str]:
    asked = Wanted(**{"harm": "killed", "group": "people"} | wanted)
    return sorted(one.claim.id for one in casebook.tolls.bearing_on(asked))


@pytest.mark.parametrize(
    ("wanted", "bears"),
    [
        ({}, True),
        ({"harm": "injured"}, False),
        ({"group": "children"}, False),
        ({"place": "TAIZ"}, True),
        ({"place": "Yemen"}, True),
        ({"place": "Aden"}, False),
        ({"since": MAY, "until": MAY}, True),
        ({"since": MAY + dt.timedelta(1)}, False),
        ({"until": MAY - dt.timedelta(1)}, False),
        ({"place": "Yemen", "until": MAY}, True),
        ({"place": "Aden", "until": MAY}, False),
    ],
)
def test_what_a_claim_bears_on(
    casebook: Casebook,
    make_report: MakeReport,
    make_claim: MakeClaim,
    wanted: dict[str, Any],
    bears: bool,
) -> None:
    report = make_report()
    claim = make_claim(report)
    kept(casebook, report, claim)
    assert found(casebook, **wanted) == ([claim.id] if bears else [])


def test_a_figure_without_days_is_of_those_before_its_report(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    claim = make_claim(report, when=None)
    kept(casebook, report, claim)
    assert report.published is not None
    assert found(casebook, since=report.published) == [claim.id]
    assert found(casebook, until=report.published - dt.timedelta(3)) == [claim.id]
    assert found(casebook, until=report.published - dt.timedelta(4)) == []
    assert found(casebook, since=report.published + dt.timedelta(1)) == []


def test_a_figures_own_place_and_days_count_beside_its_claims(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    plain = make_claim(report)
    assert plain.place is not None
    scope = Scope(
        place=replace(plain.place, name="Aden", text="Aden", within=("Yemen",)),
        when=Period(start=None, end=dt.date(2017, 1, 1), precision=DatePrecision.DAYS),
        frame=Frame.PERIOD,
    )
    claim = replace(plain, counts=(replace(plain.counts[0], scope=scope),))
    kept(casebook, report, claim)
    assert found(casebook, place="Aden") == [claim.id]
    assert found(casebook, until=dt.date(2017, 6, 1)) == [claim.id]
    assert found(casebook, since=dt.date(2017, 6, 1)) == []
    assert casebook.tolls.is_told_of("aden")
    assert not casebook.tolls.is_told_of("Mocha")


def test_a_denial_bears_on_the_harm_that_its_event_can_do(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    denial = make_claim(report, stance=Stance.DENIES, counts=())
    kept(casebook, report, denial)
    assert found(casebook) == [denial.id]
    assert found(casebook, place="Yemen", since=MAY, until=MAY) == [denial.id]
    assert found(casebook, harm="displaced") == []
    assert found(casebook, since=MAY + dt.timedelta(9)) == []


def test_a_report_that_names_other_places_is_told_from_one_mostly_of_the_place(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    here = make_claim(report)
    assert here.place is not None
    there = replace(here.place, name="Aden", text="Aden")
    elsewhere = [make_claim(report, place=there, score=n / 10) for n in range(2)]
    kept(casebook, report, here, *elsewhere)
    wanted = Wanted(harm="killed", group="people", place="Taiz")
    assert {one.mostly_there for one in casebook.tolls.bearing_on(wanted)} == {False}


def test_a_newer_reading_stands_in_for_the_older(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> None:
    report = make_report()
    older = make_claim(report)
    newer = replace(older, id=content_id("c", "newer"), stage="claims-2")
    kept(casebook, report, older)
    casebook.keep(
        Reading(report=report, claims=(newer,), records=(), stages=("claims-2",), warnings=())
    )
    assert found(casebook, place="Taiz") == [newer.id]
    assert casebook.reports_mostly_of("Taiz") == {report.id: True}
