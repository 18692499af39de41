"""Every route there is, against what strangers, other sites, scripts and broken words try."""

import csv
import datetime as dt
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from read_reports import Read
from reportedly.casebook import Casebook, Role
from reportedly.model import Claim
from reportedly.web.asking import COOKIE
from reportedly.web.filters import FIELDS
from reportedly.web.passwords import NO_PASSWORD, fingerprint, new_secret, new_token
from reportedly.web.room import now
from review_room import ORIGIN, TEXT, SignedIn
from room_routes import OneRoute, routes_of

ROLES = Path(__file__).with_name("roles.csv")
EVIL = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}"
BROKEN = (
    "' OR 1=1 --", "\"; DROP TABLE claims; --", "%", "_", "\\", "*", '"', "a\x00b", "٣٣", "-1",
    "99999999999999999999", "0001-01-01", "9999-12-31", "NaN", "\u202e", "𝕏" * 50, "x" * 5000,
)  # fmt: skip
# What a page may answer to words that make no sense; anything else is a fault of ours.
EXPECTED = {200, 303, 400, 403, 404, 413, 422}


class _Dangers(HTMLParser):
    """Notes what a browser would run, or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        is_data = given.get("type") == "application/json"
        if tag == "script" and not is_data and not given.get("src", "").startswith("/static/"):
            self.found.append(f"<script {given}>")
        if tag in ("iframe", "object", "embed", "base") or given.get("src") == "x":
            self.found.append(f"<{tag} {given}>")
        for name, value in given.items():
            inline = name.startswith("on") or name == "style"
            script = value.strip().lower().startswith(("javascript:", "data:text"))
            if inline or script:
                self.found.append(f"<{tag} {name}={value!r}>")


def dangers(html: str) -> list[str]:
    parser = _Dangers()
    parser.feed(html)
    return parser.found


@pytest.fixture
def names(casebook: Casebook, claim: Claim) -> dict[str, str]:
    """Things that addresses name."""
    incident = casebook.incidents.all()[0].id
    return {"claim_id": claim.id, "report_id": claim.report_id, "id_": claim.id,
            "incident": incident, "day": "2031-06-01", "form": "csv"}  # fmt: skip


def addressed(route: OneRoute, names: dict[str, str]) -> str:
    kind = {"/reports/": "report_id", "/incidents/": "incident", "/claims/": "claim_id"}
    meant = next((names[name] for part, name in kind.items() if part in route.path), "1")
    return route.address(names | {"id_": meant})


def test_whom_each_route_lets_in_is_as_declared(app: FastAPI) -> None:
    with ROLES.open() as lines:
        declared = {(one["method"], one["path"]): one["role"] for one in csv.DictReader(lines)}
    assert {(one.method, one.path): one.role for one in routes_of(app)} == declared


def test_each_role_goes_as_far_as_it_may(
    app: FastAPI, stranger: TestClient, signed_in: SignedIn, names: dict[str, str]
) -> None:
    clients = {role: signed_in(role) for role in Role}
    for route in routes_of(app):
        if route.role == "anybody":
            continue
        address = addressed(route, names)
        told = f"{route.method} {address}"
        refused = stranger.request(route.method, address)
        assert refused.status_code == (401 if route.is_api else 303), told
        assert route.is_api or refused.headers["location"].startswith("/sign-in"), told
        for role, client in clients.items():
            if not role.covers(Role(route.role)):
                assert client.request(route.method, address).status_code == 403, (told, role)
        least = clients[Role(route.role)].request(route.method, address)
        assert least.status_code in EXPECTED - {403} | {204}, told
        assert not least.headers.get("location", "").startswith("/sign-in"), told


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {},
    ],
)
def test_no_other_site_can_write(
    app: FastAPI, casebook: Casebook, signed_in: SignedIn, names: dict[str, str],
    headers: dict[str, str],
) -> None:  # fmt: skip
    admin = signed_in(Role.ADMIN)
    admin.headers.pop("Origin")
    before = (casebook.version(), casebook.accounts.all())
    for route in routes_of(app):
        if not route.is_read:
            answer = admin.request(route.method, addressed(route, names), headers=headers)
            assert answer.status_code == 403, route
            assert "another site" in answer.text
    assert (casebook.version(), casebook.accounts.all()) == before


def test_a_token_that_reads_writes_nowhere(
    app: FastAPI, casebook: Casebook, names: dict[str, str]
) -> None:
    owner = casebook.accounts.add("owner", password=NO_PASSWORD, role=Role.ADMIN, at=now())
    token = new_token()
    casebook.accounts.add_token(
        owner.id, hash_=fingerprint(token), name="reads", scope=Role.VIEWER, at=now(),
        expires=now() + dt.timedelta(days=1),
    )  # fmt: skip
    client = TestClient(app, headers={"Authorization": f"Bearer {token}"}, follow_redirects=False)
    for route in routes_of(app):
        answer = client.request(route.method, addressed(route, names))
        if route.is_api:
            expected = EXPECTED - {403} if route.role == "viewer" else {403}
            assert answer.status_code in expected, route
        elif route.role != "anybody":
            assert answer.status_code == 303, f"a token opens {route}"


def test_scripts_in_what_is_kept_never_run(
    app: FastAPI, casebook: Casebook, read: Read, names: dict[str, str]
) -> None:
    text = TEXT.replace("a hospital director", f"a hospital director {EVIL}") + f"\n{EVIL}\n"
    reading = read(text)
    named = replace(reading.report, title=EVIL, outlet=EVIL, ref=f"{EVIL}.txt")
    reading = replace(reading, report=named)
    casebook.keep(reading)
    account = casebook.accounts.add(EVIL, password=NO_PASSWORD, role=Role.ADMIN, at=now())
    secret = new_secret()
    casebook.accounts.begin_session(fingerprint(secret), account.id, now())
    admin = TestClient(app, headers=ORIGIN, cookies={COOKIE: secret})
    claim = reading.claims[0]
    said = {"verdict": "positive", "version": "0", "why": EVIL}
    admin.post(f"/review/{claim.id}/verdict", data=said)
    form = {"name": EVIL, "scope": "viewer"}
    assert dangers(admin.post("/account/tokens", data=form).text) == []
    incident = next(one for one in casebook.incidents.all() if claim.report_id in one.reports)
    evil = {"claim_id": claim.id, "report_id": claim.report_id, "incident": incident.id}
    seen = 0
    for route in routes_of(app):
        if not route.is_read or route.is_api:
            continue
        answer = admin.get(addressed(route, names | evil))
        if "text/html" in answer.headers.get("content-type", ""):
            assert dangers(answer.text) == [], route.path
            seen += "alert(1)" in answer.text
        else:
            assert answer.headers["x-content-type-options"] == "nosniff"
    assert seen > 10


def test_words_of_an_address_are_never_markup_nor_sql(
    app: FastAPI, casebook: Casebook, signed_in: SignedIn, names: dict[str, str]
) -> None:
    admin = signed_in(Role.ADMIN)
    kept = casebook.contents()
    # One bad word may hide the fault of another: all fields at once, and each of its own alone.
    for route in routes_of(app):
        if not route.is_read:
            continue
        address = addressed(route, names)
        asked = {*route.asks, *FIELDS}
        tries = [dict.fromkeys(asked, EVIL)]
        tries += [{field: EVIL} for field in route.asks]
        for params in tries:
            answer = admin.get(address, params=params)
            assert answer.status_code in EXPECTED, (address, params)
            if "text/html" in answer.headers.get("content-type", ""):
                assert dangers(answer.text) == [], (address, params)
    assert casebook.contents() == kept


def test_no_word_breaks_a_page(
    app: FastAPI, casebook: Casebook, signed_in: SignedIn, names: dict[str, str]
) -> None:
    admin = signed_in(Role.ADMIN)
    kept = casebook.contents()
    for number, route in enumerate(one for one in routes_of(app) if one.is_read):
        for turn, field in enumerate(sorted({*route.asks, "words"})):
            word = BROKEN[(number + turn) % len(BROKEN)]
            answer = admin.get(addressed(route, names), params={field: word})
            assert answer.status_code in EXPECTED, (route.path, field, word)
    assert casebook.contents() == kept


def test_every_answer_has_the_same_policy(app: FastAPI, signed_in: SignedIn,
                                          names: dict[str, str]) -> None:  # fmt: skip
    admin = signed_in(Role.ADMIN)
    policies = set()
    for route in routes_of(app):
        answer = admin.request(route.method, addressed(route, names))
        policies.add(answer.headers["content-security-policy"])
        assert answer.headers["cache-control"] == "no-store", route
    [policy] = policies
    assert "unsafe" not in policy
    assert "http" not in policy
