"""`reportedly where`: the places that words tell, with how sure and why."""

import sys

import click
from rich.table import Table

from reportedly.cli.as_json import print_json
from reportedly.cli.options import json_option
from reportedly.cli.screen import Screen
from reportedly.model import Place
from reportedly.reading import where

POINT_DIGITS = 4


@click.command("where")
@click.argument("text")
@click.option("--country", help="Two-letter code: where to look when the words name no country.")
@json_option
def command(text: str, country: str | None, as_json: bool) -> None:
    """Say where a text's places are: a sentence, a report, a bare name.

    - reads standard input. “Handarat camp, Aleppo” is read as a list, from the finest name to the
    coarsest.
    """
    words = sys.stdin.read() if text == "-" else text
    found = where(words, country=country.upper() if country else None)
    if as_json:
        for place in found:
            print_json(place)
        return
    if not found:
        click.echo("these words name no place", err=True)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("words", "place", "in", "lat", "lon", "within km", "precision", "sure"):
        table.add_column(column)
    for place in found:
        table.add_row(*_cells(place))
    Screen().table(table)
    for place in found:
        if len(place.candidates) > 1:
            Screen().line(_others(place))


def _cells(place: Place) -> tuple[str, ...]:
    lat, lon = place.lat, place.lon
    return (
        " ".join(place.text.split()),
        place.name,
        ", ".join(place.within),
        "" if lat is None else f"{lat:.{POINT_DIGITS}f}",
        "" if lon is None else f"{lon:.{POINT_DIGITS}f}",
        "" if place.radius_km is None else f"{place.radius_km:g}",
        str(place.precision),
        f"{place.score:.2f}" if lat is not None else "",
    )


def _others(place: Place) -> str:
    """Tell what else the name could mean."""
    listed = [
        f"{c.name}, {c.country or 'no one country'} ({c.score:.2f})" for c in place.candidates[1:]
    ]
    return f"{place.text}: could also be {'; '.join(listed)}"
