"""The fifteen requirements of the review room, each from end to end in a real browser.

Most are kept by the tests of a page; those stand here in a table, and below are the others.

| requirement | kept by |
| --- | --- |
| 1 evidence in the text, both ways | test_browser: text_and_claim_lead; test_evidence |
| 2 the claim's card | here |
| 3 the whole review by keyboard | test_browser: whole_review, keys_rest |
| 4 undo everywhere, last decisions | here; test_browser: whole_review_by_keyboard |
| 5 edit in place, evidence re-selected | test_review_browser: figure, evidence, a place |
| 6 claims side by side, a range of claims | here |
| 7 merge and split, reversible | test_incident_browser: merge_and_its_reversal, split_by_keys |
| 8 the filter is the permalink | here; test_places_browser: only_this_area |
| 9 export of the current filter | here; test_search_browser: taken_away_as_a_file; test_exports |
| 10 map: rings, list, offline, no WebGL | map/test_map_in_browser; test_places_browser |
| 11 incident day and publication day | here; test_places_browser: day_chooses |
| 12 sources and actors | here; test_search_browser: two_names_are_joined |
| 13 audit log | here; test_review: log_tells_it_and_is_whole |
| 14 two people | test_browser: two_windows_in_conflict; test_review_browser: second_look |
| 15 access and language | here; test_walk: axe, no other host; test_incident_browser: it_prints |
| set-up, and what each role may | here; test_security_routes: each_role_goes_as_far |
"""

import csv
import datetime as dt
import json
from pathlib import Path

from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect

from browser_room import NEEDED, Problems, kept, open_review
from read_reports import Read
from reportedly.casebook import Casebook
from reportedly.model import RawDocument, Report
from reportedly.reading import Reader
from reportedly.syntax import SpacyParser

pytestmark = NEEDED
PASSWORD = "seven long words, not these"  # noqa: S105 (of a test)
LATER = """Marib market toll

MARIB - A doctor said on Wednesday that 26 people were killed when rockets hit a market in Marib \
on Saturday.
"""
# A report in English that holds what a witness wrote.
ARABIC = """Shells hit Taiz

TAIZ - Three people were killed when shells hit a bakery in Taiz on Friday, a doctor said. The \
army said that it had fired at nobody in the city on that day.

قتل 12 شخصا في سوق مأرب يوم السبت
"""
TAKEN = """Marib taken

MARIB - Soldiers captured Marib on Saturday, the governor said.
"""


def card(page: Page) -> str:
    return " ".join((page.locator(".claim:not([hidden])").text_content() or "").split())


def test_2_the_card_says_who_said_what_how_many_where_and_when(page: Page, report: Report) -> None:
    open_review(page, report)
    first = card(page)
    assert "hospital director" in first
    assert "medical" in first
    assert "12+ people killed" in first
    assert "no upper end" in first
    assert "Marib" in first
    assert "from “on Saturday”" in first or "from “Saturday”" in first
    assert "score 0." in first
    page.locator(".claims a", has_text="Houthi").click()
    denial = card(page)
    assert "denies" in denial
    assert "none told" in denial, "a blank is not a zero"


def test_4_any_decision_is_undone_from_the_list_of_the_last(
    page: Page, casebook: Casebook, report: Report
) -> None:
    open_review(page, report)
    page.keyboard.press("a")
    page.keyboard.press("x")
    kept(casebook, 2)
    expect(page.locator("[data-recent] form")).to_have_count(2)
    with page.expect_response("**/review/undo"):
        page.locator("[data-recent] li", has_text="accepted").get_by_role("button").click()
    [left] = casebook.judgements.standing()
    assert left.verdict.value == "negative"
    open_review(page, report)
    expect(page.locator("[data-recent]")).to_contain_text("undone")
    assert sorted(one.withdrawn for one in casebook.judgements.last(2)) == [False, True]


def test_6_rival_claims_stand_side_by_side_as_a_range_of_claims(page: Page, report: Report) -> None:
    open_review(page, report)
    page.get_by_role("link", name="incident", exact=True).first.click()
    page.wait_for_url("**/incidents/n-*")
    heads = page.locator(".sides thead th .source").all_text_contents()
    assert len(heads) >= 2
    expect(page.locator(".sides tr.differing", has_text="Killed")).to_have_count(1)
    expect(page.locator(".sides td.differs").first).to_contain_text("≠")
    expect(page.locator("main")).to_contain_text("range of 2 claimed figures")
    expect(page.locator("main")).to_contain_text("Nothing here says what happened")
    page.locator(".sides .evidence a").first.click()
    page.wait_for_url("**/review/**claim=**")


def test_8_and_9_filter_permalink_and_export_hold_the_same_rows(
    page: Page, app: FastAPI, base: str, browser: Browser, tmp_path: Path
) -> None:
    page.goto("/claims")
    page.locator("select[name=harm]").select_option("killed")
    page.get_by_label("Where").fill("Marib")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**harm=killed**")
    shown = claims_of(page)
    other = browser.new_context(base_url=base)
    colleague = other.new_page()
    colleague.goto(f"/enter?key={app.state.room.let_in('omar')}")
    colleague.get_by_role("button", name="Enter as omar").click()
    colleague.wait_for_url(f"{base}/")
    colleague.goto(page.url)
    assert claims_of(colleague) == shown != []
    other.close()
    page.get_by_role("link", name="Export these").click()
    with page.expect_download() as waiting:
        page.locator("[aria-labelledby=full]").get_by_role("link", name="Claims, CSV").click()
    waiting.value.save_as(tmp_path / "claims.csv")
    rows = csv.DictReader((tmp_path / "claims.csv").read_text(encoding="utf-8").splitlines())
    assert sorted({row["claim_id"] for row in rows}) == sorted(shown)


