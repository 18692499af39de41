import gzip
import time
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from reportedly.casebook import Casebook
from reportedly.reading import Reader
from reportedly.syntax import SpacyParser
from reportedly.web.uploads import shown_name

LEAD = "TAIZ - Shelling killed 4 people in Taiz on Monday, a medic said.\n"


@pytest.fixture(autouse=True)
def _one_parser(app: FastAPI, parser: SpacyParser) -> None:
    """Let the room use the suite's parser: loading another costs seconds."""
    reader = Reader()
    reader.parser = parser
    app.state.room.adding._reader = reader


def added(client: TestClient, **sent: object) -> list[dict[str, object]]:
    answer = client.post("/add", **sent)  # type: ignore[arg-type]  # as the client takes them
    assert answer.status_code == 303, answer.text
    where = answer.headers["location"]
    for _ in range(200):
        told = client.get(f"{where}/progress").json()
        if told["done"]:
            assert client.get(where).status_code == 200
            found: list[dict[str, object]] = told["found"]
            return found
        time.sleep(0.05)
    raise AssertionError("still reading after ten seconds")


def test_a_pasted_text_is_read(analyst: TestClient, casebook: Casebook) -> None:
    form = {"text": LEAD, "published": "2018-05-08", "outlet": "Red Sea Wire"}
    [one] = added(analyst, data=form)
    assert one["state"] == "read"
    report = casebook.report(str(one["report"]))
    assert (report.outlet, str(report.published)) == ("Red Sea Wire", "2018-05-08")
    [again] = added(analyst, data=form)
    assert again["state"] == "known"
    assert again["claims"] == one["claims"]


def test_one_bad_file_costs_no_other(analyst: TestClient) -> None:
    lines = b'{"id": "a", "text": "A medic said 3 people were killed in Taiz."}\n{"id": "b"}\n'
    found = added(
        analyst,
        files=[
            ("files", ("good.txt", LEAD.encode())),
            ("files", ("empty.txt", b" \n")),
            ("files", ("lines.jsonl", lines)),
            ("files", ("packed.zip", b"PK\x03\x04rest")),
        ],
    )
    states = [(one["ref"], one["state"]) for one in found]
    assert ("good.txt", "read") in states
    assert ("empty.txt", "failed") in states
    assert ("a", "read") in states
    assert ("packed.zip", "failed") in states
    assert all(one["message"] for one in found if one["state"] == "failed")


def test_nothing_sent_is_said_and_what_was_typed_stays(analyst: TestClient) -> None:
    answer = analyst.post("/add", data={"text": " ", "outlet": "Red Sea Wire"})
    assert answer.status_code == 400
    assert "paste a text" in answer.text
    assert "Red Sea Wire" in answer.text
    wrong = analyst.post("/add", data={"text": LEAD, "published": "Friday"})
    assert wrong.status_code == 400
    assert "a medic said" in wrong.text


def test_a_name_is_no_path(analyst: TestClient, tmp_path: Path) -> None:
    name = "../../../../evil.txt"
    [one] = added(analyst, files=[("files", (name, LEAD.encode()))])
    assert one["ref"] == "evil.txt"
    assert not list(tmp_path.parent.rglob("evil.txt"))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("..\\..\\boot.ini", "boot.ini"),
        ("/etc/passwd", "passwd"),
        ("a\x00b\n.txt", "a�b�.txt"),
        ("", "unnamed"),
        ("..", ".."),
    ],
)
def test_shown_names(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_a_bomb_is_not_unpacked(analyst: TestClient) -> None:
    bomb = gzip.compress(b"word " * 40_000_000)
    assert len(bomb) < 300_000
    [one] = added(analyst, files=[("files", ("bomb.txt.gz", bomb))])
    assert one["state"] == "failed"


def test_a_file_of_many_reports_stops_at_the_most(app: FastAPI, analyst: TestClient) -> None:
    app.state.room.adding._most = 2
    lines = "".join(f'{{"id": "{n}", "text": "Nothing happened on day {n}."}}\n' for n in range(9))
    found = added(analyst, files=[("files", ("many.jsonl", lines.encode()))])
    assert [one["state"] for one in found] == ["read", "read", "failed"]
    assert "reportedly read" in str(found[-1]["message"])


def test_scripts_in_a_report_are_words(analyst: TestClient) -> None:
    evil = "<script>alert(1)</script>"
    form = {"text": f"{LEAD}\nA medic said {evil} 5 people were killed.", "title": evil,
            "outlet": evil}  # fmt: skip
    [one] = added(analyst, data=form)
    for path in (f"/review/{one['report']}", f"/reports/{one['report']}", "/claims", "/reports"):
        assert "<script>alert" not in analyst.get(path).text


def test_a_batch_that_is_long_past_is_told(analyst: TestClient) -> None:
    assert analyst.get("/add/999").status_code == 404
