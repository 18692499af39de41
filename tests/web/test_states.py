"""States over time on a page and in the API: who held what on a day, according to whom."""

import datetime as dt

import pytest
from starlette.testclient import TestClient

from read_reports import Read
from reportedly.casebook import Casebook
from reportedly.model import Stance
from reportedly.states import Change, Voice
from reportedly.web.routes.states import KINDS
from reportedly.web.state_bars import control_bars

TAKEN = """Town changes hands

IDLIB, Syria - Government forces captured the town of Ariha in Idlib province on 15 March \
2024, the army said.

Rebel fighters recaptured the town of Ariha in Idlib province on 16 March 2024, a rebel \
commander said.
"""


@pytest.fixture
def told(casebook: Casebook, read: Read) -> Casebook:
    casebook.keep(read(TAKEN))
    return casebook


def test_who_held_a_place_on_a_day_according_to_whom(told: Casebook, analyst: TestClient) -> None:
    page = analyst.get("/states?kind=control&on=2024-03-15").text
    day = page.split('class="that-day"')[1].split("</section>")[0]
    assert "Ariha" in day
    assert "/claims/c-" in day
    assert "15 Mar 2024" in day


def test_before_anything_is_told_nobody_held_it(told: Casebook, analyst: TestClient) -> None:
    page = analyst.get("/states?kind=control&on=2016-01-01").text
    assert "Nothing is told of that day" in page


@pytest.mark.parametrize("kind", KINDS)
def test_each_sort_of_state_has_a_page_and_an_answer(
    told: Casebook, analyst: TestClient, kind: str
) -> None:
    assert analyst.get(f"/states?kind={kind}").status_code == 200
    assert analyst.get(f"/states?kind={kind}&on=2024-03-16&place=Aleppo").status_code == 200
    assert analyst.get(f"/api/v1/states/{kind}").status_code == 200
    assert isinstance(analyst.get(f"/api/v1/states/{kind}/2024-03-16").json(), list)


def test_the_api_tells_changes_with_their_voices(told: Casebook, analyst: TestClient) -> None:
    changes = analyst.get("/api/v1/states/control?place=Ariha").json()
    assert [one["day"] for one in changes] == ["2024-03-15", "2024-03-16"]
    assert all(one["voices"] for one in changes)


def test_a_day_that_is_none_is_explained(analyst: TestClient) -> None:
    assert analyst.get("/states?on=yesterday").status_code == 400
    assert analyst.get("/api/v1/states/control/yesterday").status_code in (400, 422)


def test_bars_for_the_page_of_places(told: Casebook, analyst: TestClient) -> None:
    page = analyst.get("/states/bars?place=Ariha").text
    assert "data-bars" in page
    assert 'class="chart is-intervals"' in page


def test_a_bar_of_control_ends_where_the_next_change_is_told() -> None:
    said = (Voice("the army", "belligerent", "army", Stance.ASSERTS, "c-1", dt.date(2020, 1, 2)),)
    changes = [
        Change(place="Ariha", day=dt.date(2020, 1, 2), to="the army", voices=said),
        Change(place="Ariha", day=dt.date(2020, 1, 9), to="rebels", voices=said),
        Change(place="Binnish", day=dt.date(2020, 1, 5), to="rebels", voices=said),
    ]
    stretches, turns = control_bars(changes)
    assert [(s.row, s.end) for s in stretches] == [
        ("Ariha", dt.date(2020, 1, 9)),
        ("Ariha", None),
        ("Binnish", None),
    ]
    assert {turn.href for turn in turns} == {"/claims/c-1"}
