"""What an attacker tries at the door: sessions, redirects, hosts, sizes, and names by the clock."""

import statistics
import time
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from reportedly.casebook import Casebook, Role
from reportedly.web import Settings, create_app
from reportedly.web.asking import COOKIE
from reportedly.web.passwords import hash_password
from reportedly.web.room import now
from review_room import ORIGIN

PASSWORD = "a long enough one"  # noqa: S105 (of a test's own account)
TRIES = 6


@pytest.fixture
def lina(casebook: Casebook) -> str:
    kept = hash_password(PASSWORD)
    return casebook.accounts.add("lina", password=kept, role=Role.ANALYST, at=now()).name


def sign_in(client: TestClient, name: str, **more: str) -> str:
    form = {"name": name, "password": PASSWORD, **more}
    answer = client.post("/sign-in", data=form)
    assert answer.status_code == 303
    return answer.headers["location"]


def test_a_session_that_was_put_there_is_not_the_one_that_begins(
    stranger: TestClient, lina: str
) -> None:
    stranger.cookies.set(COOKIE, "known-to-another")
    sign_in(stranger, lina)
    given = stranger.cookies.get(COOKIE, domain="testserver.local")
    assert given not in (None, "known-to-another")


def test_signing_in_anew_ends_the_session_before(
    app: FastAPI, stranger: TestClient, lina: str
) -> None:
    sign_in(stranger, lina)
    before = stranger.cookies[COOKIE]
    sign_in(stranger, lina)
    assert stranger.cookies[COOKIE] != before
    old = TestClient(app, cookies={COOKIE: before}, follow_redirects=False)
    assert old.get("/review").status_code == 303


def test_signing_out_ends_it_on_the_server(app: FastAPI, stranger: TestClient, lina: str) -> None:
    sign_in(stranger, lina)
    taken = stranger.cookies[COOKIE]
    stranger.post("/sign-out")
    thief = TestClient(app, cookies={COOKIE: taken}, follow_redirects=False)
    assert thief.get("/review").headers["location"].startswith("/sign-in")


@pytest.mark.parametrize(
    "onwards",
    ["https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example",
     "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", " //evil.example", ""],
)  # fmt: skip
def test_nobody_is_sent_elsewhere(stranger: TestClient, lina: str, onwards: str) -> None:
    assert sign_in(stranger, lina, next=onwards) == "/"
    assert stranger.get("/sign-in", params={"next": onwards}).headers["location"] == "/"


def test_it_is_asked_for_by_its_own_names_alone(filled: Path, tmp_path: Path) -> None:
    app = create_app(tmp_path / "own.casebook", Settings(hosts=("room.example.org",)))
    with TestClient(app, base_url="http://room.example.org") as client:
        assert client.get("/robots.txt").status_code == 200
        for host in ("evil.example", "room.example.org.evil.example", "127.0.0.1", ""):
            assert client.get("/robots.txt", headers={"Host": host}).status_code == 400, host
        forwarded = client.get("/", headers={"X-Forwarded-Host": "evil.example"})
        assert "evil" not in str(forwarded.url)


def test_a_body_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    app = create_app(tmp_path / "small.casebook", Settings(max_body=10_000))
    with TestClient(app, headers=ORIGIN, follow_redirects=False) as client:
        for path in ("/sign-in", "/add", "/api/v1/judgements"):
            assert client.post(path, content=b"x" * 10_001).status_code == 413
            parts = iter([b"x" * 6_000] * 3)  # of no length that is told before
            assert client.post(path, content=parts).status_code in (303, 401, 413, 422), path


def test_the_clock_tells_nobody_who_has_an_account(
    app: FastAPI, stranger: TestClient, lina: str
) -> None:
    """Whether a name is known must not be read off the time; a hash is some 30 ms of it."""
    app.state.room.settings = Settings(tries=1000)

    known, unknown = [], []
    for number in range(TRIES):
        known.append(seconds(stranger, lina))
        unknown.append(seconds(stranger, f"nobody {number}"))
    assert 0.5 < statistics.median(unknown) / statistics.median(known) < 2


def seconds(client: TestClient, name: str) -> float:
    begun = time.perf_counter()
    answer = client.post("/sign-in", data={"name": name, "password": "not the right one"})
    assert answer.status_code == 401
    return time.perf_counter() - begun
