"""The explicit list of stages, in the order in which they run."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reportedly.actors import survey
from reportedly.attribution import find_attributions
from reportedly.claims import assemble
from reportedly.counts import find_counts
from reportedly.events import find_events
from reportedly.gazetteer import Gazetteer
from reportedly.model import Actor, Event, Reading
from reportedly.places import find_places
from reportedly.reading.stage import Stage, check_order
from reportedly.records import carried, records
from reportedly.syntax import SpacyParser
from reportedly.times import find_times

Fields = dict[str, object]
Step = Callable[[Reading, str], Fields]


def stages(parser: SpacyParser, gazetteer: Gazetteer) -> tuple[Stage, ...]:
    """Return all the stages of reading one prepared report."""

    def parse(r: Reading, _: str) -> Fields:
        blocks = [block.span for block in r.report.body()]
        return {"parse": parser.parse(r.report.text, blocks)}

    def places(r: Reading, _: str) -> Fields:
        return {"places": find_places(r.report.text, r.parse, r.quotations, gazetteer)}

    listed = (
        _stage("parse", parse, "report", model=parser.version),
        _stage("times", _times, "parse"),
        _stage("places", places, "parse", gazetteer=gazetteer.version),
        _stage("counts", _counts, "parse"),
        _stage("events", _events, "parse"),
        _stage("attributions", _attributions, "parse", "times"),
        Stage(
            name="actors",
            version="2",
            requires=("parse", "places", "attributions", "events"),
            assigns=("sources", "events"),
            run=_actors,
        ),
        _stage("claims", _claims, "times", "places", "counts", "events", "attributions", "sources"),
        Stage(
            name="records",
            version="2",
            requires=("claims",),
            assigns=("records", "claims"),
            run=_records,
        ),
    )
    check_order(listed)
    return listed


def _stage(name: str, run: Step, *requires: str, **config: str) -> Stage:
    return Stage(
        name=name,
        version="2",
        config=tuple(sorted(config.items())),
        requires=requires,
        assigns=(name,),
        run=run,
    )


def _times(r: Reading, _: str) -> Fields:
    return {"times": find_times(r.report.text, r.parse, r.report.published)}


def _counts(r: Reading, _: str) -> Fields:
    return {"counts": find_counts(r.report.text, r.parse)}


def _events(r: Reading, _: str) -> Fields:
    text, published = r.report.text, r.report.published
    return {"events": find_events(text, r.parse, r.quotations, published=published)}


def _attributions(r: Reading, _: str) -> Fields:
    return {"attributions": find_attributions(r.report.text, r.parse, r.quotations, r.times)}


def _actors(r: Reading, _: str) -> Fields:
    """Say who the sources are, and whom the words for parties mean ("it": the Syrian army)."""
    found = survey(
        r.report.text,
        r.parse,
        [a.source for a in r.attributions],
        [actor.span for event in r.events for actor in event.actors],
        r.quotations,
        cited=[a.cited for a in r.attributions],
        inside=[a.inside for a in r.attributions],
        outlet=r.report.outlet or r.report.agency,
        countries=[place.within[-1] if place.within else place.name for place in r.places],
    )
    names = iter(found.parties)
    return {
        "sources": found.sources,
        "events": tuple(_with_names(event, names) for event in r.events),
    }


def _with_names(event: Event, names: Iterator[tuple[str, str | None]]) -> Event:
    def named(actor: Actor) -> Actor:
        name, side = next(names)
        return replace(actor, name=name, side=side)

    return replace(event, actors=tuple(named(actor) for actor in event.actors))


def _claims(r: Reading, stage: str) -> Fields:
    return {"claims": assemble(r, stage)}


def _records(r: Reading, _: str) -> Fields:
    """Group the claims, and give those that restate what was told its place and day."""
    told = records(r.claims)
    return {"records": told, "claims": carried(r.claims, told)}
