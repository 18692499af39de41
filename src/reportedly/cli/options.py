"""Options that several commands share, worded once."""

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import click

from reportedly.lexicon import groups, harms
from reportedly.model import SourceKind, Stance

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[dt.date]):
    """A day as YYYY-MM-DD."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day, or say how one is written."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2016-09-24", param, ctx)


class Word(click.Choice[StrEnum]):
    """One word of a closed vocabulary, as claims and JSON write it; click takes the Python name."""

    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        """Return the word itself."""
        return str(choice)


class Renamed(click.Option):
    """An option that answers to an earlier name too, which the help leaves out."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the line of the help with the first name alone."""
        names = self.opts
        self.opts = names[:1]
        try:
            return super().get_help_record(ctx)
        finally:
            self.opts = names


def place_option(does: str) -> Callable[[Command], Command]:
    """Return --where."""
    return click.option("--where", "--place", "place", cls=Renamed, metavar="PLACE", help=does)


def since_option(does: str) -> Callable[[Command], Command]:
    """Return --from."""
    return click.option("--from", "--since", "since", cls=Renamed, type=Day(), help=does)


def until_option(does: str) -> Callable[[Command], Command]:
    """Return --to."""
    return click.option("--to", "--until", "until", cls=Renamed, type=Day(), help=does)


def casebook_option(command: Command) -> Command:
    """Add --casebook."""
    return click.option(
        "--casebook",
        "casebook_path",
        type=click.Path(dir_okay=False, path_type=Path),
        default=Path("reportedly.casebook"),
        show_default=True,
        envvar="REPORTEDLY_CASEBOOK",
        help="The file that holds what was read.",
    )(command)


def json_option(command: Command) -> Command:
    """Add --json."""
    return click.option(
        "--json",
        "as_json",
        is_flag=True,
        help="Print JSON: pretty on a terminal, one object a line in a pipe.",
    )(command)


def state_options(command: Command) -> Command:
    """Add the options of every question on states: there, and on that day."""
    return _with(
        command,
        place_option("Only there, or within it."),
        click.option(
            "--on", type=Day(), metavar="DAY", help="As it was, or was told, on this day."
        ),
    )


def report_options(command: Command) -> Command:
    """Add the options that choose claims and incident records alike."""
    return _with(
        command,
        click.option(
            "--type", "event", metavar="TYPE", help="Incident type or family: strike, strike.air."
        ),
        place_option("Name of a place, or of what holds it."),
        since_option("First day of the event."),
        until_option("Last day of the event."),
        click.option("--outlet", help="Who published the report."),
        click.option("--report", help="A report's id or its ref."),
    )


def filter_options(command: Command) -> Command:
    """Add the options that choose claims; each is a field of `ClaimFilter`."""
    return _with(
        report_options(command),
        click.option("--source", help="Words of who says: a name, a role, a side."),
        click.option("--kind", type=Word(SourceKind), metavar="KIND", help=_kinds()),
        click.option("--stance", type=Word(Stance), metavar="STANCE", help=_stances()),
        harm_option(),
        group_option(),
        click.option("--words", help="Words of the quote."),
    )


def harm_option(**settings: Any) -> Callable[[Command], Command]:
    """Return --harm."""
    listed = click.Choice(list(harms()))
    return click.option(
        "--harm", type=listed, metavar="HARM", help=f"One of: {', '.join(harms())}.", **settings
    )


def group_option(**settings: Any) -> Callable[[Command], Command]:
    """Return --group."""
    listed = click.Choice(list(groups()))
    return click.option(
        "--group", type=listed, metavar="GROUP", help=f"One of: {', '.join(groups())}.", **settings
    )


def _kinds() -> str:
    return f"Kind of source: {', '.join(SourceKind)}."


def _stances() -> str:
    return f"What the source does: {', '.join(Stance)}."


def _with(command: Command, *options: Callable[[Command], Command]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
