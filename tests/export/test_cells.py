import csv
import datetime as dt
import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.cells import Cell, cell, write_csv


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("72", "72"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+44", "'+44"),
        ("-5 degrees", "'-5 degrees"),
        ("@home", "'@home"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("a=b", "a=b"),
        (-12.5, "-12.5"),
        (101.0, "101"),
        (0, "0"),
        (True, "yes"),
        (False, "no"),
        (dt.date(2016, 9, 24), "2016-09-24"),
    ],
)
def test_a_cell(value: str | float | dt.date | None, text: str) -> None:
    assert cell(value) == text


@given(st.text())
def test_words_never_run_and_never_change_otherwise(words: str) -> None:
    made = cell(words)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert made.removeprefix("'") == words.removeprefix("'")


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\x00"), min_size=1)))
def test_rows_come_back_whatever_is_in_them(words: list[str]) -> None:
    stream = io.StringIO(newline="")
    write_csv({"a": "", "b": ""}, ({"a": word, "b": 1} for word in words), stream)
    back = list(csv.DictReader(io.StringIO(stream.getvalue(), newline="")))
    assert back == [{"a": cell(word), "b": "1"} for word in words]


def test_excel_gets_its_mark_when_asked() -> None:
    stream = io.StringIO()
    write_csv({"a": ""}, [{"a": "Sana’a"}], stream, bom=True)
    assert stream.getvalue() == "\ufeffa\r\nSana’a\r\n"


def test_rows_are_written_as_they_come() -> None:
    stream = io.StringIO()

    def rows() -> Iterator[dict[str, Cell]]:
        yield {"a": 1}
        assert stream.getvalue() == "a\r\n1\r\n"
        yield {"a": 2}

    write_csv({"a": ""}, rows(), stream)
    assert stream.getvalue().endswith("2\r\n")
