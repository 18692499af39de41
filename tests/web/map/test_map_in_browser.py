"""The map in headless Chromium, under the policy that every page has; skipped without Chromium."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from playwright.sync_api import Browser, BrowserType, Page
from starlette.middleware.base import RequestResponseEndpoint

from reportedly.web.guard import content_policy
from reportedly.web.map import MapChoice, Mark, library, map_figure, router
from reportedly.web.map.choice import SCRIPTS
from reportedly.web.settings import Settings

CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WEBGL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
MARKS = [
    Mark(
        id="i1",
        title="Strike, Ariha",
        lat=35.81,
        lon=36.6,
        radius_m=4000,
        low=3,
        high=7,
        status="contested",
        href="/i1",
    ),
    Mark(id="i2", title="قصف حلب", lat=36.2, lon=37.16, radius_m=9000, low=6, status="weak"),
    Mark(id="i3", title="Clashes, Hama", lat=35.13, lon=36.75, status="unreviewed"),
]

pytestmark = [
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs Chromium"),
    pytest.mark.filterwarnings("ignore"),  # of the server's and the driver's own
]


def _app() -> FastAPI:
    app = FastAPI()
    app.include_router(router(MapChoice()))
    app.mount("/static", StaticFiles(directory=SCRIPTS))

    @app.middleware("http")
    async def strict(request: Request, call_next: RequestResponseEndpoint) -> Response:
        response = await call_next(request)
        response.headers["Content-Security-Policy"] = content_policy(Settings())
        return response

    @app.get("/favicon.ico")
    def icon() -> Response:
        return Response(status_code=204)

    @app.get("/", response_class=HTMLResponse)
    def page() -> str:
        rows = "".join(
            f'<li data-incident="{m.id}"><a href="/{m.id}">{m.title}</a></li>' for m in MARKS
        )
        figure = map_figure(MARKS, choice=MapChoice(), list_id="rows", area_field="area")
        return (
            '<!doctype html><html lang="en"><head><title>Map</title>'
            '<meta name="viewport" content="width=device-width">'
            '<link rel="stylesheet" href="/static/map.css"></head>'
            f'<body><main><h1>Map</h1><ol id="rows">{rows}</ol>{figure}</main></body></html>'
        )

    return app


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(_app(), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="module")
def plain(chromium: BrowserType) -> Iterator[Browser]:
    browser = chromium.launch(
        executable_path=CHROMIUM, args=[*QUIET, "--disable-3d-apis"], timeout=60_000
    )
    yield browser
    browser.close()


@contextmanager
def _opened(browser: Browser, address: str, *, width: int = 1000) -> Iterator[Page]:
    """Open the page; whatever goes wrong in it, or leaves it for elsewhere, fails the test."""
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on(
        "request",
        lambda asked: (
            None
            if asked.url.startswith((address, "data:", "blob:"))
            else wrong.append(f"asked for {asked.url}")
        ),
    )
    page.goto(address)
    page.wait_for_selector("[data-ground]", timeout=60_000)
    yield page
    assert wrong == []
    context.close()


@pytest.mark.skipif(library() is None, reason="installed without the map library")
def test_the_map_works_offline_with_webgl(chromium: BrowserType, address: str) -> None:
    browser = chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *WEBGL], timeout=60_000)
    with _opened(browser, address) as page:
        assert page.get_attribute(".map-stage", "data-ground") == "webgl"
        assert page.locator(".map-canvas canvas").bounding_box()["height"] > 300  # type: ignore[index]  # it is seen
        assert page.locator("button.map-pill").count() == 3
        # A map of one colour packs to some 12 kB, marks and controls included.
        assert len(page.locator(".map-stage").screenshot()) > 40_000
    browser.close()


def test_without_webgl_the_map_is_drawn(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        assert page.get_attribute(".map-stage", "data-ground") == "drawn"
        assert page.evaluate("document.querySelector('.map-picture').naturalWidth") > 300
        assert page.locator("button.map-pill").count() == 3
        assert page.locator(".map-ring").count() == 2


def test_map_and_list_move_together(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        page.hover("[data-incident=i1]")
        assert "is-lit" in (page.get_attribute("[data-ids=i1]", "class") or "")
        page.click("[data-ids=i2]")
        assert "is-chosen" in (page.get_attribute("[data-incident=i2]", "class") or "")
        assert page.locator(".map-card").inner_text().count("≥ 6 killed") == 1
        for _ in range(3):
            page.click("[aria-label='Zoom in']")
        assert page.locator("[data-incident].is-elsewhere").count() > 0


def test_the_map_is_worked_by_keys_alone(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        page.focus(".map-canvas")
        before = page.locator("[data-ids=i1]").bounding_box()
        page.keyboard.press("ArrowRight")
        after = page.locator("[data-ids=i1]").bounding_box()
        assert before is not None
        assert after is not None
        assert after["x"] == pytest.approx(before["x"] - 100, abs=2)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.locator(".map-card").count() == 1
        page.keyboard.press("Escape")
        assert page.locator(".map-card").count() == 0
        assert page.evaluate("document.activeElement.matches('button.map-pill')")


def test_a_ring_is_true_to_metres(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        ring = page.locator(".map-ring.is-weak").bounding_box()
        ruler = page.locator(".map-ruler")
        box, words = ruler.bounding_box(), ruler.inner_text()
        assert ring is not None
        assert box is not None
        km = float(words.removesuffix(" km"))
        assert ring["width"] / box["width"] == pytest.approx(18 / km, rel=0.04)


def test_the_view_can_become_the_filter(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        page.click("text=Only this area")
        page.wait_for_url("**area=*")
        west, south, east, north = map(float, page.url.split("area=")[1].split("%2C"))
        assert west < 36.6 < east
        assert south < 35.8 < north


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_the_screen(plain: Browser, address: str, width: int) -> None:
    with _opened(plain, address, width=width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_map_is_accessible(plain: Browser, address: str) -> None:
    with _opened(plain, address) as page:
        page.click("[data-ids=i1]")
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
