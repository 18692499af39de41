"""How claims, incidents and tolls look on a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.cli.wording import how_many, number, shortened, what, when, where, who
from reportedly.model import Claim, IncidentRecord, Report, SourceFigure, Span, Stance, Tally
from reportedly.states import Change

STANCE_STYLE = {Stance.DENIES: "red", Stance.CONFIRMS: "green"}
QUOTE_WIDTH = 300


def console() -> Console:
    """Return the console for results; width and colour follow the terminal."""
    return Console(highlight=False, soft_wrap=False)


def claim_lines(claim: Claim, report: Report | None) -> RenderableType:
    """Return one claim as a few lines."""
    head = Text()
    head.append(who(claim.source), style="bold")
    if claim.source is not None:
        head.append(f"  {claim.source.kind.value}", style="dim")
        if claim.source.side:
            head.append(f", {claim.source.side}", style="dim")
    head.append(f"  {claim.stance.value}", style=STANCE_STYLE.get(claim.stance, "cyan"))
    if claim.event is not None:
        head.append(f"  {what(claim)}", style="magenta")
    about = [how_many(count) for count in claim.counts]
    if claim.event is not None:
        about += [where(claim.place), when(claim.when)]
    came = f"{report.outlet or report.ref}, {report.published or 'no date'}" if report else ""
    return Group(
        head,
        Padding(Text(f"“{shortened(claim.quote, QUOTE_WIDTH)}”"), (0, 0, 0, 2)),
        Padding(Text(" · ".join(about), style="yellow"), (0, 0, 0, 2)) if about else Text(),
        Padding(Text(f"{claim.id}  {came}", style="dim"), (0, 0, 1, 2)),
    )


def incident_table(
    records: Iterable[IncidentRecord], claims: Mapping[str, Claim], reports: Mapping[str, Report]
) -> Table:
    """Return incident records as a table, a row each."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("what", "where", "when", "how many", "who says", "report", "id"):
        table.add_column(name, overflow="fold")
    for record in records:
        told = [claims[i] for i in record.claims if i in claims]
        figures = dict.fromkeys(how_many(c) for claim in told for c in claim.counts)
        voices = dict.fromkeys(_voice(c) for c in told)
        bent = "" if record.modality.value == "actual" else f" ({record.modality.value})"
        table.add_row(
            f"{record.type}{bent}",
            where(record.place),
            when(record.when),
            "; ".join(figures),
            "; ".join(voices),
            reports[record.report_id].ref if record.report_id in reports else "",
            record.id,
        )
    return table


def tally_table(tally: Tally) -> RenderableType:
    """Return a toll: each source beside the others, then one range under the rule."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("who says")
    table.add_column("kind", style="dim")
    table.add_column("figure", justify="right", style="bold")
    table.add_column("in the words", overflow="fold")
    table.add_column("claims", style="dim", overflow="fold")
    for figure in tally.by_source:
        table.add_row(
            figure.source, figure.kind, _figure(figure), _words(figure), " ".join(figure.claims)
        )
    for denial in tally.denials:
        table.add_row(
            denial.source,
            "",
            Text("denies", style="red"),
            shortened(denial.words, 90),
            denial.claim,
        )
    return Group(Text(_title(tally), style="bold underline"), table, _verdict(tally), Text())


def control_table(changes: Sequence[Change]) -> Table:
    """Return changes of hands, a row each."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("place", "day", "taken by", "who says so"):
        table.add_column(name, overflow="fold")
    for change in changes:
        voices = "; ".join(f"{v.source} {v.stance.value}" for v in change.voices)
        table.add_row(change.place, str(change.day or "day unknown"), change.to, voices)
    return table


def evidence(report: Report, claim: Claim) -> Text:
    """Return the paragraph of a claim with its evidence marked, one colour a kind."""
    block = report.block_at(claim.span.start)
    spans = [claim.span, *([claim.cue.span] if claim.cue else [])]
    start = block.span.start if block else min(s.start for s in spans)
    end = max([block.span.end if block else 0, *(s.end for s in spans)])
    text = Text(report.text[start:end])
    for style, span in _marks(claim):
        if span is not None:
            text.stylize(style, max(span.start - start, 0), max(span.end - start, 0))
    return text


MARKS = {
    "source": "bold blue",
    "cue": "bold cyan",
    "content": "on grey19",
    "event": "bold magenta",
    "place": "bold green",
    "time": "bold yellow",
    "count": "bold red",
}


def _marks(claim: Claim) -> list[tuple[str, Span | None]]:
    marks: list[tuple[str, Span | None]] = [(MARKS["content"], s) for s in claim.content]
    marks.append((MARKS["source"], claim.source.span if claim.source else None))
    marks.append((MARKS["cue"], claim.cue.span if claim.cue else None))
    marks.append((MARKS["event"], claim.event.trigger if claim.event else None))
    marks.append((MARKS["place"], claim.place.span if claim.place else None))
    marks.append((MARKS["time"], claim.when.span if claim.when else None))
    marks.extend((MARKS["count"], c.span) for c in claim.counts)
    return marks


def _voice(claim: Claim) -> str:
    return f"{who(claim.source)} {claim.stance.value}"


def _title(tally: Tally) -> str:
    place = f", {tally.place}" if tally.place else ""
    days = f", {when(tally.when)}" if tally.when else ""
    return f"{tally.group} {tally.harm}{place}{days}".replace("_", " ")


def _figure(figure: SourceFigure) -> str:
    return number(figure.low, figure.high)


def _words(figure: SourceFigure) -> str:
    return f"“{figure.words}”" + (" (documented)" if figure.documented else "")


def _verdict(tally: Tally) -> Text:
    if tally.low is None:
        return Text("No figure: no data, which is not zero.", style="yellow")
    top = f"{tally.high}{'+' if tally.open else ''}"
    line = Text(f"low {tally.low} / best {tally.best} / high {top}", style="bold")
    line.append(f"  rule: {tally.rule}; rivals are never added", style="dim")
    if tally.contested:
        line.append("  contested", style="bold red")
    return line
