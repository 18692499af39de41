"""What several commands share: options, dates, errors in plain words."""

import datetime as dt
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from reportedly.casebook import ClaimFilter
from reportedly.errors import ReportedlyError
from reportedly.lexicon import groups, harms
from reportedly.model import SourceKind, Stance

Command = TypeVar("Command", bound=Callable[..., Any])


class Failed(click.ClickException):
    """A problem that a person can act on, shown as one line; exit code 1."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """Print the line."""
        click.secho(f"reportedly: {self.message}", fg="red", err=True)

    @classmethod
    @contextmanager
    def plainly(cls) -> Iterator[None]:
        """Turn errors of ours into this one, and a closed pipe into a quiet end."""
        try:
            yield
        except ReportedlyError as error:
            raise cls(str(error)) from error
        except BrokenPipeError:
            sys.stderr.close()
            raise SystemExit(0) from None


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


def filter_options(command: Command) -> Command:
    """Add the options that choose claims; `filter_from` gathers them."""
    options = [
        click.option("--source", help="Words of who says: a name, a role, a side."),
        click.option("--kind", type=click.Choice(list(SourceKind)), help="Sort of source."),
        click.option("--stance", type=click.Choice(list(Stance)), help="What the source does."),
        click.option(
            "--type", "event", help="Incident type, or its family: strike, control.capture."
        ),
        click.option("--harm", type=click.Choice(list(harms())), help="A count of this harm."),
        click.option("--group", type=click.Choice(list(groups())), help="A count of this group."),
        click.option("--place", help="Name of a place, or of what holds it."),
        click.option("--since", type=Day(), help="First day of the event."),
        click.option("--until", type=Day(), help="Last day of the event."),
        click.option("--outlet", help="Who published the report."),
        click.option("--report", help="A report's id or its ref."),
        click.option("--words", help="Words of the quote."),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def filter_from(options: dict[str, Any]) -> ClaimFilter:
    """Return the filter that the options ask for."""
    return ClaimFilter(**options)
