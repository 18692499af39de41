"""Take the README's pictures of the review room, from the example reports, in headless Chromium.

Run by `make pictures`, which needs Chromium. The reports are those of `reportedly demo`.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

import uvicorn
from playwright.sync_api import Page, sync_playwright

from reportedly.casebook import ClaimFilter, IncidentFilter, open_casebook
from reportedly.web import Settings, create_app

PICTURES = Path(__file__).parent / "pictures"
WIDE = {"width": 1440, "height": 900}
FLAGS = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
# MapLibre draws by software here, which takes a while.
SECONDS_TO_DRAW = 8.0


@contextmanager
def room(casebook: Path) -> Iterator[str]:
    """Serve the casebook on a free port of this computer; yield a link that lets one in."""
    app = create_app(casebook, Settings())
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}/enter?key={app.state.room.let_in('analyst')}"
    finally:
        server.should_exit = True
        thread.join()


def take(page: Page, base: str, casebook: Path) -> None:
    """Take each picture of what shows most: rival figures, and a claim with figures of its own."""
    with open_casebook(casebook) as kept:
        rival = [one for one in kept.incidents.page(IncidentFilter()).items if one.rival]
        told = max(rival, key=lambda one: (max(toll.low or 0 for toll in one.tolls), one.id))
        claim = max(
            kept.claims(ClaimFilter(harm="killed", source="Observatory")),
            key=lambda one: (len(one.counts), one.place is not None, len(one.quote)),
        )
    wanted = {
        "review": f"/review/{claim.report_id}?claim={claim.id}",
        "incident": f"/incidents/{told.id}",
        "tolls": "/tolls?place=Aleppo",
        "places": "/places",
    }
    for name, address in wanted.items():
        page.goto(base + address)
        time.sleep(SECONDS_TO_DRAW if name == "places" else 0.5)
        page.screenshot(path=PICTURES / f"{name}.png")


def main() -> int:
    """Read the examples, open the room, take the pictures."""
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if chromium is None:
        sys.stderr.write("Chromium is not installed; install it to take the pictures\n")
        return 1
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        casebook = Path(folder) / "demo.casebook"
        demo = [sys.executable, "-m", "reportedly", "demo", "--casebook", str(casebook)]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own command)
        with room(casebook) as link:
            browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
            page = browser.new_page(viewport=WIDE)  # type: ignore[arg-type]  # a plain dict will do
            page.goto(link)
            with page.expect_navigation():
                page.get_by_role("button", name="Enter as").click()
            take(page, link.partition("/enter")[0], casebook)
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
