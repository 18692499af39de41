"""Results for people: wrapped and coloured on a terminal, plain lines in a pipe."""

import os

from rich.console import Console
from rich.table import Table
from rich.text import Text

# In a pipe a row stands on one line, as wide as it is, so that it can be searched and cut.
_UNBOUNDED = 10_000
_PAGE = 80


class Screen:
    """Standard output for people.

    Lines never end in spaces, and nothing in them can move the cursor or change colours but we.

    Args:
        page: keep to the width of a page also in a pipe.
    """

    def __init__(self, *, page: bool = False) -> None:
        self._console = _Console(highlight=False)
        self._wraps = page or self._console.is_terminal
        if not self._wraps:
            self._console.width = _UNBOUNDED
        elif not self._console.is_terminal and "COLUMNS" not in os.environ:
            self._console.width = _PAGE

    def line(self, text: Text | str = "", *, indent: int = 0) -> None:
        """Print one paragraph, indented on every line that it takes."""
        text = shown(text) if isinstance(text, Text) else shown(Text(text))
        width = self._console.width - indent
        for part in text.wrap(self._console, width) if self._wraps else [text]:
            part.rstrip()
            self._console.print(Text(" " * indent).append_text(part), soft_wrap=True)

    def table(self, table: Table) -> None:
        """Print a table."""
        for column in table.columns:
            column.no_wrap = not self._wraps
        with self._console.capture() as captured:
            self._console.print(table)
        for row in captured.get().splitlines():
            self._console.out(row.rstrip(), highlight=False)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Leave a closed pipe to whoever ends the command, instead of exiting with 1."""
        raise BrokenPipeError


def shown(text: Text) -> Text:
    """Return the text with a mark in place of each character that a terminal would act on."""
    plain = text.plain
    if plain.isprintable():
        return text
    clean = "".join(_shown(c) for c in plain)  # as long as before: styles stay in their places
    return Text(clean, style=text.style, spans=text.spans)


def _shown(character: str) -> str:
    if character.isprintable() or character == "\n":
        return character
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"
