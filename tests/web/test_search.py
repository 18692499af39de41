import pytest
from starlette.testclient import TestClient

from reportedly.casebook import Casebook


def test_both_claims_and_reports_are_searched(analyst: TestClient) -> None:
    page = analyst.get("/search", params={"search": "rockets market"}).text
    assert "<mark>rockets</mark> hit a <mark>market</mark>" in page
    reports = analyst.get("/search", params={"search": "rockets", "among": "reports"}).text
    assert "<mark>Rockets</mark> hit Marib market" in reports


def test_facets_narrow_and_can_be_taken_away(analyst: TestClient) -> None:
    page = analyst.get("/search", params={"search": "Marib"}).text
    assert "/search" in page
    assert "kind=medical" in page
    narrowed = analyst.get("/search", params={"search": "Marib", "kind": "medical"}).text
    assert "take away" in narrowed
    assert "hospital director" in narrowed
    assert "Houthi movement</bdi>" not in narrowed


def test_what_nobody_said_is_not_found_and_the_page_helps(analyst: TestClient) -> None:
    answer = analyst.get("/search", params={"search": "zeppelin"})
    assert answer.status_code == 200
    assert "Nothing found" in answer.text


@pytest.mark.parametrize("search", ["-market", "!!", '""'])
def test_a_search_without_words_says_so(analyst: TestClient, search: str) -> None:
    answer = analyst.get("/search", params={"search": search})
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_an_empty_search_explains_itself(analyst: TestClient) -> None:
    assert "vowel signs" in analyst.get("/search").text


def test_what_is_typed_is_never_markup(analyst: TestClient) -> None:
    page = analyst.get("/search", params={"search": "<script>alert(1)</script> market"}).text
    assert "<script>alert" not in page


def test_strangers_search_nothing(stranger: TestClient) -> None:
    assert stranger.get("/search", params={"search": "market"}).status_code == 303
    assert stranger.get("/api/v1/search/claims", params={"search": "market"}).status_code == 401


def test_the_api_finds_the_same(analyst: TestClient, casebook: Casebook) -> None:
    told = analyst.get("/api/v1/search/claims", params={"search": "market"}).json()
    wanted = analyst.get("/api/v1/claims", params={"search": "market"}).json()
    assert {one["claim"]["id"] for one in told["items"]} == {one["id"] for one in wanted["items"]}
    assert told["total"] == wanted["total"] > 0
    reports = analyst.get("/api/v1/search/reports", params={"search": "market"}).json()
    assert [one["report"]["id"] for one in reports["items"]] == [r.id for r in casebook.reports()]
    assert analyst.get("/api/v1/search/claims", params={"search": "-x"}).status_code == 400
