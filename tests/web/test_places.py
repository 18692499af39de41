"""Places and time: one filter over map, days and list."""

import datetime as dt

import pytest
from starlette.testclient import TestClient

from read_reports import Read
from reportedly.casebook import Casebook, IncidentFilter
from reportedly.errors import QuestionError
from reportedly.web.incident_address import area_of, incident_filter

ELSEWHERE = """Shelling in Taiz

TAIZ - Three people were killed when shells hit a bakery in Taiz on Friday, a doctor said.
"""
NOWHERE = """Guards hurt

Four guards were injured in an ambush on Monday, a spokesman said.
"""


@pytest.fixture
def told(casebook: Casebook, read: Read) -> Casebook:
    casebook.keep(read(ELSEWHERE))
    casebook.keep(read(NOWHERE))
    casebook.incidents.refresh()
    return casebook


def test_map_days_and_list_show_the_same_incidents(told: Casebook, analyst: TestClient) -> None:
    page = analyst.get("/places").text
    for line in told.incidents.page(IncidentFilter()).items:
        assert f'data-incident="{line.id}"' in page
    assert 'class="map-drawing"' in page  # drawn by the server, for browsers without scripts
    assert "Incidents by day" in page
    assert "without a place on the map" in page


def test_the_filter_is_in_the_address_and_reaches_all_three(
    told: Casebook, analyst: TestClient
) -> None:
    page = analyst.get("/places?place=Taiz").text
    (taiz,) = [one.id for one in told.incidents.page(IncidentFilter(place="Taiz")).items]
    assert page.count("data-incident=") == 1
    assert f'data-incident="{taiz}"' in page
    assert "/places/marks?place=Taiz" in page
    marks = analyst.get("/places/marks?place=Taiz").json()
    assert [one["properties"]["id"] for one in marks["features"]] == [taiz]
    assert not marks["partial"]


def test_only_this_area(told: Casebook, analyst: TestClient) -> None:
    (taiz,) = told.incidents.page(IncidentFilter(place="Taiz")).items
    assert taiz.place
    lat, lon = taiz.place.lat or 0.0, taiz.place.lon or 0.0
    around = f"{lon - 0.1},{lat - 0.1},{lon + 0.1},{lat + 0.1}"
    page = analyst.get(f"/places?area={around}").text
    assert f'data-incident="{taiz.id}"' in page
    assert page.count("data-incident=") == 1
    far = analyst.get("/places?area=0,0,1,1").text
    assert "No incident answers to this" in far


def test_a_day_that_is_none_is_explained(analyst: TestClient) -> None:
    answer = analyst.get("/places?since=soon")
    assert answer.status_code == 400
    assert "is no day" in answer.text


@pytest.mark.parametrize("words", ["1,2,3", "a,b,c,d", "5,0,4,1", "0,-95,1,1", "nan,0,1,1"])
def test_an_area_that_is_none(words: str) -> None:
    with pytest.raises(QuestionError, match="is no area"):
        area_of(words)


def test_the_filter_knows_areas_and_sorts_of_sources() -> None:
    wanted = incident_filter({"area": "1,2,3,4", "kind": "medical"})
    assert wanted.area == (1, 2, 3, 4)
    assert wanted.kind == "medical"
    with pytest.raises(QuestionError, match="one of"):
        incident_filter({"kind": "wizard"})


def test_an_incident_is_shown_on_the_page_of_the_list_where_it_stands(
    told: Casebook, analyst: TestClient
) -> None:
    oldest = told.incidents.page(IncidentFilter()).items[-1]
    place = told.spots.position(IncidentFilter(), oldest.id)
    assert place == told.incidents.page(IncidentFilter()).total - 1
    page = analyst.get(f"/places?at={oldest.id}").text
    assert 'aria-current="true"' in page.split(f'data-incident="{oldest.id}"')[1].split(">")[0]


def test_close_incidents_are_put_together_where_they_are_many(told: Casebook) -> None:
    every = told.spots.on_map(IncidentFilter())
    few = told.spots.on_map(IncidentFilter(), few=0)
    assert len(every.lines) == every.placed
    assert len(few.lines) + sum(one.number for one in few.clusters) == every.placed
    assert every.unplaced == told.incidents.page(IncidentFilter()).total - every.placed


def test_days_tell_what_happened_and_what_was_published_late(
    casebook: Casebook, read: Read
) -> None:
    casebook.keep(read(ELSEWHERE))
    casebook.incidents.refresh()
    days = {one.day: one for one in casebook.spots.by_day(IncidentFilter(place="Taiz"))}
    assert days[dt.date(2024, 3, 15)].happened == 1  # the Friday before
    assert days[dt.date(2024, 3, 17)].published == 1
    assert days[dt.date(2024, 3, 17)].late == 0


def test_without_the_map_library_the_page_says_so(
    told: Casebook, analyst: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportedly.web.routes.places.library", lambda: None)
    assert "The map library is not in this installation" in analyst.get("/places").text


def test_places_are_for_those_signed_in(stranger: TestClient) -> None:
    assert stranger.get("/places").status_code in (303, 401)
    assert stranger.get("/places/marks").status_code in (303, 401)
