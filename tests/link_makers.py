"""Records, judgements and texts for the tests of linking."""

import datetime as dt
from typing import Any

from hypothesis import strategies as st

from reportedly.linking import Linkable, Toll
from reportedly.linking.wording import names_in, words_in
from reportedly.model import Judgement, Subject, Verdict

MARKET = "Shells hit the vegetable market of Dara Sabun near the Omar Ferhat bakery, medics said."
BRIDGE = "Gunmen opened fire at the Kessel river bridge outside Port Mbari, a fisherman said."
DAY = dt.date(2019, 5, 3)
ANSWERS = {
    "same": Verdict.POSITIVE,
    "different": Verdict.NEGATIVE,
    "unsure": Verdict.UNSURE,
}


def record(id_: str, text: str = MARKET, **known: Any) -> Linkable:
    """Make a record of a shelled market, each in a report of its own."""
    made: dict[str, Any] = {
        "report_id": f"report of {id_}",
        "type": "strike.ground",
        "places": frozenset({"dara sabun"}),
        "point": (33.0, 44.0),
        "reach_km": 5.0,
        "start": DAY,
        "end": DAY,
        "tolls": (Toll("killed", 14, 14),),
        "words": words_in(text),
        "names": names_in(text),
        "outlet": f"outlet of {id_}",
        "published": DAY,
    }
    return Linkable(id=id_, **(made | known))


def elsewhere(id_: str, **known: Any) -> Linkable:
    """Make a record of a shooting far away, a year later."""
    later = DAY.replace(year=2020)
    made: dict[str, Any] = {
        "type": "attack.civilian",
        "places": frozenset({"port mbari"}),
        "point": (-4.0, 39.0),
        "start": later,
        "end": later,
        "published": later,
        "tolls": (Toll("killed", 3, 3),),
    }
    return record(id_, BRIDGE, **(made | known))


def judgement(verdict: str, left: str, right: str, *, hour: int = 0) -> Judgement:
    """Make a judgement on two records or claims: same, different or unsure, at an hour of a day."""
    return Judgement(
        subject=Subject.LINK,
        verdict=ANSWERS[verdict],
        on=left,
        other=right,
        by="an analyst",
        at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC) + dt.timedelta(hours=hour),
    )


@st.composite
def worlds(draw: st.DrawFn) -> list[Linkable]:
    """Draw a few records about a few markets and bridges, near and far in place and time."""
    number = draw(st.integers(2, 9))
    made = []
    for at in range(number):
        make = draw(st.sampled_from((record, elsewhere)))
        day = DAY + dt.timedelta(days=draw(st.integers(0, 20)))
        point = (33.0 + draw(st.sampled_from((0.0, 0.02, 0.5, 3.0))), 44.0)
        low = draw(st.sampled_from((1, 14, 40)))
        made.append(
            make(
                f"i-{at:02}",
                start=day,
                end=day,
                point=point,
                published=day,
                reach_km=draw(st.sampled_from((5.0, 120.0))),
                report_id=f"r{draw(st.integers(0, 6))}",
                tolls=(Toll("killed", low, draw(st.sampled_from((low, None)))),),
            )
        )
    return made


@st.composite
def decisions(draw: st.DrawFn, records: list[Linkable]) -> list[Judgement]:
    """Draw some judgements on the records, one after the other."""
    ids = st.sampled_from([r.id for r in records])
    told = draw(st.lists(st.tuples(st.sampled_from(tuple(ANSWERS)), ids, ids), max_size=6))
    return [judgement(v, a, b, hour=h) for h, (v, a, b) in enumerate(told) if a != b]
