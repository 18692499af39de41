"""`reportedly user`: who may use the review room."""

import datetime as dt
from pathlib import Path

import click

from reportedly.casebook import Role, open_casebook
from reportedly.cli.options import Word, casebook_option
from reportedly.cli.screen import Screen


@click.group("user")
def command() -> None:
    """Add people to the review room, and list them."""


@command.command("add")
@click.argument("name")
@click.option("--role", type=Word(Role), default=Role.ANALYST, show_default=True, help="May do.")
@click.password_option(help="Asked for when it is not given; better so, it stays out of history.")
@casebook_option
def add(name: str, role: Role, password: str, casebook_path: Path) -> None:
    """Add a person."""
    from reportedly.web.passwords import hash_password

    with open_casebook(casebook_path) as casebook:
        kept = hash_password(password)
        at = dt.datetime.now(dt.UTC)
        account = casebook.accounts.add(name, password=kept, role=Role(role), at=at)
    click.echo(f"{account.name} may sign in as {account.role.value}")


@command.command("list")
@casebook_option
def list_people(casebook_path: Path) -> None:
    """List who may sign in."""
    with open_casebook(casebook_path, create=False) as casebook:
        people = casebook.accounts.all()
    screen = Screen()
    for one in people:
        closed = "  closed" if one.closed else ""
        screen.line(f"{one.name}  {one.role.value}  since {one.created:%Y-%m-%d}{closed}")
    click.echo(f"{len(people)} in all", err=True)
