import datetime as dt

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from reportedly.casebook import Casebook, Role
from reportedly.model import Claim
from reportedly.web.asking import COOKIE
from reportedly.web.passwords import NO_PASSWORD, fingerprint, new_token
from reportedly.web.room import now
from review_room import SignedIn

READS = ["/review", "/claims", "/reports", "/log", "/account"]


@pytest.mark.parametrize("path", [*READS, "/add", "/people"])
def test_strangers_see_nothing(stranger: TestClient, path: str) -> None:
    assert stranger.get(path).headers["location"].startswith("/sign-in")


@pytest.mark.parametrize(
    ("role", "adds", "judges", "manages"),
    [
        (Role.VIEWER, 403, 403, 403),
        (Role.ANALYST, 200, 303, 403),
        (Role.EDITOR, 200, 303, 403),
        (Role.ADMIN, 200, 303, 200),
    ],
)
def test_what_each_role_may(
    signed_in: SignedIn, claim: Claim, role: Role, adds: int, judges: int, manages: int
) -> None:
    client = signed_in(role)
    assert {client.get(path).status_code for path in READS} == {200}
    assert client.get("/add").status_code == adds
    form = {"verdict": "positive", "version": "0"}
    assert client.post(f"/review/{claim.id}/verdict", data=form).status_code == judges
    assert client.get("/people").status_code == manages
    made = client.post(
        "/people", data={"name": "x", "password": "0123456789", "role": "admin"}
    ).status_code
    assert made == (303 if role is Role.ADMIN else 403)


def test_a_viewer_is_shown_no_button_that_fails(signed_in: SignedIn, claim: Claim) -> None:
    html = signed_in(Role.VIEWER).get(f"/review/{claim.report_id}").text
    assert "Accept" not in html
    assert "Add reports" not in html


def token_of(casebook: Casebook, role: Role, scope: Role, days: int = 1) -> dict[str, str]:
    name = f"{role} {scope} {days}"
    account = casebook.accounts.add(name, password=NO_PASSWORD, role=role, at=now())
    token = new_token()
    casebook.accounts.add_token(
        account.id,
        hash_=fingerprint(token),
        name="script",
        scope=scope,
        at=now(),
        expires=now() + dt.timedelta(days=days),
    )
    return {"Authorization": f"Bearer {token}"}


def judged(client: TestClient, claim: Claim, headers: dict[str, str]) -> int:
    told = {"subject": "claim", "verdict": "positive", "on": claim.id}
    return client.post("/api/v1/judgements", json=told, headers=headers).status_code


def test_a_token_does_no_more_than_its_scope(
    app: FastAPI, casebook: Casebook, claim: Claim
) -> None:
    client = TestClient(app)
    reads = token_of(casebook, Role.ADMIN, Role.VIEWER)
    assert client.get("/api/v1/claims", headers=reads).status_code == 200
    assert judged(client, claim, reads) == 403
    assert judged(client, claim, token_of(casebook, Role.VIEWER, Role.ADMIN)) == 403
    assert judged(client, claim, token_of(casebook, Role.ANALYST, Role.ANALYST)) == 201


def test_a_token_that_is_over_or_unknown_opens_nothing(app: FastAPI, casebook: Casebook) -> None:
    client = TestClient(app)
    over = token_of(casebook, Role.ADMIN, Role.ADMIN, days=-1)
    for headers in (over, {"Authorization": "Bearer rpt_guess"}, {"Authorization": "Basic eDp5"}):
        assert client.get("/api/v1/claims", headers=headers).status_code == 401


def test_a_token_opens_the_api_alone(app: FastAPI, casebook: Casebook) -> None:
    client = TestClient(app, follow_redirects=False)
    headers = token_of(casebook, Role.ADMIN, Role.ADMIN)
    assert client.get("/people", headers=headers).status_code == 303
    form = {"name": "more", "scope": "admin"}
    assert client.post("/account/tokens", data=form, headers=headers).status_code == 303
    assert len(casebook.accounts.tokens()) == 1


def test_a_cookie_does_not_help_a_bad_token(analyst: TestClient) -> None:
    headers = {"Authorization": "Bearer rpt_guess"}
    assert analyst.get("/api/v1/claims", headers=headers).status_code == 401
    assert analyst.get("/api/v1/claims").status_code == 200


def test_sessions_end_by_themselves(app: FastAPI, casebook: Casebook) -> None:
    account = casebook.accounts.add("old", password=NO_PASSWORD, role=Role.ADMIN, at=now())
    settings = app.state.room.settings
    for secret, began in (("idle", settings.idle), ("long", settings.longest)):
        hour = dt.timedelta(hours=1)
        casebook.accounts.begin_session(fingerprint(secret), account.id, now() - began - hour)
        client = TestClient(app, cookies={COOKIE: secret}, follow_redirects=False)
        assert client.get("/review").status_code == 303


def test_a_closed_account_is_out_at_once(signed_in: SignedIn, casebook: Casebook) -> None:
    analyst, admin = signed_in(Role.ANALYST), signed_in(Role.ADMIN)
    [id_] = [one.id for one in casebook.accounts.all() if one.role is Role.ANALYST]
    assert admin.post(f"/people/{id_}", data={"closed": "true"}).status_code == 303
    assert analyst.get("/review").status_code == 303


def test_the_last_admin_stays(signed_in: SignedIn, casebook: Casebook) -> None:
    admin = signed_in(Role.ADMIN)
    [one] = casebook.accounts.all()
    assert admin.post(f"/people/{one.id}", data={"role": "viewer"}).status_code == 400
    assert casebook.accounts.all()[0].role is Role.ADMIN
