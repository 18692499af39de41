"""A small casebook in a review room, and people who are signed in."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from read_reports import Read
from reportedly.casebook import Casebook, Role, open_casebook
from reportedly.model import Claim, Report
from reportedly.web import Settings, create_app
from reportedly.web.asking import COOKIE
from reportedly.web.passwords import NO_PASSWORD, fingerprint, new_secret
from reportedly.web.room import now

TEXT = """Rockets hit Marib market

MARIB - At least 12 people were killed when rockets hit a market in Marib on Saturday, a hospital \
director said. The governor said 20 people were killed.

The Houthi movement denied that its forces fired on the city.
"""
ORIGIN = {"Origin": "http://testserver"}
SignedIn = Callable[[Role], TestClient]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, read: Read) -> Path:
    path = tmp_path_factory.mktemp("web") / "filled.casebook"
    with open_casebook(path) as casebook:
        casebook.keep(read(TEXT))
    return path


@pytest.fixture
def app(filled: Path, tmp_path: Path) -> Iterator[FastAPI]:
    path = tmp_path / "room.casebook"
    shutil.copy(filled, path)
    app = create_app(path, Settings())
    with TestClient(app):
        yield app


@pytest.fixture
def casebook(app: FastAPI) -> Casebook:
    found: Casebook = app.state.room.casebook
    return found


@pytest.fixture
def report(casebook: Casebook) -> Report:
    return next(casebook.reports())


@pytest.fixture
def claim(casebook: Casebook) -> Claim:
    return next(casebook.claims())


@pytest.fixture
def stranger(app: FastAPI) -> TestClient:
    """A browser in which nobody is signed in."""
    return TestClient(app, headers=ORIGIN, follow_redirects=False)


@pytest.fixture
def signed_in(app: FastAPI, casebook: Casebook) -> SignedIn:
    """Return a browser in which a person of the role is signed in."""

    def as_(role: Role) -> TestClient:
        client = TestClient(app, headers=ORIGIN, follow_redirects=False)
        name = f"{role.value} {len(casebook.accounts.all())}"
        account = casebook.accounts.add(name, password=NO_PASSWORD, role=role, at=now())
        secret = new_secret()
        casebook.accounts.begin_session(fingerprint(secret), account.id, now())
        client.cookies.set(COOKIE, secret)
        return client

    return as_


@pytest.fixture
def analyst(signed_in: SignedIn) -> TestClient:
    return signed_in(Role.ANALYST)
