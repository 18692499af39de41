from starlette.testclient import TestClient

from reportedly.casebook import Casebook
from reportedly.model import Claim, Report
from reportedly.web.api import api
from reportedly.web.room import Room


def test_it_is_described(app: object, analyst: TestClient) -> None:
    told = analyst.get("/api/v1/openapi.json").json()
    assert told["openapi"].startswith("3.")
    assert {"/reports", "/reports/{id_}", "/claims", "/claims/{id_}", "/judgements"} <= set(
        told["paths"]
    )
    for path in told["paths"].values():
        assert all(one.get("summary") or one.get("description") for one in path.values())


def test_claims_are_as_the_casebook_has_them(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    listed = analyst.get("/api/v1/claims?size=2").json()
    assert listed["total"] == len(list(casebook.claims()))
    assert len(listed["items"]) == 2
    one = analyst.get(f"/api/v1/claims/{claim.id}").json()
    assert one["quote"] == claim.quote
    assert one["span"] == list(claim.span)


def test_a_report_brings_the_text_that_spans_count_in(
    analyst: TestClient, report: Report, claim: Claim
) -> None:
    told = analyst.get(f"/api/v1/reports/{report.id}").json()
    start, end = claim.span
    assert told["text"][start:end] == claim.quote


def test_a_decision_is_kept_and_undone(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    version = analyst.get(f"/api/v1/claims/{claim.id}/version").json()
    told = {"subject": "claim", "verdict": "negative", "on": claim.id, "version": version}
    kept = analyst.post("/api/v1/judgements", json=told)
    assert kept.status_code == 201
    assert analyst.post("/api/v1/judgements", json=told).status_code == 409
    assert [one["on"] for one in analyst.get("/api/v1/judgements").json()] == [claim.id]
    assert analyst.delete(f"/api/v1/judgements/{kept.json()['id']}").status_code == 204
    assert casebook.judgements.standing() == []


def test_errors_are_json_in_words(analyst: TestClient) -> None:
    for path, status in (
        ("/claims/c-none", 404),
        ("/claims?harm=sadness", 400),
        ("/claims?start=-1", 422),
        ("/nothing", 404),
    ):
        answer = analyst.get(f"/api/v1{path}")
        assert answer.status_code == status
        assert answer.json()["error"]


def test_a_write_needs_more_than_the_cookie(analyst: TestClient, claim: Claim) -> None:
    told = {"subject": "claim", "verdict": "negative", "on": claim.id}
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert analyst.post("/api/v1/judgements", json=told, headers=headers).status_code == 403


def test_it_has_no_pages_from_elsewhere(app: object) -> None:
    room: Room = app.state.room  # type: ignore[attr-defined]  # FastAPI's state is anything
    paths = {getattr(one, "path", "") for one in api(room).routes}
    assert not paths & {"/docs", "/redoc"}
