"""What goes wrong, as one plain line and an exit code."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import click

from reportedly.errors import QuestionError, ReportedlyError

# What a shell reports of any program whose reader went away (128 and the number of SIGPIPE).
CLOSED_PIPE = 141


class Failed(click.ClickException):
    """A problem that a person can act on, shown as one line; exit code 1."""

    def show(self, file: Any = None) -> None:
        """Print the line."""
        click.secho(f"reportedly: {self.message}", fg="red", err=True)


class Misasked(Failed):
    """A question that cannot be answered as put; exit code 2, as for a wrong command."""

    exit_code = 2


@contextmanager
def plainly() -> Iterator[None]:
    """Turn errors of ours into one line, a full disk too, and a closed pipe into a quiet end."""
    _never_choke()
    try:
        try:
            yield
        finally:
            sys.stdout.flush()  # what is still buffered can fail as well
    except QuestionError as error:
        raise Misasked(str(error)) from error
    except ReportedlyError as error:
        raise Failed(str(error)) from error
    except BrokenPipeError:
        _give_up_stdout()
        raise SystemExit(CLOSED_PIPE) from None
    except OSError as error:
        _give_up_stdout()
        raise Failed(f"the output cannot be written: {error.strerror or error}") from error


def _never_choke() -> None:
    """Let a terminal that lacks a letter show "?" in its place."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def _give_up_stdout() -> None:
    """Send what is still buffered nowhere, or Python complains once more as it ends."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
