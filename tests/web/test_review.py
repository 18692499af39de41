import re
from concurrent.futures import ThreadPoolExecutor

from fastapi import FastAPI
from starlette.testclient import TestClient

from reportedly.casebook import Casebook, Role
from reportedly.model import Claim, Report
from review_room import SignedIn

JSON = {"Accept": "application/json"}


def decide(client: TestClient, claim: Claim, verdict: str, version: int = 0) -> dict[str, object]:
    form = {"verdict": verdict, "version": str(version)}
    answer = client.post(f"/review/{claim.id}/verdict", data=form, headers=JSON)
    assert answer.status_code == 200, answer.text
    told: dict[str, object] = answer.json()
    return told


def test_the_text_is_whole_and_every_claim_is_marked(
    analyst: TestClient, casebook: Casebook, report: Report
) -> None:
    html = analyst.get(f"/review/{report.id}").text
    body = html[html.index('<div class="body') : html.index("</article>")]
    shown = re.sub(r"<[^>]+>", "", body)
    for block in report.blocks:
        assert block.span.of(report.text) in shown
    marked = set(re.findall(r'data-claims="([\d ]*)"', body))
    numbers = {number for one in marked for number in one.split()}
    assert numbers == {str(n) for n in range(len(list(casebook.claims())))}


def test_a_decision_by_plain_form_leads_to_the_next_claim(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    second = list(casebook.claims())[1]
    form = {"verdict": "positive", "version": "0", "why": "as printed"}
    answer = analyst.post(f"/review/{claim.id}/verdict", data=form)
    assert answer.headers["location"] == f"/review/{claim.report_id}?claim={second.id}"
    page = analyst.get(answer.headers["location"]).text
    assert "✓ accepted" in page
    assert "as printed" in page


def test_a_rejected_claim_is_left_out_and_comes_back(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    number = len(list(casebook.claims()))
    told = decide(analyst, claim, "negative")
    assert told["verdict"] == "negative"
    assert len(list(casebook.claims())) == number - 1
    undone = analyst.post("/review/undo", data={}, headers=JSON).json()
    assert undone["verdict"] is None
    assert undone["claim"] == claim.id
    assert len(list(casebook.claims())) == number


def test_the_same_decision_twice_is_kept_once(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    with ThreadPoolExecutor(2) as pool:
        sent = [pool.submit(decide, analyst, claim, "positive") for _ in range(2)]
    assert {one.result()["verdict"] for one in sent} == {"positive"}
    assert len(casebook.judgements.last(10)) == 1


def test_two_people_in_conflict_are_told(
    signed_in: SignedIn, casebook: Casebook, claim: Claim
) -> None:
    first, second = signed_in(Role.ANALYST), signed_in(Role.ANALYST)
    decide(first, claim, "positive")
    form = {"verdict": "negative", "version": "0"}
    answer = second.post(f"/review/{claim.id}/verdict", data=form, headers=JSON)
    assert answer.status_code == 409
    assert "analyst 0 judged" in answer.json()["error"]
    assert len(casebook.judgements.last(10)) == 1
    plain = second.post(f"/review/{claim.id}/verdict", data=form)
    assert plain.status_code == 409
    assert "Somebody was faster" in plain.text


def test_nothing_to_undo_is_said(analyst: TestClient) -> None:
    assert analyst.post("/review/undo", headers=JSON).json()["said"]
    assert analyst.post("/review/undo").status_code == 303


def test_work_that_is_done_leaves_the_list(
    analyst: TestClient, casebook: Casebook, report: Report
) -> None:
    assert analyst.get("/review/next").headers["location"] == f"/review/{report.id}"
    for claim in list(casebook.claims()):
        decide(analyst, claim, "positive")
    assert analyst.get("/review/next").headers["location"] == "/review"
    assert "All claims are judged" in analyst.get("/review").text


def test_what_is_not_there_is_told(analyst: TestClient) -> None:
    for path in ("/review/r-nothing", "/reports/r-nothing", "/claims/c-nothing"):
        answer = analyst.get(path)
        assert answer.status_code == 404
        assert "There is nothing here" in answer.text


def test_the_log_tells_it_and_is_whole(
    analyst: TestClient, casebook: Casebook, claim: Claim
) -> None:
    decide(analyst, claim, "negative")
    analyst.post("/review/undo")
    html = analyst.get("/log").text
    assert "rejected" in html
    assert "undid j-" in html
    assert "The log is whole" in analyst.get("/log/check").text
    assert len(analyst.get("/log.jsonl").text.splitlines()) == 2
    assert "rejected" not in analyst.get("/log?by=nobody").text


def test_the_reader_is_not_loaded_to_look(app: FastAPI) -> None:
    assert app.state.room.adding._thread is None
