"""A browser on every page there is: axe finds nothing, nothing is asked of others, none complains.

Addresses come from the app's routes, so that a new page is walked too.
"""

import re
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import BrowserContext, Page

from browser_room import CHROMIUM
from reportedly.casebook import Casebook
from reportedly.model import Claim
from room_routes import routes_of

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
# Answers that are no page of this browser: downloads, JSON, and ways on to another page.
NO_PAGES = re.compile(
    r"^/api/|\.jsonl$|/progress$|^/export/|\.ico$|/marks$|/bars$|/edit$|^/named-places|\.txt$"
)


def addresses(app: FastAPI, casebook: Casebook, claim: Claim) -> list[str]:
    things = {"claim_id": claim.id, "report_id": claim.report_id}
    of = {"reports": claim.report_id, "claims": claim.id,
          "incidents": casebook.incidents.all()[0].id}  # fmt: skip
    found = []
    for route in routes_of(app):
        if route.is_read and not NO_PAGES.search(route.path):
            noun = route.path.split("/")[1]
            found.append(route.address({**things, "id_": of.get(noun, "1")}))
    return [*found, "/nothing", "/claims?words=zzz"]


def test_every_page_in_light_and_dark(
    app: FastAPI, casebook: Casebook, claim: Claim, context: BrowserContext, base: str
) -> None:
    page, problems, axe = context.new_page(), list[str](), Axe()
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda told: _note(problems, page, told))
    page.on("request", lambda asked: _elsewhere(problems, asked.url, base))
    for address in addresses(app, casebook, claim):
        answer = page.goto(address)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            told: Any = axe.run(page).response["violations"]
            problems += [
                f"{address}, {scheme}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in told
            ]
    assert problems == []


def _note(problems: list[str], page: Page, told: Any) -> None:
    # A page that says "there is nothing here" is answered with 404, which the console repeats.
    if told.type == "error" and "Failed to load resource" not in told.text:
        problems.append(f"{page.url}: {told.text}")


def _elsewhere(problems: list[str], url: str, origin: str) -> None:
    if not url.startswith((origin, "data:", "blob:")):
        problems.append(f"asked of another host: {url}")
