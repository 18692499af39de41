"""The review room in a real browser, with somebody signed in."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, BrowserContext, BrowserType, Page, sync_playwright

from reportedly.casebook import Casebook
from reportedly.model import Report

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
NEEDED = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
FLAGS = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
Problems = list[str]


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    """The one driver of a run: a second beside it is refused."""
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Browser:
    return chromium.launch(executable_path=CHROMIUM, args=FLAGS)


@pytest.fixture
def base(app: FastAPI) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    # The app's own closing is the business of the fixture that made it.
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def context(app: FastAPI, base: str, browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(base_url=base, viewport={"width": 1440, "height": 900})
    page = found.new_page()
    page.goto(f"/enter?key={app.state.room.let_in('lina')}")
    page.get_by_role("button", name="Enter as lina").click()
    page.wait_for_load_state()
    page.close()
    yield found
    found.close()


@pytest.fixture
def problems() -> Problems:
    return []


@pytest.fixture
def page(context: BrowserContext, base: str, problems: Problems) -> Iterator[Page]:
    """A page that notes whatever goes wrong in it, and whatever it asks of another host."""
    found = context.new_page()
    found.on("pageerror", lambda error: problems.append(str(error)))
    found.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
    found.on("request", lambda r: None if r.url.startswith(base) else problems.append(r.url))
    yield found
    assert problems == []


def open_review(page: Page, report: Report) -> None:
    page.goto(f"/review/{report.id}")
    page.wait_for_selector("html[data-ready]")


def kept(casebook: Casebook, number: int) -> list[str]:
    """Return the decisions, oldest first, once there are so many."""
    for _ in range(100):
        found = casebook.judgements.last(50)
        if len(found) >= number:
            return [one.judgement.verdict.value for one in reversed(found)]
        time.sleep(0.05)
    raise AssertionError(f"only {len(found)} of {number} decisions came")
