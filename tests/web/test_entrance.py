import datetime as dt
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from reportedly.casebook import Casebook, Role
from reportedly.web import passwords
from reportedly.web.asking import COOKIE
from reportedly.web.passwords import NO_PASSWORD, fingerprint, hash_password, is_password
from reportedly.web.room import now
from reportedly.web.routes.entrance import onwards
from review_room import ORIGIN, SignedIn

PASSWORD = "a long enough one"  # noqa: S105 (of a test)


@pytest.fixture
def lina(casebook: Casebook) -> str:
    kept = hash_password(PASSWORD)
    casebook.accounts.add("Lina", password=kept, role=Role.ANALYST, at=now())
    return "Lina"


def sign_in(client: TestClient, name: str, password: str = PASSWORD, next: str = "") -> int:  # noqa: A002 (the form says it)
    form = {"name": name, "password": password, "next": next}
    return client.post("/sign-in", data=form).status_code


def test_a_stranger_is_sent_to_the_door_and_back(stranger: TestClient, lina: str) -> None:
    sent = stranger.get("/claims?harm=killed")
    assert sent.status_code == 303
    assert sent.headers["location"] == "/sign-in?next=/claims%3Fharm%3Dkilled"
    answer = stranger.post(
        "/sign-in", data={"name": "lina", "password": PASSWORD, "next": "/claims?harm=killed"}
    )
    assert answer.headers["location"] == "/claims?harm=killed"
    assert stranger.get("/claims").status_code == 200


def test_the_cookie_is_hidden_from_scripts_and_other_sites(stranger: TestClient, lina: str) -> None:
    answer = stranger.post("/sign-in", data={"name": lina, "password": PASSWORD})
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_a_session_is_never_taken_over_from_before(stranger: TestClient, lina: str) -> None:
    stranger.cookies.set(COOKIE, "planted")
    sign_in(stranger, lina)
    values = {one.value for one in stranger.cookies.jar}
    assert len(values - {"planted"}) == 1
    planted = TestClient(stranger.app, cookies={COOKIE: "planted"}, follow_redirects=False)
    assert planted.get("/review").status_code == 303


def test_signing_out_ends_the_session_on_the_server(stranger: TestClient, lina: str) -> None:
    sign_in(stranger, lina)
    secret = stranger.cookies[COOKIE]
    stranger.post("/sign-out")
    again = TestClient(stranger.app, cookies={COOKIE: secret}, follow_redirects=False)
    assert again.get("/review").status_code == 303


def test_no_secret_is_in_the_file(stranger: TestClient, lina: str, tmp_path: Path) -> None:
    sign_in(stranger, lina)
    found = b"".join(path.read_bytes() for path in tmp_path.glob("room.casebook*"))
    assert stranger.cookies[COOKIE].encode() not in found
    assert PASSWORD.encode() not in found
    assert fingerprint(stranger.cookies[COOKIE]).encode() in found


def test_wrong_names_and_passwords_get_the_same_answer(stranger: TestClient, lina: str) -> None:
    wrong = stranger.post("/sign-in", data={"name": lina, "password": "not this one"})
    nobody = stranger.post("/sign-in", data={"name": "Nobody", "password": "not this one"})
    assert wrong.status_code == nobody.status_code == 401
    assert wrong.text == nobody.text.replace("Nobody", "Lina")


def test_an_unknown_name_costs_a_hash_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Hasher:
        def verify(self, kept: str, password: str) -> bool:
            asked.append(kept)
            return True

        def hash(self, password: str) -> str:
            return "hash of nobody's"

    passwords._nobodys.cache_clear()
    monkeypatch.setattr(passwords, "PasswordHasher", Hasher)
    assert not is_password("anything", None)
    assert asked == ["hash of nobody's"]
    passwords._nobodys.cache_clear()


def test_too_many_wrong_passwords_close_the_door(stranger: TestClient, lina: str) -> None:
    assert [sign_in(stranger, lina, "wrong") for _ in range(6)] == [401] * 5 + [429]
    assert sign_in(stranger, lina) == 429


def test_the_door_opens_again(stranger: TestClient, lina: str, casebook: Casebook) -> None:
    before = now() - dt.timedelta(minutes=16)
    for _ in range(6):
        casebook.accounts.note_failure(lina, "testclient", before)
    assert sign_in(stranger, lina) == 303


@pytest.mark.parametrize(
    "where", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\r\nX: y"]
)
def test_nobody_is_led_elsewhere_after_signing_in(where: str) -> None:
    assert onwards(where) == "/"


def test_the_first_account_needs_the_key(app: FastAPI, stranger: TestClient) -> None:
    form = {"name": "Amal", "password": PASSWORD, "key": "guessed"}
    assert stranger.get("/sign-in").headers["location"] == "/set-up"
    assert stranger.post("/set-up", data=form).status_code == 403
    form["key"] = app.state.room.set_up.value
    assert stranger.post("/set-up", data=form | {"password": "short"}).status_code == 400
    assert stranger.post("/set-up", data=form).status_code == 303
    assert stranger.get("/people").status_code == 200
    other = TestClient(app, headers=ORIGIN, follow_redirects=False)
    assert other.post("/set-up", data=form | {"name": "Eve"}).headers["location"] == "/sign-in"


def test_the_link_from_the_console_lets_in_once(app: FastAPI, stranger: TestClient) -> None:
    key = app.state.room.let_in("demo")
    assert stranger.post("/enter", data={"key": "guessed"}).status_code == 403
    assert "Enter as" in stranger.get(f"/enter?key={key}").text
    assert stranger.post("/enter", data={"key": key}).status_code == 303
    assert stranger.get("/review").status_code == 200
    other = TestClient(app, headers=ORIGIN, follow_redirects=False)
    assert other.post("/enter", data={"key": key}).status_code == 403


def test_nobody_signs_in_to_an_account_without_a_password(
    stranger: TestClient, casebook: Casebook
) -> None:
    casebook.accounts.add("demo", password=NO_PASSWORD, role=Role.ADMIN, at=now())
    assert sign_in(stranger, "demo", NO_PASSWORD) == 401


def test_a_new_password_ends_the_other_sessions(
    stranger: TestClient, lina: str, app: FastAPI
) -> None:
    sign_in(stranger, lina)
    other = TestClient(app, headers=ORIGIN, follow_redirects=False)
    sign_in(other, lina)
    new = {"old": PASSWORD, "new": "another long one"}
    assert stranger.post("/account/password", data=new).status_code == 303
    assert stranger.get("/review").status_code == 200
    assert other.get("/review").status_code == 303


def test_scripts_in_names_are_words(signed_in: SignedIn) -> None:
    admin = signed_in(Role.ADMIN)
    name = "<script>alert(1)</script>"
    admin.post("/people", data={"name": name, "password": PASSWORD, "role": "viewer"})
    html = admin.get("/people").text
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html
