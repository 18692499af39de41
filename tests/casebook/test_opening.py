import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from reportedly.casebook import open_casebook
from reportedly.errors import CasebookError


def test_a_new_casebook_is_made_and_empty(path: Path) -> None:
    with open_casebook(path) as casebook:
        assert casebook.contents().reports == 0
    assert path.exists()


def test_readers_need_not_wait_for_a_writer(path: Path) -> None:
    open_casebook(path).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    raw.close()


def test_an_sqlite_url_names_the_same_file(path: Path) -> None:
    open_casebook(path).close()
    with open_casebook(f"sqlite:///{path}", create=False) as casebook:
        assert casebook.contents().runs == 0


def test_nothing_is_made_when_not_asked_for(path: Path) -> None:
    with pytest.raises(CasebookError, match="there is no casebook at"):
        open_casebook(path, create=False)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match=r"folder .*nowhere does not exist"):
        open_casebook(tmp_path / "nowhere" / "x.casebook")


def test_a_folder_is_no_casebook(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="is a folder"):
        open_casebook(tmp_path)


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="needs a folder nobody can write")
def test_a_read_only_folder_is_said_in_plain_words() -> None:
    with pytest.raises(CasebookError, match="its folder is missing or cannot be written"):
        open_casebook("/proc/x.casebook")


def test_another_kind_of_file_is_refused_and_left_alone(path: Path) -> None:
    path.write_text("date,killed\n2020-01-01,3\n" * 100)
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="not a database at all"):
        open_casebook(path)
    assert path.read_bytes() == before


def test_another_programs_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE places (name TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(CasebookError, match="another program's database"):
        open_casebook(path)
    assert path.read_bytes() == before


def test_a_newer_casebook_asks_for_a_newer_reportedly(path: Path) -> None:
    open_casebook(path).close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(CasebookError, match="written by a newer Reportedly"):
        open_casebook(path)


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ("postgresql://host/db", "postgresql is not supported"),
        ("sqlite://", "must be a file"),
        ("://", "neither a path nor the address"),
    ],
)
def test_other_databases_are_refused(where: str, said: str) -> None:
    with pytest.raises(CasebookError, match=said):
        open_casebook(where)


def test_several_that_make_one_casebook_at_once_all_succeed(path: Path) -> None:
    errors: list[Exception] = []

    def make() -> None:
        try:
            open_casebook(path).close()
        except Exception as error:
            errors.append(error)

    threads = [Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_opening_one_that_is_up_to_date_needs_no_alembic(path: Path) -> None:
    open_casebook(path).close()
    script = (
        "import sys; from reportedly.casebook import open_casebook; "
        f"open_casebook({str(path)!r}).close(); print('alembic' in sys.modules)"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 (ours)
    assert done.stdout == "False\n"


def test_a_question_does_not_turn_an_empty_file_into_a_casebook(path: Path) -> None:
    path.touch()
    with pytest.raises(CasebookError, match="is an empty file, not a casebook"):
        open_casebook(path, create=False)
    assert path.stat().st_size == 0
