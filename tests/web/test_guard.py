import pytest
from fastapi import FastAPI
from starlette.datastructures import Headers
from starlette.testclient import TestClient

from reportedly.casebook import Role
from reportedly.web.guard import comes_from_elsewhere, content_policy
from reportedly.web.settings import Settings
from review_room import SignedIn

PAGES = ["/review", "/review/next", "/claims", "/reports", "/add", "/log", "/log/check", "/account",
         "/people", "/about", "/nothing-here", "/static/app.css?v=1", "/api/v1/openapi.json",
         "/api/v1/claims", "/favicon.ico", "/robots.txt"]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_has_the_headers(signed_in: SignedIn, path: str) -> None:
    headers = signed_in(Role.ADMIN).get(path).headers
    assert headers["content-security-policy"] == content_policy(Settings())
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == (
        "public, max-age=31536000, immutable" if path.startswith("/static/") else "no-store"
    )


def test_a_fault_of_ours_has_them_too(app: FastAPI, signed_in: SignedIn) -> None:
    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret detail")

    client = TestClient(app, raise_server_exceptions=False)
    answer = client.get("/broken")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == content_policy(Settings())
    assert "secret detail" not in answer.text


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere() -> None:
    policy = content_policy(Settings())
    assert "unsafe" not in policy
    assert "http" not in policy
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")


@pytest.mark.parametrize("path", ["/review", "/claims", "/add", "/account", "/people", "/about"])
def test_no_page_has_a_script_or_style_of_its_own(signed_in: SignedIn, path: str) -> None:
    html = signed_in(Role.ADMIN).get(path).text
    assert " style=" not in html
    assert "<style" not in html
    assert " onclick=" not in html
    assert "http://" not in html.replace("http://testserver", "")
    assert "https://" not in html


@pytest.mark.parametrize(
    ("method", "headers", "elsewhere"),
    [
        ("GET", {"sec-fetch-site": "cross-site"}, False),
        ("POST", {"sec-fetch-site": "same-origin"}, False),
        ("POST", {"sec-fetch-site": "cross-site", "origin": "http://room"}, True),
        ("POST", {"sec-fetch-site": "same-site"}, True),
        ("POST", {"origin": "http://room"}, False),
        ("POST", {"origin": "http://evil"}, True),
        ("POST", {"origin": "null"}, True),
        ("POST", {}, True),
        ("DELETE", {}, True),
        ("POST", {"authorization": "Bearer rpt_x"}, False),
    ],
)
def test_writes_from_elsewhere(method: str, headers: dict[str, str], elsewhere: bool) -> None:
    assert comes_from_elsewhere(method, Headers({"host": "room"} | headers)) is elsewhere


def test_a_write_from_another_site_is_refused_even_with_the_cookie(analyst: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "http://evil.example"}
    assert analyst.post("/review/undo", headers=headers).status_code == 403
    assert analyst.post("/sign-out", headers=headers).status_code == 403
    assert analyst.get("/review").status_code == 200


def test_a_body_that_is_too_large_is_refused(app: FastAPI, analyst: TestClient) -> None:
    large = "x" * (Settings().max_body + 1)
    assert analyst.post("/add", data={"text": large}).status_code == 413


def test_an_unknown_host_is_refused(filled: object) -> None:
    from reportedly.web import create_app

    app = create_app(str(filled), Settings(hosts=("localhost",)))
    with TestClient(app) as client:
        assert client.get("/about").status_code == 400
        assert client.get("/about", headers={"Host": "localhost"}).status_code == 200
