import datetime as dt
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from link_makers import BRIDGE, DAY, MARKET, record
from reportedly.linking import COMPARISONS, Linkable, Rarity, Toll, shipped
from reportedly.linking.apart import comparable, why_apart
from reportedly.linking.batch import READS, Batch
from reportedly.linking.blocking import CANDIDATES, keyed, pairs
from reportedly.linking.shared import TWINS
from reportedly.linking.wording import names_in, words_in
from reportedly.model import Modality

TEXTS = (
    MARKET,
    BRIDGE,
    "On 3 May 14 people died at the Omar Ferhat bakery, a nurse of 34 said in Dara Sabun.",
    "Shells hit Port Mbari. Omar Ferhat, 34, and 2 children died there, Medics Said.",
    "",
)
SIDES = st.frozensets(st.sampled_from(("army", "northern army", "rebels")), max_size=2)
PLACES = st.frozensets(st.sampled_from(("dara sabun", "port mbari", "kessel")), max_size=2)
DAYS = st.sampled_from((None, *(DAY + dt.timedelta(days=n) for n in (0, 1, 4, 12))))
DRAWN: dict[str, st.SearchStrategy[Any]] = {
    "report_id": st.sampled_from(("r1", "r2", "r3", "r4")),
    "type": st.sampled_from((None, "strike.ground", "strike.air", "fight.clash", "control.take")),
    "modality": st.sampled_from((Modality.ACTUAL, Modality.HISTORICAL, Modality.NEGATED)),
    "places": PLACES,
    "within": PLACES,
    "point": st.sampled_from((None, (33.0, 44.0), (33.1, 44.0), (35.0, 44.0))),
    "reach_km": st.sampled_from((5.0, 120.0)),
    "start": DAYS,
    "end": DAYS,
    "actors": SIDES,
    "targets": SIDES,
    "means": SIDES,
    "tolls": st.sampled_from(
        ((), (Toll("killed", 14, 14),), (Toll("injured", 2, None), Toll("killed", 14, None)))
    ),
    "outlet": st.sampled_from((None, "Courier", "Herald")),
    "published": DAYS,
    "headline": st.sampled_from([words_in(text) for text in TEXTS]),
    "taken_by": SIDES,
    "left_by": SIDES,
}
SET_BY_HAND = {"id", "claims", "words", "names"}


@st.composite
def records(draw: st.DrawFn) -> list[Linkable]:
    made = []
    for number in range(draw(st.integers(2, 6))):
        text = draw(st.sampled_from(TEXTS))
        known = {name: draw(values) for name, values in DRAWN.items()}
        one = record(f"i-{number}", **known)
        made.append(replace(one, words=words_in(text), names=names_in(text)))
    return made


def all_pairs(number: int) -> tuple[Any, Any]:
    left, right = np.triu_indices(number, 1)
    return left.astype(np.int64), right.astype(np.int64)


def test_every_field_that_linking_knows_is_drawn_here() -> None:
    assert {field.name for field in fields(Linkable)} == DRAWN.keys() | SET_BY_HAND


def test_every_comparison_is_asked_by_its_fields_or_has_a_twin() -> None:
    assert READS.keys() | TWINS.keys() == COMPARISONS.keys()
    assert not READS.keys() & TWINS.keys()


@given(made=records())
@settings(max_examples=150, deadline=None)
def test_many_pairs_at_once_find_what_each_comparison_finds_pair_by_pair(
    made: list[Linkable],
) -> None:
    rarity = Rarity.of(one.marks for one in made)
    left, right = all_pairs(len(made))
    found = dict(Batch(made, rarity).levels(left, right))
    for name, comparison in COMPARISONS.items():
        levels = found[name]
        told = [levels.names[n] if n >= 0 else None for n in levels.numbers.tolist()]
        plain = [comparison(made[a], made[b], rarity) for a, b in zip(left, right, strict=True)]
        assert told == [one and one.level for one in plain], name


@given(made=records())
@settings(max_examples=100, deadline=None)
def test_many_pairs_at_once_are_scored_as_pair_by_pair(made: list[Linkable]) -> None:
    rarity = Rarity.of(one.marks for one in made)
    left, right, scores = Batch(made, rarity).scores(*all_pairs(len(made)), shipped())
    plain = {
        (a, b): shipped().score(made[a], made[b], rarity)
        for a, b in zip(*(side.tolist() for side in all_pairs(len(made))), strict=True)
        if why_apart(made[a], made[b]) is None and comparable(made[a], made[b], rarity)
    }
    found = dict(zip(zip(left.tolist(), right.tolist(), strict=True), scores, strict=True))
    assert found == pytest.approx(plain, abs=1e-8)


@given(made=records())
@settings(max_examples=40, deadline=None)
def test_the_statement_finds_the_same_candidates_as_arrays(made: list[Linkable]) -> None:
    duckdb = pytest.importorskip("duckdb")
    table = keyed(made)
    left, right = pairs(table)
    with duckdb.connect() as connection:
        for name, columns in table.tables.items():
            connection.register(name, columns)
        found = connection.execute(CANDIDATES).fetchall()
    assert sorted(found) == sorted(zip(left.tolist(), right.tolist(), strict=True))
