"""Invented tellings of invented incidents, to fit the weights of words to: no one wrote them.

An incident has a town, a day, people, streets, ages and a subject. Each of its tellings keeps some
of them, adds its own, and is padded with common words. Tellings of different incidents share what
real ones do: the officials and streets of a town, the words of a kind of attack, an outlet's own
furniture. What is assumed stands below.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from reportedly.evaluation.linking_gold import Told
from reportedly.lexicon import table
from reportedly.linking import Linkable, Toll

TOWNS, FIRST, LAST, STREETS, SUBJECTS = 60, 200, 3000, 4000, 12000
DAYS = 500
# Most incidents are told once, a few by many; a telling keeps between a fifth and nearly all.
TOLD_AGAIN, MOST_TOLD = 0.55, 12
KEEPS = (3.0, 1.5)
# In days after the incident: most on the next day, some weeks later when someone is charged.
GAPS, GAP_SHARES = (0, 1, 2, 4, 10, 40, 150), (0.38, 0.27, 0.13, 0.08, 0.06, 0.05, 0.03)
OWN_NAMES, OWN_WORDS, OWN_NUMBERS = 4, 12, 3
# A telling is a few sentences or a page: what part it takes of the common words.
LENGTHS = (0.1, 0.4)
HEADLINE = 8
# What a town, a kind of attack and an outlet have, and how much of it a telling takes on average.
TOPICS, TOPIC_WORDS, FROM_TOPIC = 20, 60, 22
TOWN_NAMES, FROM_TOWN = 25, 6
OUTLETS, OUTLET_WORDS, FROM_OUTLET = 80, 25, 8
FIELDS_KNOWN = 0.0
# A telling recalls another incident so often, and takes so much of it.
RECALLS, RECALLED = 0.35, 0.6
FIRST_DAY = dt.date(2001, 1, 1)


@dataclass(frozen=True, slots=True)
class _Incident:
    """What is true of an incident; `names` are pairs of words, of which one can stand alone."""

    town: int
    topic: int
    day: int
    names: tuple[tuple[str, str], ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    killed: int


def invented(incidents: int, *, seed: int) -> list[Told]:
    """Return tellings of so many incidents, the same for the same seed."""
    draw = np.random.default_rng(seed)
    rows = table("common_words")
    common = [row["word"] for row in rows]
    shares = np.array([int(row["per_thousand"]) for row in rows]) / 1000
    told = []
    others = [_incident(draw) for _ in range(incidents)]
    for number, incident in enumerate(others):
        for at in range(min(MOST_TOLD, draw.geometric(TOLD_AGAIN))):
            record = _telling(f"{number}-{at}", incident, others, draw, common, shares)
            told.append(Told(record, str(number), "", None, record.published))
    return told


def _incident(draw: np.random.Generator) -> _Incident:
    people = 1 + draw.poisson(1.5)
    names = [(_pick(draw, "g", FIRST), _pick(draw, "f", LAST)) for _ in range(people)]
    streets = [
        (_pick(draw, "s", STREETS), _pick(draw, "t", 20)) for _ in range(1 + draw.poisson(1))
    ]
    return _Incident(
        town=_rank(draw, TOWNS),
        topic=int(draw.integers(TOPICS)),
        day=int(draw.integers(DAYS)),
        names=(*names, *streets),
        words=tuple(_pick(draw, "w", SUBJECTS) for _ in range(6 + draw.poisson(8))),
        numbers=tuple(str(draw.integers(1, 90)) for _ in range(1 + draw.poisson(2))),
        killed=int(min(60, draw.geometric(0.45))),
    )


def _telling(
    id_: str,
    incident: _Incident,
    others: Sequence[_Incident],
    draw: np.random.Generator,
    common: Sequence[str],
    shares: np.ndarray[tuple[int], np.dtype[np.float64]],
) -> Linkable:
    keeps, length = draw.beta(*KEEPS), draw.uniform(*LENGTHS)
    town, outlet = f"town{incident.town}", _pick(draw, "outlet", OUTLETS)
    pairs = [name for name in incident.names if draw.random() < keeps]
    pairs += [
        (_pick(draw, "g", FIRST), _pick(draw, "f", LAST)) for _ in range(draw.poisson(OWN_NAMES))
    ]
    pairs += [
        (_of(draw, f"{town}first", TOWN_NAMES), _of(draw, f"{town}last", TOWN_NAMES // 2))
        for _ in range(draw.poisson(FROM_TOWN))
    ]
    shared = [
        _of(draw, f"kind{incident.topic}", TOPIC_WORDS) for _ in range(draw.poisson(FROM_TOPIC))
    ]
    shared += [_of(draw, outlet, OUTLET_WORDS) for _ in range(draw.poisson(FROM_OUTLET))]
    subject = [word for word in incident.words if draw.random() < keeps]
    if draw.random() < RECALLS:
        other = others[int(draw.integers(len(others)))]
        pairs += [name for name in other.names if draw.random() < RECALLED]
        subject += [word for word in other.words if draw.random() < RECALLED]
    numbers = [n for n in incident.numbers if draw.random() < keeps]
    numbers += [str(draw.integers(1, 90)) for _ in range(draw.poisson(OWN_NUMBERS))]
    own = [_pick(draw, "w", SUBJECTS) for _ in range(draw.poisson(OWN_WORDS * length))]
    padding = [common[int(at)] for at in np.flatnonzero(draw.random(len(common)) < shares * length)]
    names = {town, *(word for pair in pairs for word in pair), *(" ".join(pair) for pair in pairs)}
    words = {
        town,
        *(w for pair in pairs for w in pair),
        *subject,
        *numbers,
        *shared,
        *own,
        *padding,
    }
    known = [town, *shared[:2], *subject[:3], *(word for word, _ in pairs[:2]), *numbers[:1]]
    heading = {w for w in known if draw.random() < keeps} | set(padding[:: len(padding) // 3 + 1])
    published = incident.day + int(draw.choice(GAPS, p=GAP_SHARES))
    return Linkable(
        id=id_,
        report_id=id_,
        words=frozenset(words),
        names=frozenset(names),
        headline=frozenset(sorted(heading)[:HEADLINE]),
        outlet=outlet,
        published=FIRST_DAY + dt.timedelta(days=published),
        **(_fields(incident, draw) if draw.random() < FIELDS_KNOWN else {}),
    )


def _fields(incident: _Incident, draw: np.random.Generator) -> dict[str, Any]:
    day = FIRST_DAY + dt.timedelta(days=incident.day + int(draw.random() < 0.1))
    killed = max(0, incident.killed + int(draw.choice((0, 0, 0, 1, -1))))
    return {
        "places": frozenset({f"town{incident.town}"}),
        "point": (10.0 + incident.town % 8, 20.0 + incident.town // 8),
        "reach_km": 5.0,
        "start": day,
        "end": day,
        "tolls": (Toll("killed", killed, killed),),
    }


def _of(draw: np.random.Generator, whose: str, number: int) -> str:
    return f"{whose}-{draw.integers(number)}"


def _rank(draw: np.random.Generator, number: int) -> int:
    """Return a number from 0, the smaller the likelier, as names and words are."""
    return int(number ** draw.random()) - 1


def _pick(draw: np.random.Generator, kind: str, number: int) -> str:
    return f"{kind}{'abcdefghij'[number % 10]}{_rank(draw, number)}"
