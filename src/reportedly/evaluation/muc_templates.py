"""Templates of MUC-4 from a reading's incident records: nothing that the report does not say.

Records of one type that could share their day and place are one incident, as the task's notes ask
(5.0); records of fighting count only where others than fighters and soldiers came to harm (1.0).
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reportedly.evaluation import muc_gold as gold
from reportedly.evaluation.muc_gold import Filler, Template
from reportedly.evaluation.muc_victims import victim_slots, victims
from reportedly.gazetteer import default_gazetteer
from reportedly.lexicon import words
from reportedly.model import Claim, IncidentRecord, Modality, Reading

# Incidents longer ago are background (1.0, 6).
RECENT = 62
# Longer than this, or with so many victims and no incident named, it is a summary.
LONGEST, HUNDREDS = 31, 100


@dataclass(slots=True)
class _Incident:
    """Records that tell of one incident."""

    type: str
    records: list[IncidentRecord] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)


def templates(reading: Reading) -> tuple[Template, ...]:
    """Return a template for each incident of the kinds that the task asks for."""
    by_id = {claim.id: claim for claim in reading.claims}
    found: list[_Incident] = []
    # A toll joins what another record tells, wherever it stands in the report.
    for record in sorted(reading.records, key=lambda one: one.type == "harm.toll"):
        claims = [by_id[one] for one in record.claims if one in by_id]
        kind = _type(record, claims, reading)
        if kind is None or not _is_asked_for(record, claims, reading):
            continue
        _join(found, kind, record, claims)
    return tuple(_template(incident, reading) for incident in found)


@cache
def _told() -> dict[str, Any]:
    return dict(words("muc"))


def _type(record: IncidentRecord, claims: Sequence[Claim], reading: Reading) -> str | None:
    kind = _told()["types"].get(record.type)
    if kind is None:
        return None
    triggers = " ".join(c.event.trigger.of(reading.report.text).lower() for c in claims if c.event)
    harms = {count.harm for claim in claims for count in claim.counts}
    if "abducted" in harms or any(w in triggers for w in _told()["abducted"]):
        return "KIDNAPPING"
    if record.weapon in _told()["bombs"] or any(w in triggers for w in _told()["bombed"]):
        return "ATTACK" if record.type == "strike.air" else "BOMBING"
    if any(word in triggers for word in _told()["burnt"]):
        return "ARSON"
    return str(kind)


def _is_asked_for(record: IncidentRecord, claims: Sequence[Claim], reading: Reading) -> bool:
    if record.modality is not Modality.ACTUAL:
        return False
    if record.place and record.place.country and record.place.country not in _told()["countries"]:
        return False
    published = reading.report.published
    day = record.when.end if record.when else None
    if published and day and published - day > dt.timedelta(days=RECENT):
        return False
    if _sums_up(record, claims):
        return False
    hurt = {count.group for count in victims(claims)}
    if record.type in _told()["needs_victims"]:
        return bool(hurt - set(_told()["armed"]))
    if not (hurt or _is_specific(record, claims)):
        return False
    armed = hurt and hurt <= set(_told()["armed"])
    at_arms = record.targets and set(record.targets) <= set(_told()["armed_targets"])
    return not (armed or (at_arms and not hurt))


def _sums_up(record: IncidentRecord, claims: Sequence[Claim]) -> bool:
    """Say whether a record tells of many incidents at once: of months, or of hundreds (1.0, 7)."""
    when = record.when
    if when and when.start and when.end and when.end - when.start > dt.timedelta(days=LONGEST):
        return True
    most = max((count.low or 0 for count in victims(claims)), default=0)
    return record.type == "harm.toll" and most >= HUNDREDS


def _is_specific(record: IncidentRecord, claims: Sequence[Claim]) -> bool:
    """Say whether a record without victims tells of more than that there was an attack (1.0, 7)."""
    spared = any(count.low == 0 for claim in claims for count in claim.counts)
    about = bool(record.targets) + bool(record.weapon) + bool(record.actors)
    enough = _OF_BOMBS if record.type == "strike.explosive" else _SPECIFIC
    return spared or about + bool(record.when) + bool(record.place) >= enough


# What else it says: target, weapon, party, day, place. A bomb is its own weapon.
_SPECIFIC, _OF_BOMBS = 3, 2


def _join(
    found: list[_Incident], kind: str, record: IncidentRecord, claims: Sequence[Claim]
) -> None:
    """Add a record to an incident that it may tell of, or begin one."""
    for incident in found:
        fits = incident.type == kind or record.type == "harm.toll"
        if fits and all(_could_be_one(record, other) for other in incident.records):
            break
    else:
        incident = _Incident(kind)
        found.append(incident)
    incident.records.append(record)
    incident.claims += [claim for claim in claims if claim not in incident.claims]


def _could_be_one(a: IncidentRecord, b: IncidentRecord) -> bool:
    if a.when and b.when and a.when.resolved and b.when.resolved and not a.when.overlaps(b.when):
        return False
    if a.place is None or b.place is None:
        return True
    chains = [{place.name, *place.within} for place in (a.place, b.place)]
    return a.place.name in chains[1] or b.place.name in chains[0]


def _template(incident: _Incident, reading: Reading) -> Template:
    slots = {
        gold.FOUND: (Filler(("FOUND",)),),
        gold.DATE: tuple(_date(incident, reading)),
        gold.PLACE: tuple(_place(incident, reading)),
        gold.TYPE: (Filler((incident.type,)),),
        gold.STAGE: (Filler(("ACCOMPLISHED",)),),
        gold.WEAPON: tuple(_weapon(incident)),
        **_perpetrators(incident),
        **victim_slots(incident.claims),
    }
    return Template(slots)


def _date(incident: _Incident, reading: Reading) -> Iterator[Filler]:
    for record in incident.records:
        when = record.when
        if when and when.start and when.end:
            first, last = (f"{day:%d %b %y}".upper() for day in (when.start, when.end))
            yield Filler((first if first == last else f"{first} - {last}",))
            return
    if reading.report.published:
        yield Filler((f"- {reading.report.published:%d %b %y}".upper(),))


def _place(incident: _Incident, reading: Reading) -> Iterator[Filler]:
    told = [r.place for r in incident.records if r.place and r.place.country]
    best = max(told, key=lambda place: len(place.within), default=None)
    country = best.country if best else _country(reading)
    if country is None:
        return
    entry = default_gazetteer().country(country)
    chain = [entry.name if entry else country]
    if best:
        within = best.within if best.geonames_id is None else (best.name,)
        chain += [name for name in within[:1] if name not in chain]
    yield Filler((": ".join(chain),))


def _country(reading: Reading) -> str | None:
    """Return the country that most of a report's places are in, else that of its dateline."""
    named = [p.country for p in reading.places if p.country in _told()["countries"]]
    if named:
        return max(named, key=named.count)
    at = reading.report.dateline_place
    found = default_gazetteer().look_up(at.of(reading.report.text)) if at else ()
    return next((e.country for e in found if e.country in _told()["countries"]), None)


