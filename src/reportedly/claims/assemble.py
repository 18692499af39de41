"""Putting a claim together: who says, what, where, when, how many, with which words."""

from dataclasses import replace

from reportedly.claims.nearness import Nearness
from reportedly.claims.sites import Sites
from reportedly.claims.telling import Telling, tellings
from reportedly.claims.voices import outward
from reportedly.claims.when import When
from reportedly.claims.where import Where
from reportedly.model import (
    Attribution,
    Claim,
    Count,
    Cue,
    Event,
    Modality,
    Period,
    Place,
    Reading,
    Relay,
    Source,
    SourceKind,
    Span,
    Stance,
    content_id,
    hull,
)

# How the act of saying bends what is said: who demands a halt tells of no halt.
BENDS = {
    Stance.INTENDS: Modality.FUTURE,
    Stance.DEMANDS: Modality.HYPOTHETICAL,
    Stance.WARNS: Modality.HYPOTHETICAL,
}

# The share of each kind of claim that was read right in all of its fields on reports that were
# read by hand is not measured yet; until it is, these order claims and promise no probability.
NAMED, DESCRIBED, HEADLESS, NARRATED, EVENTLESS = 0.9, 0.85, 0.7, 0.75, 0.6


def assemble(reading: Reading, stage: str) -> tuple[Claim, ...]:
    """Return the claims of a report in the order of the text, each once."""
    nearness = Nearness(reading.parse)
    sites = Sites(reading, nearness)
    where, when = Where(reading, nearness, sites), When(reading, nearness, sites)
    claims: dict[str, Claim] = {}
    for telling in tellings(reading, nearness):
        place = where.place(telling) if telling.event else None
        period = when.period(telling) if telling.event else None
        counts = tuple(
            replace(count, scope=when.scope(count, telling, place, period))
            for count in sorted(telling.counts, key=lambda c: c.span)
        )
        claim = _claim(reading, telling, place, period, counts, nearness, stage)
        claims.setdefault(claim.id, claim)
    return tuple(claims.values())


def _claim(
    reading: Reading,
    telling: Telling,
    place: Place | None,
    when: Period | None,
    counts: tuple[Count, ...],
    nearness: Nearness,
    stage: str,
) -> Claim:
    spoken = None if telling.attribution is None else reading.attributions[telling.attribution]
    source = _source(reading, telling)
    content = spoken.content if spoken else (_sentence(reading, telling, nearness),)
    span = _quoted(content, telling.anchor, headless=spoken is not None and spoken.source is None)
    cue = Cue(spoken.cue.of(reading.report.text), spoken.cue) if spoken else None
    return Claim(
        id=_identity(reading, telling, source, cue, content, counts),
        report_id=reading.report.id,
        quote=span.of(reading.report.text),
        span=span,
        content=content,
        source=source,
        cue=cue,
        stance=spoken.stance if spoken else Stance.ASSERTS,
        modality=_modality(telling.event, spoken, nearness),
        direct=spoken.direct if spoken else False,
        said_on=spoken.said_on if spoken else None,
        event=telling.event,
        place=place,
        when=when,
        counts=counts,
        stage=stage,
        score=_score(source, telling),
    )


def _quoted(content: tuple[Span, ...], anchor: Span, *, headless: bool) -> Span:
    """Return the piece with the event; with nobody named, the cue is a part of one clause."""
    if headless:
        return hull(content)
    return next((s for s in content if s.overlaps(anchor)), content[0])


def _source(reading: Reading, telling: Telling) -> Source | None:
    """Return who says, with the voices that hold this one as relays; the narrator is the outlet."""
    if telling.attribution is None:
        return Source(
            text="",
            span=None,
            name=reading.report.outlet or reading.report.agency or "the report itself",
            kind=SourceKind.MEDIA,
            named=reading.report.outlet is not None or reading.report.agency is not None,
        )
    source = reading.sources[telling.attribution]
    if source is None:
        return None
    outer = _outer_voices(reading, telling.attribution, source.name)
    return replace(source, relay=(*source.relay, *outer))


def _outer_voices(reading: Reading, number: int, named: str) -> tuple[Relay, ...]:
    voices = (reading.sources[n] for n in outward(reading.attributions, number))
    return tuple(
        Relay(text=voice.text, span=voice.span, name=voice.name, kind=voice.kind)
        for voice in voices
        if voice is not None and voice.name != named
    )


def _sentence(reading: Reading, telling: Telling, nearness: Nearness) -> Span:
    sentence = nearness.sentence(telling.anchor)
    return sentence.span if sentence else telling.anchor


def _modality(event: Event | None, spoken: Attribution | None, nearness: Nearness) -> Modality:
    told = event.modality if event else Modality.ACTUAL
    recalled = event is not None and event.definite and nearness.is_recalled(event.trigger)
    if spoken and told is Modality.ACTUAL and not recalled:
        return BENDS.get(spoken.stance, told)
    return told


def _score(source: Source | None, telling: Telling) -> float:
    if telling.event is None:
        return EVENTLESS
    if telling.attribution is None:
        return NARRATED
    if source is None:
        return HEADLESS
    return NAMED if source.named else DESCRIBED


def _identity(
    reading: Reading,
    telling: Telling,
    source: Source | None,
    cue: Cue | None,
    content: tuple[Span, ...],
    counts: tuple[Count, ...],
) -> str:
    event = telling.event
    return content_id(
        "c",
        reading.report.id,
        source.span if source else None,
        cue.span if cue else None,
        content,
        (event.type, event.trigger) if event else None,
        [(c.harm, c.group, c.low, c.high, c.span) for c in counts],
    )
