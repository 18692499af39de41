import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.table import Table
from rich.text import Text

from reportedly.cli.screen import Screen, shown


@given(st.text())
def test_what_is_shown_cannot_move_the_cursor_and_keeps_its_length(text: str) -> None:
    clean = shown(Text(text)).plain
    assert len(clean) == len(Text(text).plain)
    assert all(c.isprintable() or c == "\n" for c in clean)


def test_letters_of_any_script_stay(capsys: pytest.CaptureFixture[str]) -> None:
    Screen().line("قرية Тарик 村 “é”")
    assert capsys.readouterr().out == "قرية Тарик 村 “é”\n"


def test_in_a_pipe_a_paragraph_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    Screen().line("word " * 100, indent=2)
    assert capsys.readouterr().out == "  " + ("word " * 100).rstrip() + "\n"


def test_on_a_page_it_is_wrapped_and_indented(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    Screen(page=True).line("word " * 100, indent=2)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 5
    assert all(line.startswith("  word") and len(line) <= 80 for line in lines)
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("columns", ["80", "120"])
def test_a_page_is_as_wide_as_it_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    Screen(page=True).line("word " * 100)
    longest = max(len(line) for line in capsys.readouterr().out.splitlines())
    assert int(columns) - 5 < longest <= int(columns)


def test_in_a_pipe_a_row_of_a_table_is_one_line_without_padding(
    capsys: pytest.CaptureFixture[str],
) -> None:
    table = Table("who", "what", box=None, pad_edge=False)
    table.add_row("a long name " * 20, "x")
    table.add_row("b", "")
    Screen().table(table)
    head, first, second = capsys.readouterr().out.splitlines()
    assert head.startswith("who ")
    assert first.endswith("  x")
    assert second == "b"


def test_on_a_terminal_there_is_colour(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    Screen().line(Text("denies", style="red"))
    assert "\x1b[31mdenies" in capsys.readouterr().out
