import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi import FastAPI

from reportedly.casebook import Role, open_casebook
from reportedly.cli import main, serve
from reportedly.cli.serve import address, first_words, invitation, is_loopback, listen
from reportedly.errors import QuestionError
from reportedly.model import RawDocument
from reportedly.reading import Reader
from reportedly.web import create_app
from reportedly.web.passwords import is_password

TOLD = RawDocument(
    ref="told", content="Rebels shelled the market of Marib on Saturday, a doctor said.\n"
)


def test_who_can_reach_an_address() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.8.8.8", "::1")))
    assert not any(map(is_loopback, ("0.0.0.0", "192.168.1.4", "example.org", "::")))  # noqa: S104 (to be told apart)


def test_addresses() -> None:
    assert address("127.0.0.1", 80, https=False) == "http://127.0.0.1:80"
    assert address("::1", 80, https=False) == "http://[::1]:80"
    assert address("room.example.org", 80, https=True) == "https://room.example.org"


def test_a_port_that_is_taken_is_said() -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    with taken, pytest.raises(QuestionError, match="try another --port"):
        listen("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "0.0.0.0", "--as", "demo"], "this computer alone"),  # noqa: S104 (refused)
        (["--host", "0.0.0.0"], "by which --name"),  # noqa: S104 (refused)
    ],
)
def test_nothing_opens_to_others_by_mistake(tmp_path: Path, options: list[str], said: str) -> None:
    path = tmp_path / "a.casebook"
    result = CliRunner().invoke(main, ["serve", "--casebook", str(path), *options])
    assert result.exit_code == 2
    assert said in result.output
    assert not path.exists()


def test_how_to_get_in_is_told(tmp_path: Path) -> None:
    room = create_app(tmp_path / "a.casebook").state.room
    base = "http://127.0.0.1:1"
    assert invitation(room, base, None)[0].endswith(f"{base}/set-up?key={room.set_up.value}")
    assert f"{base}/enter?key=" in invitation(room, base, "demo")[0]
    add(tmp_path / "a.casebook", "Lina", "--role", "admin")
    assert invitation(room, base, None) == ["Ctrl-C stops it."]
    room.casebook.close()


def test_what_a_room_lacks_or_waits_for_is_said_first(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.casebook"
    with open_casebook(path) as casebook:
        assert "a new one was made" in first_words(casebook, path, is_new=True)[0]
        monkeypatch.setattr("reportedly.web.map.library", lambda: None)
        assert "maps are drawn plainly" in first_words(casebook, path, is_new=False)[0]
        monkeypatch.setattr("reportedly.web.map.library", lambda: path)
        casebook.keep(reader.read(TOLD))
        assert "takes minutes" in first_words(casebook, path, is_new=False)[0]
        casebook.incidents.refresh()
        assert first_words(casebook, path, is_new=False) == []


def test_incidents_are_linked_before_the_room_opens(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.casebook"
    with open_casebook(path) as casebook:
        casebook.keep(reader.read(TOLD))
    stale = []

    def served(app: FastAPI, listening: socket.socket, *, proxied: bool) -> None:
        stale.append(app.state.room.casebook.incidents.is_stale())
        app.state.room.casebook.close()
        listening.close()

    monkeypatch.setattr(serve, "_serve", served)
    result = CliRunner().invoke(main, ["serve", "--casebook", str(path), "--port", "0"])
    assert result.exit_code == 0, result.output
    assert stale == [False]
    said = result.output
    assert said.index("Linking what came") < said.index("is at http://127.0.0.1:")


def test_what_cannot_be_served_is_said_in_a_line(tmp_path: Path) -> None:
    other, text = tmp_path / "other.db", tmp_path / "text.casebook"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (a)")
    text.write_text("Shells fell on the market of Marib, a doctor said. " * 50)
    lost = tmp_path / "nowhere" / "a.casebook"
    said = {other: "another program's database", text: "not a database at all",
            lost: "make it first"}  # fmt: skip
    for path, words in said.items():
        result = CliRunner().invoke(main, ["serve", "--casebook", str(path), "--port", "0"])
        assert result.exit_code == 1
        assert words in result.output
        assert "Traceback" not in result.output


def test_a_port_in_use_leaves_no_casebook_behind(tmp_path: Path) -> None:
    path = tmp_path / "a.casebook"
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(main, ["serve", "--casebook", str(path), "--port", port])
    assert result.exit_code == 2
    assert "try another --port" in result.output
    assert not path.exists()


def add(path: Path, name: str, *options: str, password: str = "0123456789") -> str:  # noqa: S107 (of a test)
    given = ["user", "add", name, "--casebook", str(path), "--password", password, *options]
    result = CliRunner().invoke(main, given)
    return result.output


def test_people_are_added_and_listed(tmp_path: Path) -> None:
    path = tmp_path / "a.casebook"
    assert add(path, "Lina") == "Lina may sign in as analyst\n"
    assert "already" in add(path, "LINA")
    assert "10 to 500 characters" in add(path, "Omar", password="short")  # noqa: S106 (of a test)
    with open_casebook(path) as casebook:
        found = casebook.accounts.with_password("lina")
        assert found is not None
        assert found[0].role is Role.ANALYST
        assert is_password("0123456789", found[1])
    listed = CliRunner().invoke(main, ["user", "list", "--casebook", str(path)])
    assert listed.output.startswith("Lina  analyst  since ")
