"""Claims and incident records as a few lines each."""

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from reportedly.casebook import ReportLine
from reportedly.cli.screen import Screen
from reportedly.model import Claim, IncidentRecord, Report, Stance
from reportedly.model.wording import how_many, shortened, what, when, where, who

STANCE_STYLE = {Stance.DENIES: "red", Stance.CONFIRMS: "green"}
QUOTE_WIDTH = 300
_INDENT = 2


def print_claim(screen: Screen, claim: Claim, report: Report | ReportLine | None) -> None:
    """Print who says what, in which words, about what; and where to find it."""
    head = Text().append(who(claim.source), style="bold")
    if claim.source is not None:
        kind = (claim.source.kind.value, claim.source.side)
        head.append(f"  {', '.join(filter(None, kind))}", style="dim")
    head.append(f"  {claim.stance.value}", style=STANCE_STYLE.get(claim.stance, "cyan"))
    if claim.event is not None:
        head.append(f"  {what(claim)}", style="magenta")
    screen.line(head)
    screen.line(f"“{shortened(claim.quote, QUOTE_WIDTH)}”", indent=_INDENT)
    about = [how_many(count) for count in claim.counts]
    if claim.event is not None:
        about += [words for words in (where(claim.place), when(claim.when)) if words]
    if about:
        screen.line(Text(" · ".join(about), style="yellow"), indent=_INDENT)
    screen.line(Text(_provenance(claim.id, report), style="dim"), indent=_INDENT)


def print_record(
    screen: Screen, record: IncidentRecord, claims: Mapping[str, Claim], report: ReportLine | None
) -> None:
    """Print what happened, where, when; how many were harmed; who says so."""
    told = [claims[id_] for id_ in record.claims if id_ in claims]
    head = Text().append(record.type, style="bold magenta")
    if record.modality.value != "actual":
        head.append(f" ({record.modality.value})")
    place_and_day = [words for words in (where(record.place), when(record.when)) if words]
    head.append(f"  {' · '.join(place_and_day)}", style="yellow")
    if record.disputed:
        head.append("  denied", style="red")
    screen.line(head)
    figures = dict.fromkeys(how_many(count) for claim in told for count in claim.counts)
    if figures:
        screen.line("; ".join(figures), indent=_INDENT)
    screen.line(voices(told), indent=_INDENT)
    screen.line(Text(_provenance(record.id, report), style="dim"), indent=_INDENT)


def voices(claims: Iterable[Claim]) -> str:
    """Return what each source does with the news: "the army asserts, confirms; a medic asserts"."""
    does: dict[str, dict[str, None]] = {}
    for claim in claims:
        does.setdefault(who(claim.source), {})[claim.stance.value] = None
    return "; ".join(f"{name} {', '.join(stances)}" for name, stances in does.items())


def total(number: int, noun: str) -> str:
    """Return "1 claim", "56 claims"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(words: Sequence[str], *, most: int = 5) -> str:
    """Return the first few, and how many more there are."""
    more = f" and {len(words) - most} more" if len(words) > most else ""
    return f"{', '.join(words[:most])}{more}"


def _provenance(id_: str, report: Report | ReportLine | None) -> str:
    if report is None:
        return id_
    return f"{id_}  {report.outlet or report.ref}, {report.published or 'day unknown'}"
