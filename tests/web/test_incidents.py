import re
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from incident_room import filled, lines, market
from reportedly.answers import account
from reportedly.casebook import Casebook, Role
from reportedly.model import Judgement, Subject, Verdict
from reportedly.web.incident_acts import state_of
from reportedly.web.room import now
from review_room import SignedIn

__all__ = ["filled"]


@pytest.fixture
def viewer(signed_in: SignedIn) -> TestClient:
    return signed_in(Role.VIEWER)


def hidden(page: str, name: str) -> str:
    """Return what a form of the page sends under a name without showing it."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, name
    return found[1]


def merged(analyst: TestClient, casebook: Casebook) -> tuple[str, str]:
    """Merge the two incidents; return the ids that they had."""
    left, right = market(casebook).id, lines(casebook)[1].id
    look = analyst.get(f"/incidents/{left}/merge?other={right}")
    told = {"other": right, "state": hidden(look.text, "state"), "why": "one market"}
    assert analyst.post(f"/incidents/{left}/merge", data=told).status_code == 303
    return left, right


# --- the list ---


@pytest.mark.parametrize(
    ("query", "number"),
    [("", 2), ("place=Ma'rib", 1), ("event=strike", 2), ("event=strike.ground", 1),
     ("outlet=hill+post", 1), ("outlet=hill", 0), ("least=2", 1), ("grade=fair", 1),
     ("disputed=yes", 1), ("disputed=no", 1), ("since=2024-03-16", 1), ("until=2024-03-14", 1),
     ("words=VEGETABLE", 1), ("kind=medical", 1), ("event=strike&grade=weak", 0)],
)  # fmt: skip
def test_the_address_says_which_incidents(viewer: TestClient, query: str, number: int) -> None:
    page = viewer.get(f"/incidents?{query}").text
    assert len(re.findall(r"data-row>", page)) == number
    assert ("No incident answers to this" in page) == (number == 0)
    assert viewer.get(f"/api/v1/incidents?{query}").json()["total"] == number


@pytest.mark.parametrize(
    "query",
    ["since=yesterday", "grade=certain", "least=many", "order=up", "event=quarrel", "disputed=2",
     "since=2024-03-17&until=2024-03-16", "area=1,2", "kind=oracle"],
)  # fmt: skip
def test_a_filter_that_cannot_be_answered_says_why(viewer: TestClient, query: str) -> None:
    page = viewer.get(f"/incidents?{query}")
    assert page.status_code == 400
    assert 'role="alert"' in page.text
    assert viewer.get(f"/api/v1/incidents?{query}").status_code == 400


def test_a_line_has_the_rival_figures_and_no_verdict(viewer: TestClient) -> None:
    page = viewer.get("/incidents").text
    row = page[page.index("Shelling or rockets") :].split("</tr>")[0]
    assert "<strong>12 or more</strong> killed" in row
    assert ">20</span>" in row
    assert "figures differ" in row
    assert "denied" in row
    assert "1 copy" in row


def test_pages_of_a_list(viewer: TestClient) -> None:
    first = viewer.get("/api/v1/incidents?size=1&order=oldest").json()
    second = viewer.get("/api/v1/incidents?size=1&order=oldest&start=1").json()
    days = [one["items"][0]["first"] for one in (first, second)]
    assert days == ["2024-03-14", "2024-03-16"]
    newest = viewer.get("/api/v1/incidents?size=1").json()["items"][0]["first"]
    assert newest == "2024-03-16"


# --- one incident ---


def test_sources_stand_side_by_side_and_differences_are_marked(
    viewer: TestClient, casebook: Casebook
) -> None:
    page = viewer.get(f"/incidents/{market(casebook).id}").text
    heads = re.findall(r'<th scope="col"><span class="source"><bdi>(.*?)</bdi>', page)
    assert len(heads) == len(account(casebook, market(casebook).id).sides.columns)
    killed = re.search(r'<th scope="row">Killed.*?</tr>', page, re.S)
    assert killed
    assert killed[0].count('class="differs"') == 2
    assert "12+ people" in killed[0]
    assert "range of 2 claimed figures" in page


def test_a_copy_is_one_witness_with_what_it_changed(viewer: TestClient, casebook: Casebook) -> None:
    page = viewer.get(f"/incidents/{market(casebook).id}").text
    copies = page[page.index('id="copies"') : page.index('id="figures"')]
    assert "<bdi>Hill Post</bdi>" in copies
    assert re.search(r"<del[^>]*>12</del>.*<ins[^>]*>21</ins>", copies)
    table = page[page.index('id="said"') : page.index('id="copies"')]
    assert "21" not in re.sub(r"<[^>]*>", "", table)


def test_every_quote_leads_to_its_claim(viewer: TestClient, casebook: Casebook) -> None:
    page = viewer.get(f"/incidents/{market(casebook).id}").text
    for claim in account(casebook, market(casebook).id).claims:
        assert f'href="/review/{claim.report_id}?claim={claim.id}"' in page


def test_an_incident_that_is_not_there(viewer: TestClient) -> None:
    assert viewer.get("/incidents/n-000000000000").status_code == 404
    assert viewer.get("/api/v1/incidents/n-000000000000").status_code == 404


def test_the_neighbours_are_those_of_the_list(viewer: TestClient, casebook: Casebook) -> None:
    first, second = (line.id for line in lines(casebook))
    page = viewer.get(f"/incidents/{first}").text
    assert f'<a href="/incidents/{second}" data-key="j"' in page
    alone = viewer.get(f"/incidents/{first}?grade=fair").text
    assert 'data-key="j"' not in alone
    assert 'href="/incidents?grade=fair"' in alone


# --- roles ---


@pytest.mark.parametrize("act", ["merge", "apart", "split", "grade", "undo"])
def test_a_viewer_decides_nothing(viewer: TestClient, casebook: Casebook, act: str) -> None:
    id_ = market(casebook).id
    told = {"other": lines(casebook)[1].id, "state": "s", "record": "i", "judgement": "j"}
    assert viewer.post(f"/incidents/{id_}/{act}", data=told).status_code == 403
    assert casebook.judgements.last(1) == []
    page = viewer.get(f"/incidents/{id_}").text
    assert "Look at splitting" not in page
    assert "Give another grade" not in page


# --- deciding ---


def test_a_merge_is_looked_at_first_and_then_undone(
    analyst: TestClient, casebook: Casebook
) -> None:
    left, right = merged(analyst, casebook)
    [whole] = lines(casebook)
    assert whole.reports == 4
    [decision] = casebook.judgements.last(9)
    assert (decision.judgement.subject, decision.judgement.why) == (Subject.LINK, "one market")
    led = analyst.get(f"/incidents/{right if whole.id == left else left}")
    assert urlsplit(led.headers["location"]).path == f"/incidents/{whole.id}"
    assert "You asked for" in analyst.get(led.headers["location"]).text
    back = analyst.post(f"/incidents/{whole.id}/undo", data={"judgement": decision.id})
    assert "Undone" in analyst.get(back.headers["location"]).text
    assert [line.reports for line in lines(casebook)] == [3, 1]
    assert "undone" in analyst.get(f"/incidents/{whole.id}").text


def test_a_merge_sent_twice_is_done_once(analyst: TestClient, casebook: Casebook) -> None:
    left, right = market(casebook).id, lines(casebook)[1].id
    look = analyst.get(f"/incidents/{left}/merge?other={right}")
    told = {"other": right, "state": hidden(look.text, "state")}
    answers = [analyst.post(f"/incidents/{left}/merge", data=told) for _ in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert len(casebook.judgements.last(9)) == 1


def test_what_changed_since_is_not_decided_unseen(
    analyst: TestClient, signed_in: SignedIn, casebook: Casebook
) -> None:
    left, right = market(casebook).id, lines(casebook)[1].id
    look = analyst.get(f"/incidents/{left}/merge?other={right}")
    kept = casebook.incidents.get(left)
    state, leaving = hidden(look.text, "state"), kept.records[0]
    other = signed_in(Role.ANALYST)
    seen = hidden(other.get(f"/incidents/{left}/split?record={leaving}").text, "state")
    parted = other.post(f"/incidents/{left}/split", data={"record": leaving, "state": seen})
    assert parted.status_code == 303
    late = analyst.post(f"/incidents/{left}/merge", data={"other": right, "state": state})
    assert late.status_code == 409
    assert "has changed since" in late.text


def test_records_leave_together_and_come_back_at_once(
    analyst: TestClient, casebook: Casebook
) -> None:
    incident = casebook.incidents.get(market(casebook).id)
    leaving = list(incident.records[:2])
    look = analyst.get(f"/incidents/{incident.id}/split", params={"record": leaving})
    assert "What leaves" in look.text
    assert "What stays" in look.text
    assert casebook.judgements.last(1) == []
    told = {"record": leaving, "state": hidden(look.text, "state"), "why": "another hour"}
    done = analyst.post(f"/incidents/{incident.id}/split", data=told)
    parts = {casebook.incidents.of_record(one) for one in leaving}
    [left] = parts
    assert left is not None
    assert set(left.records) == set(leaving)
    stayed = casebook.incidents.of_record(incident.records[2])
    assert stayed is not None
    assert stayed.records == incident.records[2:]
    page = analyst.get(done.headers["location"]).text
    assert "Done:" in page
    [act] = {one.judgement.at for one in casebook.judgements.last(9)}
    first = casebook.judgements.last(1)[0]
    assert first.judgement.at == act
    analyst.post(f"/incidents/{stayed.id}/undo", data={"judgement": first.id})
    assert casebook.judgements.standing() == []
    again = casebook.incidents.of_record(leaving[0])
    assert again is not None
    assert again.records == incident.records


@pytest.mark.parametrize("which", [[], "all", ["i-nothing"]])
def test_some_records_leave_not_all_and_not_others(
    analyst: TestClient, casebook: Casebook, which: str | list[str]
) -> None:
    incident = casebook.incidents.get(market(casebook).id)
    record = incident.records if which == "all" else which
    look = analyst.get(f"/incidents/{incident.id}/split", params={"record": record})
    assert look.status_code == 400
    assert "not all" in look.text


def test_who_merges_the_same_records_overrules_who_held_them_apart(
    analyst: TestClient, casebook: Casebook
) -> None:
    left, right = market(casebook).id, lines(casebook)[1].id
    analyst.post(f"/incidents/{left}/apart", data={"other": right, "why": "two towns"})
    [decision] = casebook.judgements.last(9)
    assert decision.judgement.verdict is Verdict.NEGATIVE
    merged(analyst, casebook)
    assert len(lines(casebook)) == 1


def test_a_merge_says_so_where_other_records_are_held_apart(
    analyst: TestClient, casebook: Casebook
) -> None:
    left, right = (casebook.incidents.get(line.id) for line in lines(casebook))
    on, other = casebook.record(left.records[1]).claims[0], casebook.record(right.records[0])
    held = Judgement(
        subject=Subject.LINK, verdict=Verdict.NEGATIVE, on=on, other=other.claims[0],
        by="sam", at=now(),
    )  # fmt: skip
    casebook.judgements.add(held)
    look = analyst.get(f"/incidents/{left.id}/merge?other={right.id}").text
    assert "holds records of these two apart" in look
    assert "They are one" not in look
    told = {"other": right.id, "state": state_of(left, right)}
    refused = analyst.post(f"/incidents/{left.id}/merge", data=told)
    assert refused.status_code == 400
    assert len(casebook.judgements.last(9)) == 1


def test_a_person_overrules_the_grade_and_leaves_it_again(
    analyst: TestClient, casebook: Casebook
) -> None:
    id_ = market(casebook).id
    told = {"word": "contested", "why": "the denial is detailed"}
    done = analyst.post(f"/incidents/{id_}/grade", data=told)
    page = analyst.get(done.headers["location"]).text
    assert "the denial is detailed" in page
    assert "The machine’s" in page
    assert market(casebook).grade == "contested"
    assert market(casebook).by_person
    assert analyst.get("/api/v1/incidents?grade=contested").json()["total"] == 1
    analyst.post(f"/incidents/{id_}/undo", data={"judgement": casebook.judgements.last(1)[0].id})
    assert (market(casebook).grade, market(casebook).by_person) == ("fair", False)


def test_a_word_of_no_rule_is_no_grade(analyst: TestClient, casebook: Casebook) -> None:
    answer = analyst.post(f"/incidents/{market(casebook).id}/grade", data={"word": "certain"})
    assert answer.status_code == 400


# --- for programs ---


def test_the_api_gives_what_the_page_shows(viewer: TestClient, casebook: Casebook) -> None:
    id_ = market(casebook).id
    told = viewer.get(f"/api/v1/incidents/{id_}").json()
    assert told["id"] == told["asked"] == id_
    killed = next(row for row in told["sides"]["rows"] if row["name"] == "Killed")
    assert sum(cell["differs"] for cell in killed["cells"]) == 2
    assert told["line"]["tolls"][0]["high"] is None
    assert told["grades"][0]["rule"] == "airwars"
    assert told["copies"][0]["share"] > 0.9
    assert {"/incidents", "/incidents/{id_}"} <= set(
        viewer.get("/api/v1/openapi.json").json()["paths"]
    )


def test_the_api_follows_an_id_that_leads_elsewhere(
    analyst: TestClient, casebook: Casebook
) -> None:
    ids = set(merged(analyst, casebook))
    [whole] = lines(casebook)
    [old] = ids - {whole.id}
    told = analyst.get(f"/api/v1/incidents/{old}").json()
    assert (told["asked"], told["id"], told["led_here"]) == (old, whole.id, [old])


def test_what_a_reader_types_is_text(analyst: TestClient, casebook: Casebook) -> None:
    id_ = market(casebook).id
    why = "<script>alert(1)</script>"
    done = analyst.post(f"/incidents/{id_}/grade", data={"word": "weak", "why": why})
    page = analyst.get(done.headers["location"]).text
    assert why not in page
    assert "&lt;script&gt;" in page
    listed = analyst.get("/incidents", params={"words": '"><script>x'}).text
    assert "<script>x" not in listed
