import re

from starlette.testclient import TestClient

from reportedly import answers
from reportedly.casebook import Casebook, Role
from reportedly.tally import Question
from review_room import SignedIn


def test_each_source_stands_in_the_list_and_leads_to_its_page(analyst: TestClient) -> None:
    page = analyst.get("/sources").text
    links = re.findall(r'href="(/sources/named\?[^"]+)"', page)
    assert len(links) == 3
    for link in links:
        assert analyst.get(link.replace("&amp;", "&")).status_code == 200
    assert "hospital director" not in analyst.get("/sources", params={"words": "gov"}).text
    assert "No source answers" in analyst.get("/sources", params={"kind": "igo"}).text


def test_a_page_tells_what_it_claimed(analyst: TestClient) -> None:
    page = analyst.get("/sources/named", params={"name": "governor"}).text
    assert "20 people were killed" in page
    assert "Names" in page
    assert "trust" not in page


def test_a_name_that_claims_nothing_is_not_there(analyst: TestClient) -> None:
    assert analyst.get("/sources/named", params={"name": "Nobody"}).status_code == 404


def test_joined_names_are_one_source_and_undone_they_are_two(
    signed_in: SignedIn, casebook: Casebook
) -> None:
    editor = signed_in(Role.EDITOR)
    issuers = {one.source for one in answers.toll(casebook, Question(place="Marib")).by_source}
    assert {"governor", "hospital director"} <= issuers
    form = {"name": "hospital director", "into": "governor", "why": "the same man"}
    answer = editor.post("/sources/join", data=form)
    assert answer.headers["location"] == "/sources/named?name=governor"
    page = editor.get(answer.headers["location"]).text
    assert "is another name of" in page
    assert "the same man" in page
    merged = {one.source for one in answers.toll(casebook, Question(place="Marib")).by_source}
    assert "hospital director" not in merged
    told = {one.source: one.claims for one in answers.sources(casebook)}
    assert (len(told), told["governor"]) == (2, 2)
    old = editor.get("/sources/named", params={"name": "hospital director"}).text
    assert "<title>governor" in old
    [judgement] = re.findall(r'name="judgement" value="([^"]+)"', page)
    editor.post("/sources/part", data={"judgement": judgement})
    again = {one.source for one in answers.toll(casebook, Question(place="Marib")).by_source}
    assert again == issuers
    assert len(casebook.parties.sources().items) == 3


def test_only_editors_join(analyst: TestClient, casebook: Casebook) -> None:
    form = {"name": "hospital director", "into": "governor"}
    assert analyst.post("/sources/join", data=form).status_code == 403
    assert "Join the two" not in analyst.get("/sources/named", params={"name": "governor"}).text
    assert not casebook.judgements.last(1)


def test_joining_with_a_stranger_is_refused(signed_in: SignedIn, casebook: Casebook) -> None:
    editor = signed_in(Role.EDITOR)
    for into in ("Nobody at all", "governor"):
        form = {"name": "governor", "into": into}
        assert editor.post("/sources/join", data=form).status_code == 400
    assert not casebook.judgements.last(1)


def test_the_api_lists_the_same(analyst: TestClient, casebook: Casebook) -> None:
    told = analyst.get("/api/v1/sources").json()
    assert [one["name"] for one in told["items"]] == [
        one.name for one in casebook.parties.sources().items
    ]
