"""`reportedly log`: the log of all decisions, to copy out and to verify."""

from collections.abc import Iterator
from pathlib import Path

import click
from pydantic import TypeAdapter, ValidationError

from reportedly.casebook import Entry, open_casebook, verified
from reportedly.cli.as_json import print_json
from reportedly.cli.options import casebook_option
from reportedly.errors import UnreadableError


@click.group("log")
def command() -> None:
    """Copy out or verify the log of all decisions.

    Entries are only ever added, and each holds the hash of the one before it: to change one, all
    after it would have to be changed as well. Whoever keeps a copy, or only the last hash, in
    another place can tell.
    """


@command.command("export")
@casebook_option
def export(casebook_path: Path) -> None:
    """Print every entry as JSON, one a line, the first one first."""
    with open_casebook(casebook_path, create=False) as casebook:
        for entry in casebook.log.entries():
            print_json(entry)


@command.command("verify")
@click.option("--head", help="A hash noted earlier: the log must still hold its entry.")
@click.option(
    "--copy",
    "copied",
    type=click.File(encoding="utf-8"),
    help="A copy that `log export` made earlier: verify it, and that the log goes on from it.",
)
@casebook_option
def verify(head: str | None, copied: Iterator[str] | None, casebook_path: Path) -> None:
    """Say whether the log is whole, and print its last hash.

    Exit code 1 when an entry was changed, removed or put in, or when judgements are followed
    otherwise than the log has them. Entries cut off at the end show only
    with --head or --copy.
    """
    if copied is not None:
        head = verified(_entries(copied)).hash
    with open_casebook(casebook_path, create=False) as casebook:
        end = casebook.log.verify(head)
        casebook.judgements.verify()
    click.echo(f"the log is whole: {end.number} entries, the last with the hash {end.hash}")


def _entries(lines: Iterator[str]) -> Iterator[Entry]:
    adapter = TypeAdapter(Entry)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield adapter.validate_json(line)
        except ValidationError:
            raise UnreadableError(f"line {number} of the copy is no entry of a log") from None
