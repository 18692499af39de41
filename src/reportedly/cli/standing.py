"""What the commands on states share: their rows, and what to say when none is told."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TypeVar

import click
from rich.table import Table

from reportedly.casebook import Casebook
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import total
from reportedly.cli.places import is_told_of, nothing_told_of
from reportedly.cli.screen import Screen
from reportedly.model.wording import day

Row = TypeVar("Row")


def answer(
    casebook: Casebook,
    rows: Sequence[Row],
    table: Callable[[Sequence[Row]], Table],
    where: str | None,
    *,
    what: str,
    noun: str,
    on: dt.date | None = None,
    as_json: bool,
) -> None:
    """Print the rows; say in one line how many there are, or that nothing of the sort is told.

    Args:
        casebook: what was asked.
        rows: the answer.
        table: what makes a table of it.
        where: the place that was asked for.
        what: what was asked for, as in "no report tells of a siege".
        noun: what one row is.
        on: the day that was asked for.
        as_json: whether to print JSON instead.
    """
    if as_json:
        for row in rows:
            print_json(row)
        return
    if rows:
        Screen().table(table(rows))
        click.echo(total(len(rows), noun), err=True)
    else:
        click.echo(_none_told(casebook, what, where, on), err=True)


def _none_told(casebook: Casebook, what: str, where: str | None, on: dt.date | None) -> str:
    if where is not None and not is_told_of(casebook, where):
        return nothing_told_of(casebook, where)
    there = f" in {where}" if where else ""
    then = f" by {day(on)}" if on else ""
    return f"no report here tells of {what}{there}{then}"
