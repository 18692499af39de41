import re

from starlette.testclient import TestClient

from reportedly.casebook import Casebook, ClaimFilter, Role
from review_room import SignedIn


def test_actors_are_listed_and_each_has_a_page(analyst: TestClient, casebook: Casebook) -> None:
    page = analyst.get("/actors").text
    links = re.findall(r'href="(/actors/named\?[^"]+)"', page)
    assert len(links) == casebook.parties.actors().total > 0
    for link in links:
        shown = analyst.get(link.replace("&amp;", "&")).text
        assert "by what sources say" in shown
    assert analyst.get("/actors/named", params={"name": "Nobody"}).status_code == 404


def test_its_claims_are_those_of_the_filter(analyst: TestClient, casebook: Casebook) -> None:
    [name, *_] = [one.name for one in casebook.parties.actors().items]
    found = list(casebook.claims(ClaimFilter(actor=name)))
    told = analyst.get("/api/v1/claims", params={"actor": name}).json()
    assert [one["id"] for one in told["items"]] == [claim.id for claim in found]


def test_names_are_joined_and_parted(signed_in: SignedIn, casebook: Casebook) -> None:
    editor = signed_in(Role.EDITOR)
    [name, *_] = [one.name for one in casebook.parties.actors().items]
    answer = editor.post("/actors/join", data={"name": "the other lot", "into": name})
    page = editor.get(answer.headers["location"]).text
    assert "other lot" in page
    [judgement] = re.findall(r'name="judgement" value="([^"]+)"', page)
    editor.post("/actors/part", data={"judgement": judgement})
    assert casebook.parties.actor(name)
    assert not casebook.judgements.names()


def test_the_api_lists_the_same(analyst: TestClient, casebook: Casebook) -> None:
    told = analyst.get("/api/v1/actors").json()
    assert [one["name"] for one in told["items"]] == [
        one.name for one in casebook.parties.actors().items
    ]
