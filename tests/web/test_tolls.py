"""Tolls on a page and in the API: every figure opens its claims."""

import re

import pytest
from starlette.testclient import TestClient

from read_reports import Read
from reportedly.casebook import Casebook
from reportedly.model import Judgement, Report, Subject, Verdict
from reportedly.web.citation import ends
from reportedly.web.room import now
from reportedly.web.routes.tolls import rules

OPEN = """Shelling in Taiz

TAIZ - At least 12 people were killed when shells hit a bakery in Taiz on Friday, a doctor said.
"""


def _rejected(claim: str) -> Judgement:
    return Judgement(
        subject=Subject.CLAIM, verdict=Verdict.NEGATIVE, on=claim, by="lina", at=now(), why=""
    )


def test_every_rule_stands_beside_the_others(analyst: TestClient) -> None:
    page = analyst.get("/tolls?place=Marib").text
    for rule, row in rules().items():
        assert f"rule={rule}" in page
        assert " ".join(row["means"].split())[:40] in page


def test_each_figure_leads_to_its_claims(
    analyst: TestClient, casebook: Casebook, report: Report
) -> None:
    page = analyst.get("/tolls?place=Marib").text
    counted = [
        claim for claim in casebook.claims() if any(c.harm == "killed" for c in claim.counts)
    ]
    assert len(counted) > 1
    for claim in counted:
        assert f"/review/{report.id}?claim={claim.id}" in page


def test_an_open_end_is_never_printed_as_a_most(
    analyst: TestClient, casebook: Casebook, read: Read
) -> None:
    casebook.keep(read(OPEN))
    page = analyst.get("/tolls?place=Taiz").text
    high = re.search(r"High ([^<]*)<", page)
    assert high
    assert high.group(1) == "12 or more"  # "at least 12"


def test_no_data_is_not_zero(analyst: TestClient) -> None:
    page = analyst.get("/tolls?place=Samarra").text
    assert "No data, which is not zero" in page
    assert 'class="chart is-ranges"' not in page


def test_denials_stand_beside_the_figures(analyst: TestClient) -> None:
    page = analyst.get("/tolls?place=Marib").text
    assert "contested" in page
    assert "Houthi" in page.split('id="denials"')[1].split("<h2")[0]


def test_the_citation_names_rule_scope_sources_and_casebook(analyst: TestClient) -> None:
    page = analyst.get("/tolls?place=Marib&rule=airwars").text
    cited = page.split('id="citation"')[1].split("</pre>")[0]
    for part in ("People killed, Marib", "Rule: airwars", "Sources:", "casebook of 1 report"):
        assert part in cited
    assert "place=Marib&amp;harm=killed&amp;group=people&amp;rule=airwars" in cited


@pytest.mark.parametrize(
    "question",
    ["harm=tickled", "rule=mine", "since=2024-02-30", "since=2024-02-02&until=2024-01-01"],
)
def test_a_question_that_cannot_be_answered_is_explained(
    analyst: TestClient, question: str
) -> None:
    assert analyst.get(f"/tolls?{question}").status_code == 400
    assert analyst.get(f"/api/v1/tolls?{question}").status_code == 400


def test_the_api_tells_what_the_page_tells(analyst: TestClient) -> None:
    every = analyst.get("/api/v1/tolls?place=Marib").json()
    assert [one["rule"] for one in every] == list(rules())
    (one,) = analyst.get("/api/v1/tolls?place=Marib&rule=latest").json()
    assert one["rule"] == "latest"
    days = analyst.get("/api/v1/tolls/over-time?place=Marib").json()
    assert {day["low"] for day in days} == {12, 20}


def test_answers_are_new_after_a_judgement(analyst: TestClient, casebook: Casebook) -> None:
    before = analyst.get("/api/v1/tolls?place=Marib&rule=range").json()[0]
    claim = next(c for c in casebook.claims() if any(n.low == 20 for n in c.counts))
    casebook.judgements.add(_rejected(claim.id))
    after = analyst.get("/api/v1/tolls?place=Marib&rule=range").json()[0]
    assert before["high"] == 20
    assert after["high"] != 20


def test_ends_in_words() -> None:
    assert ends(12, 12) == "12"
    assert ends(12, 20, open_end=True) == "12 to 20 or more"
    assert ends(None, 9) == "up to 9"
