"""`reportedly search`: where words stand, in claims or in reports."""

from pathlib import Path

import click
from rich.text import Text

from reportedly.casebook import ClaimFilter, Excerpt, open_casebook
from reportedly.casebook.full_text import Order
from reportedly.cli.as_json import print_json
from reportedly.cli.listing import print_claim, total
from reportedly.cli.options import Word, casebook_option, json_option, place_option
from reportedly.cli.screen import Screen
from reportedly.model import SourceKind
from reportedly.model.wording import day


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--reports", is_flag=True, help="In titles and texts of reports, not in claims.")
@click.option("--newest", is_flag=True, help="The newest first, rather than the best.")
@click.option(
    "--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="So many."
)
@click.option("--type", "event", metavar="TYPE", help="Incident type or family.")
@place_option("Name of a place, or of what holds it.")
@click.option("--kind", type=Word(SourceKind), metavar="KIND", help="Kind of source.")
@click.option("--outlet", help="Who published the report.")
@casebook_option
@json_option
def command(
    words: tuple[str, ...],
    reports: bool,
    newest: bool,
    most: int,
    event: str | None,
    place: str | None,
    kind: SourceKind | None,
    outlet: str | None,
    casebook_path: Path,
    as_json: bool,
) -> None:
    """Search the words of reports and claims, in any script.

    All words must be there; from four letters on, a word also finds longer ones that begin so.
    Quote a phrase twice over ('"barrel bombs"'); a word after -- and a hyphen must not be there.
    """
    sought, order = " ".join(words), Order.NEWEST if newest else Order.BEST
    screen = Screen()
    with open_casebook(casebook_path, create=False) as casebook:
        if reports:
            found = casebook.full_text.reports(sought, outlet=outlet, order=order, size=most)
            for one in found.items:
                if as_json:
                    print_json(one)
                    continue
                published = day(one.report.published) if one.report.published else "day unknown"
                screen.line(_marked(one.title, style="bold"))
                screen.line(_marked(one.excerpt), indent=2)
                said = f"{one.report.outlet or 'outlet unknown'} · {published} · {one.report.id}"
                screen.line(Text(said, style="dim"), indent=2)
            click.echo(total(found.total, "report"), err=True)
            return
        wanted = ClaimFilter(search=sought, event=event, place=place, kind=kind, outlet=outlet)
        hits, _ = casebook.full_text.claims(wanted, order=order, size=most)
        lines = casebook.report_lines()
        for hit in hits.items:
            if as_json:
                print_json(hit)
            else:
                print_claim(screen, hit.claim, lines[hit.report.id])
        click.echo(total(hits.total, "claim"), err=True)


def _marked(excerpt: Excerpt, style: str = "") -> Text:
    text = Text(style=style)
    for piece in excerpt.pieces:
        text.append(piece.text.replace("\n", " "), style="reverse" if piece.marked else "")
    return text
