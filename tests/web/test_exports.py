import csv
import io
import json
import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from reportedly.casebook import Casebook, ClaimFilter, Role
from reportedly.export.exporting import Form
from review_room import SignedIn

FILTERS = (
    "",
    "harm=killed",
    "search=rockets+market",
    "issuer=governor",
    "place=Marib&kind=medical",
)


def listed(client: TestClient, address: str) -> list[str]:
    """Return the ids of the claims on the list page of a filter."""
    page = client.get(f"/claims?{address}").text
    return re.findall(r'class="row" href="/review/[^"]+claim=(c-\w+)"', page)


@pytest.mark.parametrize("address", FILTERS)
def test_a_filter_gives_the_same_claims_as_page_link_and_file(
    analyst: TestClient, address: str
) -> None:
    shown = listed(analyst, address)
    page = analyst.get(f"/claims?{address}").text
    [link] = re.findall(r'href="(/export\?[^"]*)"', page)
    offered = analyst.get(unescape(link)).text
    files = [unescape(one) for one in re.findall(r'href="(/export/claims.csv[^"]*)"', offered)]
    assert len(files) == 2
    for file in files:
        text = analyst.get(file).text
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert sorted({row["claim_id"] for row in rows}) == sorted(shown)
        assert shown or not rows
    lines = analyst.get(f"/export/jsonl?{address}").text.splitlines()
    assert sorted(c["id"] for one in lines for c in json.loads(one)["claims"]) == sorted(shown)


def test_incidents_of_a_filter_are_the_incidents_of_the_file(
    analyst: TestClient, casebook: Casebook
) -> None:
    page = analyst.get("/incidents").text
    shown = set(re.findall(r'href="/incidents/(n-\w+)', page))
    [link] = re.findall(r'href="(/export\?of=incidents[^"]*)"', page)
    offered = analyst.get(unescape(link)).text
    file = unescape(re.findall(r'href="(/export/incidents.csv[^"]*)"', offered)[1])
    rows = csv.DictReader(io.StringIO(analyst.get(file).text, newline=""))
    assert (
        {row["linked_id"] for row in rows} == shown == {one.id for one in casebook.incidents.all()}
    )


@pytest.mark.parametrize("form", list(Form))
def test_viewers_export_the_public_profile_alone(signed_in: SignedIn, form: Form) -> None:
    viewer = signed_in(Role.VIEWER)
    for base in ("", "/api/v1"):
        assert viewer.get(f"{base}/export/{form.value}").status_code == 403
        answer = viewer.get(f"{base}/export/{form.value}?public=1")
        assert answer.status_code == 200
        name = answer.headers["content-disposition"]
        assert re.fullmatch(
            rf'attachment; filename="reportedly-\d{{4}}-\d\d-\d\d-public\.{form.value}"', name
        )
    page = viewer.get("/export").text
    assert "Your role is viewer" in page
    assert len(re.findall(r'href="/export/[^"]*"', page)) == len(Form)


def test_the_public_file_withholds_what_is_marked(analyst: TestClient, casebook: Casebook) -> None:
    [claim] = casebook.claims(ClaimFilter(issuer="governor"))
    told = {"subject": "sensitive", "verdict": "positive", "on": claim.id, "field": "place"}
    assert analyst.post("/api/v1/judgements", json=told).status_code == 201
    public = analyst.get("/export/claims.csv?public=1").text
    assert "Marib" not in public
    assert "the exact place must be protected" in public
    assert "Marib" in analyst.get("/export/claims.csv").text


def test_strangers_export_nothing(stranger: TestClient) -> None:
    assert stranger.get("/export/claims.csv?public=1").status_code == 303
    assert stranger.get("/api/v1/export/claims.csv?public=1").status_code == 401


def test_a_wrong_filter_or_format_is_explained(analyst: TestClient) -> None:
    assert analyst.get("/export?harm=boredom").status_code == 400
    assert analyst.get("/export/claims.csv?harm=boredom").status_code == 400
    assert analyst.get("/export/claims.exe").status_code == 422


def test_nothing_that_people_wrote_stands_in_the_header(analyst: TestClient) -> None:
    answer = analyst.get("/export/claims.csv", params={"words": 'x"; filename="evil.exe'})
    assert "evil" not in answer.headers["content-disposition"]
