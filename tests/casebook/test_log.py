import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from judgement_makers import moment
from reportedly.casebook import Casebook, verified
from reportedly.errors import TamperedError


@pytest.fixture
def logged(casebook: Casebook) -> Casebook:
    for number in range(5):
        casebook.log.append(
            kind="note", by="ana", at=moment(), about=f"c-{number}", body=f'"note {number}"'
        )
    return casebook


def test_entries_come_back_in_order_each_with_the_hash_of_the_one_before(logged: Casebook) -> None:
    entries = list(logged.log.entries())
    assert [one.number for one in entries] == [1, 2, 3, 4, 5]
    assert [one.before for one in entries[1:]] == [one.hash for one in entries[:-1]]
    assert entries[2].body == '"note 2"'
    assert logged.log.verify() == logged.log.head()


def test_an_empty_log_is_whole(casebook: Casebook) -> None:
    assert casebook.log.verify().number == 0
    assert casebook.log.verify(casebook.log.head().hash).number == 0


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE log SET body = '\"other\"' WHERE number = 3", "entry 3"),
        ("UPDATE log SET by = 'ben' WHERE number = 1", "entry 1"),
        ("UPDATE log SET about = NULL WHERE number = 5", "entry 5"),
        ("DELETE FROM log WHERE number = 3", "entry 3 is missing"),
        ("DELETE FROM log WHERE number = 1", "entry 1 is missing"),
    ],
)
def test_what_was_changed_or_removed_is_found(
    logged: Casebook, path: Path, statement: str, said: str
) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute(statement)
    with pytest.raises(TamperedError, match=said):
        logged.log.verify()


def test_a_renumbered_log_is_found(logged: Casebook, path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("DELETE FROM log WHERE number = 3")
        raw.execute("UPDATE log SET number = 3 WHERE number = 4")
        raw.execute("UPDATE log SET number = 4 WHERE number = 5")
    with pytest.raises(TamperedError, match="entry 3"):
        logged.log.verify()


def test_a_log_that_was_cut_is_told_by_a_hash_noted_before(logged: Casebook, path: Path) -> None:
    noted = logged.log.head().hash
    with sqlite3.connect(path) as raw:
        raw.execute("DELETE FROM log WHERE number > 3")
    assert logged.log.verify().number == 3
    with pytest.raises(TamperedError, match="cut off"):
        logged.log.verify(noted)


def test_a_log_that_went_on_still_holds_the_hash(logged: Casebook) -> None:
    noted = logged.log.head().hash
    logged.log.append(kind="note", by="ben", at=moment(), about=None, body='"more"')
    assert logged.log.verify(noted).number == 6


def test_a_copy_is_verified_the_same_way(logged: Casebook) -> None:
    copy = list(logged.log.entries())
    assert verified(copy) == logged.log.head()
    copy[1] = replace(copy[1], by="ben")
    with pytest.raises(TamperedError, match="entry 2"):
        verified(copy)
