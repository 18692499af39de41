"""Places and tolls in a real browser: locked both ways, offline, without WebGL."""

import datetime as dt
import socket
import threading
from collections.abc import Iterator

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserType, Page, expect

from browser_room import CHROMIUM, FLAGS, NEEDED
from read_reports import Read
from reportedly.casebook import Casebook, IncidentFilter

pytestmark = NEEDED
# Without it the page is drawn without WebGL, which is quick; MapLibre has tests of its own.
PLAIN = [*FLAGS, "--disable-3d-apis"]
ELSEWHERE = """Shelling in Taiz

TAIZ - Three people were killed when shells hit a bakery in Taiz on Friday, a doctor said.
"""


@pytest.fixture(scope="module")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    found = chromium.launch(executable_path=CHROMIUM, args=PLAIN)
    yield found
    found.close()


@pytest.fixture
def base(app: FastAPI, casebook: Casebook, read: Read) -> Iterator[str]:
    casebook.keep(read(ELSEWHERE))
    casebook.incidents.refresh()
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def page(app: FastAPI, base: str, browser: Browser) -> Iterator[Page]:
    """A page that notes whatever goes wrong in it, and whatever it asks of another host."""
    problems: list[str] = []
    context = browser.new_context(base_url=base, viewport={"width": 1440, "height": 900})
    found = context.new_page()
    found.goto(f"/enter?key={app.state.room.let_in('lina')}")
    found.get_by_role("button", name="Enter as lina").click()
    expect(found.get_by_role("navigation", name="Main")).to_be_visible()
    found.on("pageerror", lambda error: problems.append(str(error)))
    found.on("request", lambda r: None if r.url.startswith(base) else problems.append(r.url))
    yield found
    context.close()
    assert problems == []


def placed(casebook: Casebook) -> list[str]:
    lines = casebook.incidents.page(IncidentFilter()).items
    return [one.id for one in lines if one.place and one.place.lat is not None]


def open_places(page: Page) -> None:
    page.goto("/places")
    page.wait_for_selector(".map-stage .map-pill")


def test_a_mark_chooses_its_row_and_its_day(page: Page, casebook: Casebook) -> None:
    open_places(page)
    (taiz,) = casebook.incidents.page(IncidentFilter(place="Taiz")).items
    page.locator(f"button.map-pill[data-ids='{taiz.id}']").click()
    expect(page.locator(f"[data-incident='{taiz.id}']")).to_have_attribute("aria-current", "true")
    expect(page.locator(f"[data-from='{taiz.first}']")).to_have_class("is-chosen")
    assert f"at={taiz.id}" in page.url


def test_a_row_opens_its_mark_and_lights_its_day(page: Page, casebook: Casebook) -> None:
    open_places(page)
    (taiz,) = casebook.incidents.page(IncidentFilter(place="Taiz")).items
    page.locator(f"[data-incident='{taiz.id}'] .pick").click()
    expect(page.locator(".map-card")).to_contain_text("Taiz")
    expect(page.locator(f"[data-from='{taiz.first}']")).to_have_class("is-chosen")


def test_a_day_chooses_what_happened_on_it(page: Page, casebook: Casebook) -> None:
    open_places(page)
    (taiz,) = casebook.incidents.page(IncidentFilter(place="Taiz")).items
    assert taiz.first == dt.date(2024, 3, 15)
    page.locator(f"[data-from='{taiz.first}']").click(position={"x": 3, "y": 3})
    expect(page.locator(f"[data-incident='{taiz.id}']")).to_have_attribute("aria-current", "true")


def test_the_list_is_gone_through_by_keys(page: Page) -> None:
    open_places(page)
    page.keyboard.press("j")
    expect(page.locator("[data-incident]").first).to_have_attribute("aria-current", "true")
    page.keyboard.press("j")
    expect(page.locator("[data-incident]").nth(1)).to_have_attribute("aria-current", "true")
    page.keyboard.press("f")
    expect(page.get_by_label("Where")).to_be_focused()


def test_only_this_area_holds_for_map_days_and_list(page: Page, casebook: Casebook) -> None:
    open_places(page)
    (taiz,) = casebook.incidents.page(IncidentFilter(place="Taiz")).items
    pill = page.locator(f"button.map-pill[data-ids='{taiz.id}']").bounding_box()
    stage = page.locator(".map-stage").bounding_box()
    assert pill
    assert stage
    x, y = stage["x"] + stage["width"] / 2, stage["y"] + stage["height"] / 2
    page.mouse.move(pill["x"] + 70, pill["y"] + 70)  # beside the mark, to take hold of the ground
    page.mouse.down()
    page.mouse.move(x + 70, y + 70, steps=4)
    page.mouse.up()
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Only this area").click()
    page.wait_for_url("**area=**")
    expect(page.locator(f"[data-incident='{taiz.id}']")).to_be_visible()
    assert len(placed(casebook)) > page.locator("[data-incident]").count()


def test_the_map_stands_without_scripts(app: FastAPI, base: str, browser: Browser) -> None:
    context = browser.new_context(base_url=base, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/enter?key={app.state.room.let_in('lina')}")
    page.get_by_role("button", name="Enter as lina").click()
    page.goto("/places")
    expect(page.locator("svg.map-drawing")).to_be_visible()
    expect(page.locator("g.map-pill").first).to_be_visible()
    context.close()


def test_a_figure_opens_its_claims(page: Page) -> None:
    page.goto("/tolls?place=Marib")
    page.locator("a.verdict-card").last.click()
    opened = page.locator("#rests-high[open]")
    expect(opened.locator(".claim-lines a").first).to_be_visible()
    opened.locator(".claim-lines a").first.click()
    page.wait_for_url("**/review/**claim=**")


@pytest.mark.parametrize("address", ["/places", "/tolls?place=Marib", "/states?on=2024-03-15"])
def test_no_page_offends_axe_or_is_wider_than_its_screen(page: Page, address: str) -> None:
    page.goto(address)
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 850})
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert Axe().run(page).response["violations"] == []
