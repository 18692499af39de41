"""A casebook as large as a busy archive's, made up: reports, claims and incidents, no one's words.

Every fourth sentence of a report opens another incident; an incident is told by two reports on
average, and towns and days grow with the reports, so that the archive's density stays.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportedly.casebook import open_casebook
from reportedly.evaluation.gold import Track, untracked
from reportedly.model import (
    Block,
    BlockKind,
    Bound,
    Claim,
    Count,
    Cue,
    DatePrecision,
    Event,
    Frame,
    IncidentRecord,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Reading,
    Report,
    Scope,
    Source,
    SourceKind,
    Span,
    Stance,
    content_id,
)

FIRST_DAY = dt.date(2029, 1, 1)
CLAIMS_A_REPORT, INCIDENTS_A_REPORT, TELLINGS = 10, 4, 2
INCIDENTS_A_TOWN, INCIDENTS_A_DAY, OUTLETS = 15, 20, 120
AT_ONCE = 200
STAGE = "s-invented"
KINDS = (
    ("strike.air", "Aircraft bombed"),
    ("strike.ground", "Shells hit"),
    ("attack.civilian", "Gunmen attacked"),
    ("fight.clash", "Fighters clashed at"),
)
SAYING = (
    (SourceKind.MEDICAL, "a doctor at {town} hospital"),
    (SourceKind.GOVERNMENT, "the governor of {region}"),
    (SourceKind.MONITOR, "the {region} Observatory"),
    (SourceKind.RESIDENT, "a resident of {town}"),
    (SourceKind.BELLIGERENT, "the {region} Front"),
)
SITES = ("market", "bakery", "bridge", "school", "water tower", "clinic", "bus station", "mill")
SYLLABLES = (
    "ka", "mar", "un", "te", "sol", "bri", "da", "nev", "or", "li", "gash", "po", "ren", "ti", "ul",
    "va", "she", "mok",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Happened:
    """One incident: what every report that tells of it has in common."""

    day: dt.date
    type: str
    verb: str
    town: int
    site: str
    killed: int


def make(path: Path, reports: int, *, seed: int = 7, track: Track = untracked) -> None:
    """Make a casebook of so many reports and link them: ten claims and two incidents a report."""
    chance = random.Random(seed)  # noqa: S311 (invented reports, no secret)
    told = list(_told(reports, chance))
    with open_casebook(path) as casebook:
        for first in track(range(0, reports, AT_ONCE)):
            numbers = range(first, min(first + AT_ONCE, reports))
            casebook.keep_all(_reading(number, _part(told, number), chance) for number in numbers)
        casebook.incidents.refresh()


def _part(told: Sequence[_Happened], number: int) -> list[_Happened]:
    """Return what a report tells of, each once."""
    return list(
        dict.fromkeys(told[number * INCIDENTS_A_REPORT : (number + 1) * INCIDENTS_A_REPORT])
    )


def _told(reports: int, chance: random.Random) -> Iterator[_Happened]:
    """Yield what each report in turn tells of, about as it happens."""
    number = reports * INCIDENTS_A_REPORT // TELLINGS
    towns = max(20, number // INCIDENTS_A_TOWN)
    tellings = []
    for n in range(number):
        day, (type_, verb) = n // INCIDENTS_A_DAY, chance.choice(KINDS)
        town, site = int(towns * chance.random() ** 2), f"{_name(chance)} {chance.choice(SITES)}"
        killed = min(80, int(chance.paretovariate(0.9)))
        one = _Happened(FIRST_DAY + dt.timedelta(day), type_, verb, town, site, killed)
        times = TELLINGS + chance.choice((-1, 0, 1))
        tellings += [(day + chance.random() * 2, one) for _ in range(times)]
    tellings.sort(key=lambda telling: telling[0])
    yield from (one for _, one in tellings)


def _reading(number: int, told: Sequence[_Happened], chance: random.Random) -> Reading:
    published = max((one.day for one in told), default=FIRST_DAY) + dt.timedelta(1)
    text = _Text(content_id("r", "invented", number))
    headline = text.add(f"What {_name(chance)} {_name(chance)} heard by {published}\n\n")
    lead = text.add("This text was invented to measure with and tells of nothing real.\n\n")
    claims: list[Claim] = []
    records: list[IncidentRecord] = []
    for n, one in enumerate(told):
        sayings = CLAIMS_A_REPORT // len(told) + (n < CLAIMS_A_REPORT % len(told))
        own = [text.claim(one, m, chance) for m in range(sayings)]
        claims += own
        records.append(_record(text.report, one, own))
    blocks = (Block(BlockKind.HEADLINE, headline), Block(BlockKind.BODY, lead), *text.blocks)
    report = Report(
        id=text.report,
        ref=f"{number:06}.txt",
        title=text.text[headline.start : headline.end],
        outlet=f"Outlet {chance.randrange(OUTLETS)}",
        published=published,
        language="en",
        text=text.text,
        sha256=text.report,
        blocks=blocks,
    )
    return Reading(report=report, claims=tuple(claims), records=tuple(records), stages=(STAGE,))


class _Text:
    """A report's text as it grows, and where its parts lie."""

    def __init__(self, report: str) -> None:
        self.report = report
        self.text = ""
        self.blocks: list[Block] = []

    def add(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, start + len(words.rstrip()))

    def claim(self, one: _Happened, number: int, chance: random.Random) -> Claim:
        """Add a sentence that claims something of an incident, and return the claim."""
        place, start = _place(one.town), len(self.text)
        kind, words = SAYING[(one.killed + number) % len(SAYING)]
        said = words.format(town=place.name, region=place.within[0])
        denies = number == 2 and chance.random() < 0.1
        low = one.killed + chance.choice((0, 0, 0, 1, 2))
        quote_start = len(self.text) + len(said) + len(" denied that " if denies else " said ")
        cue = "denied that" if denies else "said"
        # The name breaks runs of words that texts would share, which copies are known by.
        what = (
            f"{one.verb} the {one.site} in {place.name} on {one.day:%d %B %Y} and, as "
            f"{_name(chance)} counted, {low} people were killed"
        )
        sentence = self.add(f"{said} {cue} {what}.\n\n")
        self.blocks.append(Block(BlockKind.BODY, sentence))
        span = Span(quote_start, sentence.end - 1)
        at = quote_start + what.index(f"{low} people were")
        when = Period(start=one.day, end=one.day, precision=DatePrecision.DAY)
        count = Count(
            harm="killed", group="people", low=low, high=low, bound=Bound.EXACT, text=str(low),
            span=Span(at, at + len(str(low))),
            scope=Scope(place=place, when=when, frame=Frame.INCIDENT),
        )  # fmt: skip
        return Claim(
            id=content_id("c", self.report, start),
            report_id=self.report,
            quote=self.text[span.start : span.end],
            span=span,
            content=(span,),
            source=Source(
                text=said, span=Span(start, start + len(said)), name=said, kind=kind, named=False
            ),
            cue=Cue(cue, Span(start + len(said) + 1, start + len(said) + 1 + len(cue))),
            stance=Stance.DENIES if denies else Stance.ASSERTS,
            modality=Modality.ACTUAL,
            direct=False,
            said_on=None,
            event=Event(
                type=one.type, trigger=Span(quote_start, quote_start + len(one.verb)), extent=span
            ),
            place=place,
            when=when,
            counts=(count,),
            stage=STAGE,
            score=0.9,
        )


def _record(report: str, one: _Happened, claims: Sequence[Claim]) -> IncidentRecord:
    return IncidentRecord(
        id=content_id("i", report, claims[0].id),
        report_id=report,
        type=one.type,
        place=claims[0].place,
        when=claims[0].when,
        modality=Modality.ACTUAL,
        actors=(),
        weapon=None,
        targets=(),
        claims=tuple(claim.id for claim in claims),
        disputed=any(claim.stance is Stance.DENIES for claim in claims),
    )


def _place(town: int) -> Place:
    chance = random.Random(town)  # noqa: S311 (an invented town)
    name = _name(chance)
    return Place(
        name=name, text=name, span=None, geonames_id=town, lat=10 + chance.random() * 25,
        lon=20 + chance.random() * 30, radius_km=5, precision=PlacePrecision.EXACT,
        within=(f"Region {town % 40}", f"Country {town % 5}"), country="XX", score=0.9,
    )  # fmt: skip


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()
