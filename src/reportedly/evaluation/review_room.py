"""How fast the review room is: a real server over a large made-up casebook, twenty people at once.

Pages are found by following links from the first one, so that a new page is measured too. Times
are those of the client, from asking to the last byte, which the server's own can only be under.
"""

import gzip
import http.client
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import numpy as np

from reportedly.errors import EvaluationError
from reportedly.evaluation.figures import Measure, exactly
from reportedly.evaluation.gold import Track, untracked
from reportedly.evaluation.made_casebook import make

REPORTS, PEOPLE, ROUNDS = 10_200, 20, 3
# Seconds that a person looks at a page; real people take longer.
LOOKS = (0.5, 1.5)
MOST_PAGES, ADDRESSES_A_PAGE = 400, 6
DECISIONS = 40
NAME = "measurer"
# What people ask for by forms, which no link leads to.
ASKED = (
    "/claims?harm=killed", "/claims?words=bakery", "/claims?kind=medical", "/claims?event=strike",
    "/claims?source=doctor", "/claims?since=2029-02-01&until=2029-02-05", "/claims?start=50000",
    "/claims?place=Region+3", "/claims?outlet=Outlet+7", "/claims?stance=denies",
    "/reports?words=Outlet+7", "/reports?start=5000", "/review?start=5000", "/review/next",
)  # fmt: skip
_LINK = re.compile(r'href="(/[^"#]*)"')
_PART = re.compile(r'(?:src|rel="stylesheet" href)="(/[^"]+)"')
_CLAIM = re.compile(r"\bc-[0-9a-f]{12}\b")
_NOT_PAGES = ("/static/", "/maps/", "/enter", "/sign-in", "/api/", "/export")
MILLISECONDS, KILOBYTE = 1000, 1000
Timed = dict[str, list[float]]


@dataclass(slots=True)
class Visitor:
    """One person's browser: a connection that stays open, and a cookie."""

    port: int
    cookie: str = ""
    _line: http.client.HTTPConnection | None = field(default=None, repr=False)

    def ask(
        self, address: str, form: Mapping[str, str] | None = None
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """Return the answer and its body, unpacked."""
        self._line = self._line or http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Cookie": self.cookie, "Accept-Encoding": "gzip"}
        if form is not None:
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Accept": "application/json",
                "Sec-Fetch-Site": "same-origin",
            }
        body = urlencode(form) if form is not None else None
        method = "GET" if form is None else "POST"
        try:
            self._line.request(method, address, body, headers)
            answer = self._line.getresponse()
        except http.client.RemoteDisconnected:
            # The server closes a line on which nothing was asked for some seconds.
            self._line.request(method, address, body, headers)
            answer = self._line.getresponse()
        return answer, answer.read()

    def page(self, address: str) -> str:
        """Return a page's HTML; nothing when it is no page."""
        answer, body = self.ask(address)
        if answer.status != 200 or "text/html" not in (answer.getheader("Content-Type") or ""):
            return ""
        return _unpacked(answer, body).decode()


def measure(reports: int | None = None, track: Track = untracked) -> tuple[Measure, ...]:
    """Make a casebook, serve it, and return what each page took."""
    with tempfile.TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / "made.casebook"
        make(path, reports or REPORTS, track=track)
        return measure_over(path)


def measure_over(path: Path) -> tuple[Measure, ...]:
    """Serve a casebook and return what each page took; decisions are kept in it.

    Raises:
        EvaluationError: the server does not start.
    """
    begun = time.perf_counter()
    with _served(path) as (link, waited):
        visitor = Visitor(urlsplit(link).port or 0)
        answer, _ = visitor.ask("/enter", {"key": link.partition("key=")[2]})
        visitor.cookie = (answer.getheader("Set-Cookie") or "").partition(";")[0]
        pages = found_pages(visitor)
        first = _first_load(visitor, next(iter(pages["/review/…"])))
        timed = _visited(visitor, pages)
        decided = _decided(Visitor(visitor.port, visitor.cookie))
    return (
        _measure("start of the server", [(waited - begun) * MILLISECONDS]),
        Measure(
            name="first load, without maps", unit="KB packed", figure=exactly(first, 1),
            baselines={}, headline=True,
        ),
        _measure("a decision kept", decided),
        *(_measure(name, timed[name]) for name in sorted(timed)),
    )  # fmt: skip