def claims_of(page: Page) -> list[str]:
    links = page.locator("a.row[href*='claim=']").all()
    return [(one.get_attribute("href") or "").rpartition("claim=")[2] for one in links]


def test_8_every_list_leads_to_its_export(page: Page, casebook: Casebook, read: Read) -> None:
    casebook.keep(read(TAKEN))
    for name in ("claims", "incidents", "places", "states", "tolls"):
        page.goto(f"/{name}?place=Marib")
        page.get_by_role("link", name="Export these").click()
        expect(page.locator(".conditions")).to_contain_text("Marib")
        expect(page.locator(".files").first).to_be_visible()


def test_11_what_is_told_late_keeps_its_day_and_its_publication(
    page: Page, casebook: Casebook, parser: SpacyParser
) -> None:
    reader = Reader()
    reader.parser = parser
    late = RawDocument(ref="late", content=LATER, published=dt.date(2024, 3, 20), outlet="Post")
    casebook.keep(reader.read(late))
    page.goto("/places")
    expect(page.locator(".places-list .late").first).to_contain_text("days late")
    expect(page.locator(".places-days")).to_contain_text("published")
    page.goto("/tolls?place=Marib")
    page.get_by_text("Every figure by the day on which it was given").click()
    expect(page.locator("table", has_text="Given on")).to_contain_text("20 Mar 2024")


def test_12_a_source_has_what_it_claimed_and_no_mark_for_trust(page: Page) -> None:
    page.goto("/sources")
    page.locator("table.list a", has_text="governor").click()
    expect(page.locator("main")).to_contain_text("Contested")
    expect(page.locator("main")).not_to_contain_text("trust")
    page.locator("a.row").first.click()
    page.wait_for_url("**/review/**claim=**")


def test_13_the_log_tells_who_decided_what_and_why_and_is_exported_whole(
    page: Page, casebook: Casebook, report: Report, tmp_path: Path
) -> None:
    open_review(page, report)
    page.locator(".claim:not([hidden])").get_by_label("Reason").fill("the ward list says so")
    page.locator(".claim:not([hidden])").get_by_role("button", name="Accept").click()
    kept(casebook, 1)
    page.goto("/log")
    line = page.locator("tbody tr").first
    expect(line).to_contain_text("lina")
    expect(line).to_contain_text("the ward list says so")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Export").click()
    waiting.value.save_as(tmp_path / "log.jsonl")
    entries = (tmp_path / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert any("the ward list says so" in one for one in entries)
    assert all(json.loads(one) for one in entries)
    page.get_by_role("link", name="Check that it is whole").click()
    expect(page.get_by_role("heading", name="The log is whole")).to_be_visible()


def test_15_what_is_hard_to_read_is_blurred_and_arabic_runs_its_own_way(
    page: Page, casebook: Casebook, read: Read, report: Report
) -> None:
    open_review(page, report)
    page.get_by_role("button", name="Blur").click()
    page.goto("/claims")
    quote = page.locator(".quote.sensitive").first
    assert "blur" in quote.evaluate("e => getComputedStyle(e).filter")
    casebook.keep(read(ARABIC))
    arabic = next(one for one in casebook.reports() if "مأرب" in one.text)
    page.goto(f"/review/{arabic.id}")
    paragraph = page.locator(".text [dir=auto]", has_text="مأرب").first
    assert paragraph.evaluate("e => getComputedStyle(e).direction") == "rtl"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_the_room_is_set_up_and_each_role_sees_what_it_may(
    app: FastAPI, base: str, browser: Browser, report: Report, problems: Problems
) -> None:
    first = browser.new_context(base_url=base).new_page()
    first.on("pageerror", lambda error: problems.append(str(error)))
    first.goto("/")
    first.get_by_label("Set-up key").fill(app.state.room.set_up.value)
    first.get_by_label("Your name").fill("Amal")
    first.get_by_label("Password").fill(PASSWORD)
    first.get_by_role("button", name="Make the account").click()
    expect(first.get_by_role("navigation", name="Main")).to_be_visible()
    for role in ("viewer", "analyst"):
        first.goto("/people")
        form = first.locator("form[action='/people']")
        form.get_by_label("Name").fill(f"a {role}")
        form.get_by_label("First password").fill(PASSWORD)
        form.get_by_label("Role").select_option(role)
        form.get_by_role("button", name="Add").click()
        expect(first.locator("tbody")).to_contain_text(f"a {role}")
    for role, buttons in (("viewer", 0), ("analyst", 1)):
        page = browser.new_context(base_url=base).new_page()
        page.goto(f"/review/{report.id}")
        page.get_by_label("Name").fill(f"a {role}")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"**/review/{report.id}")
        shown = page.locator(".claim:not([hidden]) [data-decide] button.good")
        expect(shown).to_have_count(buttons)
        expect(page.get_by_role("link", name="Add reports")).to_have_count(buttons)
        refused = page.goto("/people")
        assert refused
        assert refused.status == 403
        page.context.close()
    first.context.close()
    assert problems == []
