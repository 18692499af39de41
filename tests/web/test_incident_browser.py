"""The pages of incidents in a real browser: a merge and its reversal by keys, two roles, axe."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect

from browser_room import NEEDED
from incident_room import filled, lines, market
from reportedly.casebook import Casebook, Role
from reportedly.web.passwords import NO_PASSWORD
from reportedly.web.room import now

__all__ = ["filled"]
pytestmark = NEEDED


def opened(page: Page, path: str) -> None:
    page.goto(path)
    page.wait_for_selector("html[data-ready='incident']")


def test_a_merge_and_its_reversal_by_keys(page: Page, casebook: Casebook) -> None:
    left, right = market(casebook).id, lines(casebook)[1].id
    opened(page, f"/incidents/{left}/merge?other={right}")
    page.keyboard.press("m")
    page.wait_for_url("**/incidents/n-*done=*")
    expect(page.locator(".notice")).to_contain_text("Done")
    assert len(lines(casebook)) == 1
    page.wait_for_selector("html[data-ready='incident']")
    page.keyboard.press("u")
    expect(page.locator(".notice")).to_contain_text("Undone")
    assert [line.reports for line in lines(casebook)] == [3, 1]


def test_a_split_by_keys(page: Page, casebook: Casebook) -> None:
    opened(page, f"/incidents/{market(casebook).id}")
    page.locator("[name=record]").first.check()
    page.keyboard.press("s")
    page.wait_for_url("**/split*")
    expect(page.get_by_role("heading", name=re.compile("What leaves"))).to_be_visible()
    page.wait_for_selector("html[data-ready='incident']")
    page.keyboard.press("s")
    page.wait_for_url("**/incidents/n-*done=*")
    expect(page.locator(".notice")).to_contain_text("The other part")
    assert len(lines(casebook)) == 3


def test_keys_go_through_a_list(page: Page, casebook: Casebook) -> None:
    opened(page, "/incidents?order=most+reports")
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/incidents/{market(casebook).id}*")
    page.wait_for_selector("html[data-ready='incident']")
    page.keyboard.press("j")
    page.wait_for_url(f"**/incidents/{lines(casebook)[1].id}*")


def test_a_viewer_sees_no_button_that_would_be_refused(
    app: FastAPI, base: str, browser: Browser, casebook: Casebook
) -> None:
    casebook.accounts.add("reader", password=NO_PASSWORD, role=Role.VIEWER, at=now())
    context = browser.new_context(base_url=base)
    page = context.new_page()
    page.goto(f"/enter?key={app.state.room.let_in('reader')}")
    page.get_by_role("button", name="Enter as reader").click()
    opened(page, f"/incidents/{market(casebook).id}")
    assert page.locator("main form[method=post], main [name=record]").count() == 0
    refused = page.goto(f"/incidents/{market(casebook).id}/merge?other={lines(casebook)[1].id}")
    assert refused
    assert refused.status == 403
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(page: Page, casebook: Casebook, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    left, right = market(casebook), lines(casebook)[1].id
    record = casebook.incidents.get(left.id).records[0]
    axe, found = Axe(), []
    for path in (
        "/incidents", f"/incidents/{left.id}", f"/incidents/{left.id}/merge?other={right}",
        f"/incidents/{left.id}/split?record={record}",
    ):  # fmt: skip
        opened(page, path)
        told = axe.run(page).response["violations"]
        found += [f"{path}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in told]
    assert found == []


def test_nothing_is_wider_than_a_telephone(page: Page, casebook: Casebook) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    left, right = market(casebook), lines(casebook)[1].id
    record = casebook.incidents.get(left.id).records[0]
    for path in (
        "/incidents", f"/incidents/{left.id}", f"/incidents/{left.id}/merge?other={right}",
        f"/incidents/{left.id}/split?record={record}",
    ):  # fmt: skip
        opened(page, path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


def test_it_prints(page: Page, casebook: Casebook) -> None:
    opened(page, f"/incidents/{market(casebook).id}")
    page.emulate_media(media="print")
    expect(page.locator(".bar")).to_be_hidden()
    expect(page.locator(".acts").first).to_be_hidden()
    expect(page.locator(".sides q").first).to_be_visible()
    assert page.locator(".sides").evaluate("e => getComputedStyle(e).overflowX") == "visible"
    expect(page.locator(".printed")).to_be_visible()
