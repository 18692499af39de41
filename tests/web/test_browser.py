"""The room in a real browser: by keyboard alone, on a slow line, in two windows, by axe."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser_room import NEEDED, Problems, kept, open_review
from reportedly.casebook import Casebook
from reportedly.model import Report

pytestmark = NEEDED


def states(page: Page) -> list[str]:
    return [one or "" for one in page.locator(".claims .state").all_text_contents()]


def test_a_whole_review_by_keyboard_alone(page: Page, casebook: Casebook, report: Report) -> None:
    number = len(list(casebook.claims()))
    page.goto("/review")
    page.wait_for_selector("html.scripted")
    page.keyboard.press("n")
    page.wait_for_selector("html[data-ready]")
    page.keyboard.press("a")
    page.keyboard.press("x")
    for _ in range(number - 2):
        page.keyboard.press("a")
    expected = ["positive", "negative"] + ["positive"] * (number - 2)
    assert kept(casebook, number) == expected
    expect(page.locator("[data-left]")).to_have_text("0")
    expect(page.locator("#sending")).to_be_hidden()
    page.keyboard.press("u")
    expect(page.locator("[data-left]")).to_have_text("1")
    assert len(list(casebook.claims())) == number - 1
    page.keyboard.press("n")
    page.wait_for_url("**/review*")


def test_keys_rest_while_one_types(page: Page, casebook: Casebook, report: Report) -> None:
    open_review(page, report)
    page.keyboard.press("/")
    page.keyboard.type("aaxxu?")
    assert page.locator("#find").input_value() == "aaxxu?"
    assert casebook.judgements.last(1) == []
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    expect(page.locator("#help")).to_be_hidden()
    assert casebook.judgements.last(1) == []


def test_text_and_claim_lead_to_each_other(page: Page, report: Report) -> None:
    open_review(page, report)
    page.locator("[data-choose='1']").click()
    expect(page.locator(".claim:not([hidden])")).to_have_attribute("data-number", "1")
    assert page.locator(".ev.on").count() > 0
    page.locator(".ev[data-claims='0']").first.click()
    expect(page.locator(".claim:not([hidden])")).to_have_attribute("data-number", "0")
    expect(page.locator("[data-choose='0']")).to_have_attribute("aria-current", "true")


def test_nothing_is_lost_on_a_line_that_breaks(
    page: Page, context: BrowserContext, casebook: Casebook, report: Report, problems: Problems
) -> None:
    open_review(page, report)
    context.set_offline(True)
    page.keyboard.press("a")
    page.keyboard.press("x")
    expect(page.locator("#sending")).to_contain_text("kept here")
    assert casebook.judgements.last(1) == []
    context.set_offline(False)
    assert kept(casebook, 2) == ["positive", "negative"]
    expect(page.locator("#sending")).to_be_hidden()
    problems[:] = [one for one in problems if "ERR_INTERNET_DISCONNECTED" not in one]


def test_two_windows_in_conflict(
    page: Page, context: BrowserContext, casebook: Casebook, report: Report, problems: Problems
) -> None:
    open_review(page, report)
    other = context.new_page()
    open_review(other, report)
    other.keyboard.press("x")
    assert kept(casebook, 1) == ["negative"]
    page.keyboard.press("a")
    expect(page.locator("#said")).to_contain_text("since you opened it")
    assert states(page)[0].strip() == "not judged"
    problems[:] = [one for one in problems if "409" not in one]


PAGES = ["/review", "/review/{report}", "/claims", "/claims?harm=killed", "/claims?words=zzz",
         "/reports", "/reports/{report}", "/add", "/log", "/log/check", "/account", "/people",
         "/disagreements", "/review?second=1&harm=killed", "/review/{report}?edit=place",
         "/review/{report}?edit=missing",
         "/about", "/nothing"]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_form_that_is_open(page: Page, report: Report, scheme: Any) -> None:
    """Pages as they are first seen are gone through in `test_walk.py`."""
    page.emulate_media(color_scheme=scheme)
    axe, found = Axe(), []
    for path in [one for one in PAGES if "edit=" in one or "second=" in one]:
        page.goto(path.format(report=report.id))
        page.wait_for_load_state()
        told = axe.run(page).response["violations"]
        found += [f"{path}: {one['id']}: {one['nodes'][0]['html'][:120]}" for one in told]
    assert found == []


def test_no_page_is_wider_than_a_telephone(page: Page, report: Report, problems: Problems) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    wider = {}
    for path in PAGES:
        page.goto(path.format(report=report.id))
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 390:
            wider[path] = width
    assert wider == {}
    problems[:] = [one for one in problems if "404" not in one]


def test_it_works_without_scripts(app: FastAPI, base: str, browser: Browser, report: Report,
                                  casebook: Casebook) -> None:  # fmt: skip
    context = browser.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/enter?key={app.state.room.let_in('lina')}")
    page.get_by_role("button", name="Enter as lina").click()
    page.goto(f"/review/{report.id}")
    page.get_by_role("button", name=re.compile("^Accept")).click()
    assert kept(casebook, 1) == ["positive"]
    page.get_by_role("link", name=re.compile("^Skip s")).click()
    page.get_by_role("button", name=re.compile("^Undo the last")).click()
    assert casebook.judgements.standing() == []
    context.close()
