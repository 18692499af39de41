"""Searching, merging names and exporting in a real browser: by keys, on both screens, by axe."""

import csv
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser_room import CHROMIUM
from reportedly.casebook import Casebook

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
PAGES = (
    "/search", "/search?search=market", "/search?search=rockets&among=reports",
    "/search?search=zeppelin", "/sources", "/sources/named?name=governor", "/actors",
    "/export?search=market",
)  # fmt: skip


def test_a_search_by_keys_alone(page: Page) -> None:
    page.goto("/reports")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("/")
    page.keyboard.type("rockets")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?search=rockets")
    expect(page.locator("mark").first).to_have_text("rockets")
    page.locator(".facet a", has_text="medical").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**kind=medical*")
    expect(page.locator(".facet .taken")).to_contain_text("medical")


def test_two_names_are_joined_and_parted(page: Page, casebook: Casebook) -> None:
    page.goto("/sources/named?name=hospital+director")
    page.get_by_text("It is another name of…").click()
    page.get_by_label("The name that stands for both").fill("governor")
    page.get_by_label("Why").fill("the same man")
    page.get_by_role("button", name="Join the two").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("governor")
    assert casebook.parties.sources().total == 2
    page.get_by_role("button", name="Undo: hospital director is governor").click()
    expect(page.get_by_text("Nobody joined another name")).to_be_visible()
    assert casebook.parties.sources().total == 3


def test_a_search_is_taken_away_as_a_file(page: Page, casebook: Casebook, tmp_path: Path) -> None:
    page.goto("/search?search=market")
    number = page.locator(".rows .row").count()
    page.get_by_role("link", name="export these").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Claims, CSV").last.click()
    file = tmp_path / "claims.csv"
    waiting.value.save_as(file)
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    assert len({row["claim_id"] for row in rows}) == number > 0
    assert {row["filter"] for row in rows} == {"search: market"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_no_page_is_too_wide(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for path in PAGES:
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(path)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, path
        found = Axe().run(page)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