def _weapon(incident: _Incident) -> Iterator[Filler]:
    if incident.type in ("KIDNAPPING", "ARSON"):
        return
    names = (_told()["instruments"].get(r.weapon) for r in incident.records if r.weapon)
    for name in dict.fromkeys(names):
        if name:
            yield Filler((name,))


def _perpetrators(incident: _Incident) -> dict[str, tuple[Filler, ...]]:
    bodies: dict[str, str] = {}
    persons: list[str] = []
    for claim in incident.claims:
        for actor in claim.event.actors if claim.event else ():
            if actor.role == "agent" and _is_body(actor.text):
                bodies.setdefault(actor.text, _confidence(claim, actor.name))
            elif actor.role == "agent":
                persons.append(actor.text)
    told = " ".join((*bodies, *persons)).lower()
    state = any(f" {word} " in f" {told} " for word in _told()["state"])
    category = "STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT"
    return {
        gold.CATEGORY: (Filler((category,)),) if told else (),
        gold.PERPETRATOR: tuple(Filler((one,)) for one in dict.fromkeys(persons[:1])),
        gold.ORGANISATION: tuple(Filler((name,)) for name in bodies),
        gold.CONFIDENCE: tuple(Filler((how,), (name,)) for name, how in bodies.items()),
    }


def _is_body(text: str) -> bool:
    return any(word in _told()["organised"] for word in text.lower().split()[-1:])


def _confidence(claim: Claim, name: str) -> str:
    if claim.source is None or claim.cue is None:
        return "REPORTED AS FACT"
    if name in (claim.source.name, claim.source.affiliation):
        return "CLAIMED OR ADMITTED"
    if claim.source.kind in _told()["authorities"]:
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    return "SUSPECTED OR ACCUSED"