def found_pages(visitor: Visitor) -> dict[str, list[str]]:
    """Return addresses of every page that links lead to, by the page's shape."""
    found: dict[str, list[str]] = defaultdict(list)
    waiting, seen = ["/review", "/claims", *ASKED], set[str]()
    while waiting and len(seen) < MOST_PAGES:
        address = waiting.pop(0)
        shape = shape_of(address)
        if address in seen or len(found[shape]) >= ADDRESSES_A_PAGE:
            continue
        seen.add(address)
        html = visitor.page(address)
        if html:
            found[shape].append(address)
        links = (link.replace("&amp;", "&") for link in _LINK.findall(html))
        waiting += [link for link in links if not link.startswith(_NOT_PAGES)]
    return {shape: listed for shape, listed in found.items() if listed}


def shape_of(address: str) -> str:
    """Return what kind of page an address is: without ids, and with the names of what it asks."""
    parts = urlsplit(address)
    path = "/".join("…" if any(c.isdigit() for c in one) else one for one in parts.path.split("/"))
    names = sorted({one.partition("=")[0] for one in parts.query.split("&") if one})
    return f"{path}?{'&'.join(names)}" if names else path


@contextmanager
def _served(path: Path) -> Iterator[tuple[str, float]]:
    command = [sys.executable, "-m", "reportedly", "serve", "--casebook", str(path), "--port", "0",
               "--as", NAME]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603 (our own command)
        try:
            for line in server.stdout or ():
                if found := re.search(r"http://\S+/enter\?key=\S+", line):
                    yield found[0], time.perf_counter()
                    break
            else:
                raise EvaluationError("the review room did not start; try `reportedly serve`")
        finally:
            server.terminate()


def _visited(visitor: Visitor, pages: Mapping[str, list[str]]) -> Timed:
    """Let all people visit every page in turns of their own."""
    timed: Timed = defaultdict(list)
    people = []
    for n in range(PEOPLE):
        own = Visitor(visitor.port, visitor.cookie)
        people.append(threading.Thread(target=_visit, args=(own, pages, n, timed)))
    for one in people:
        one.start()
    for one in people:
        one.join()
    return timed


def _visit(visitor: Visitor, pages: Mapping[str, list[str]], number: int, timed: Timed) -> None:
    chance = random.Random(number)  # noqa: S311 (whose turn it is, no secret)
    for _ in range(ROUNDS):
        for shape in chance.sample(sorted(pages), len(pages)):
            time.sleep(chance.uniform(*LOOKS))
            timed[shape].append(_seconds(visitor, chance.choice(pages[shape])) * MILLISECONDS)


def _decided(visitor: Visitor) -> list[float]:
    """Accept claims one after the other, as fast as they come."""
    seconds: list[float] = []
    while len(seconds) < DECISIONS:
        answer, _ = visitor.ask("/review/next")
        report = visitor.page(answer.getheader("Location") or "/review")
        claims = sorted(set(_CLAIM.findall(report)))
        if not claims:
            break
        for claim in claims:
            form = {"verdict": "positive", "version": "0"}
            seconds.append(_seconds(visitor, f"/review/{claim}/verdict", form) * MILLISECONDS)
    return seconds


def _seconds(visitor: Visitor, address: str, form: Mapping[str, str] | None = None) -> float:
    begun = time.perf_counter()
    answer, _ = visitor.ask(address, form)
    if answer.status >= http.HTTPStatus.BAD_REQUEST:
        raise EvaluationError(f"{address} was answered with {answer.status}")
    return time.perf_counter() - begun


def _first_load(visitor: Visitor, address: str) -> float:
    """Return the kilobytes that a browser fetches for its first page, packed as they travel."""
    answer, body = visitor.ask(address)
    size, seen = len(body), set[str]()
    waiting = _PART.findall(_unpacked(answer, body).decode())
    while waiting:
        part = waiting.pop()
        if part not in seen:
            seen.add(part)
            size += len(visitor.ask(part)[1])
    return size / KILOBYTE


def _unpacked(answer: http.client.HTTPResponse, body: bytes) -> bytes:
    return gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body


def _measure(name: str, times: list[float]) -> Measure:
    n = len(times)
    within = {"95 of 100 within": exactly(float(np.quantile(times, 0.95)), n)} if n > 1 else {}
    return Measure(
        name=name, unit="ms", figure=exactly(float(np.median(times)), n), baselines=within
    )
