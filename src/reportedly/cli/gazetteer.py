"""`reportedly gazetteer`: the places that Reportedly knows, and adding one's own."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.table import Table

from reportedly.cli.as_json import print_json
from reportedly.cli.options import json_option
from reportedly.cli.screen import Screen
from reportedly.gazetteer import Entry, Gazetteer, add, default_gazetteer, own_file, sources
from reportedly.gazetteer.row import Row
from reportedly.gazetteer.tables import Refused

EVERY = 1_000


@click.group("gazetteer")
def command() -> None:
    """Show the places that Reportedly knows, and add your own.

    The default holds GeoNames settlements of 500 people and more. What you add is kept in a file
    of your own (REPORTEDLY_GAZETTEER names another) and used whenever reports are read.
    """


@command.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--licence", required=True, help="What its maker asks of users: “CC BY 4.0, OCHA”.")
@click.option("--country", default="", help="Two-letter code of rows that name no country.")
@click.option("--name", default="", help="What to call it; the file's name otherwise.")
def add_command(file: Path, licence: str, country: str, name: str) -> None:
    """Add places: a GeoNames dump (SY.txt, or zipped), an OCHA table (CSV, XLSX), a plain CSV.

    A plain CSV has columns name, lat, lon, and as you like aliases (a|b), country, admin1, kind,
    population, radius_km. Rows that are no places are told and left out.
    """
    progress = Progress(
        SpinnerColumn(),
        TextColumn("{task.completed:,.0f} rows"),
        console=Console(stderr=True),
        transient=True,
    )
    with progress:
        task = progress.add_task("reading", total=None)

        def counted(rows: Iterable[Row | Refused]) -> Iterable[Row | Refused]:
            for number, row in enumerate(rows):
                if number % EVERY == 0:
                    progress.update(task, completed=number)
                yield row

        added = add(
            file,
            to=own_file(),
            default=Gazetteer(),
            licence=licence,
            country=country,
            name=name,
            today=dt.datetime.now(dt.UTC).date(),
            track=counted,
        )
    known = f", {added.known} known already" if added.known else ""
    click.echo(f"{added.places} places from {added.file}{known}, kept in {own_file()}")
    if added.refused:
        click.echo(f"{added.refused} rows are no places: {'; '.join(added.problems)}", err=True)


@command.command("list")
@json_option
def list_command(as_json: bool) -> None:
    """List what the gazetteer is made of, with licences."""
    added = sources(own_file())
    if as_json:
        for source in added:
            print_json(source)
        return
    table = _table("name", "places", "added", "file", "licence")
    default = default_gazetteer()
    table.add_row("default", f"{len(default):,}", "", default.path.name, default.credit)
    for source in added:
        table.add_row(source.name, f"{source.places:,}", source.added, source.file, source.licence)
    Screen().table(table)


@command.command("show")
@click.argument("name")
@click.option("--country", default="", help="Two-letter code: also other transliterations there.")
@json_option
def show_command(name: str, country: str, as_json: bool) -> None:
    """Show the places of a name, the most populous first."""
    gazetteer = default_gazetteer()
    found = list(gazetteer.look_up(name))
    if country:
        found = [e for e in found if e.country == country.upper()]
        known = {e.id for e in found}
        alike = gazetteer.sounds_like(name, country.upper())
        found += [e for e in alike if e.id not in known]
    if as_json:
        for entry in found:
            print_json(entry)
        return
    if not found:
        click.echo(f"no place here is called {name}", err=True)
        return
    table = _table("name", "kind", "in", "lat", "lon", "people", "GeoNames")
    for entry in found:
        table.add_row(*_cells(entry, gazetteer))
    Screen().table(table)


def _cells(entry: Entry, gazetteer: Gazetteer) -> tuple[str, ...]:
    region, country = (
        gazetteer.region(entry.country, entry.admin1),
        gazetteer.country(entry.country),
    )
    held = dict.fromkeys(e.name for e in (region, country) if e and e.id != entry.id)
    lat, lon = entry.point or ("", "")
    number = str(entry.geonames_id or "")
    return (
        entry.name, entry.kind, ", ".join(held), str(lat), str(lon), f"{entry.population:,}", number
    )  # fmt: skip


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(
            column, justify="right" if column in ("lat", "lon", "people", "places") else "left"
        )
    return table
