import datetime as dt
from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from link_makers import DAY, decisions, elsewhere, judgement, record, worlds
from reportedly.evaluation.linking import chained
from reportedly.linking import (
    LOOSE,
    STRICT,
    Linkable,
    Linkage,
    Rarity,
    Toll,
    grouped,
    judged,
    link,
)
from reportedly.linking.apart import why_apart
from reportedly.model import Modality, Verdict

PRECISE_KM, DAYS_APART = 50.0, 7


def home(linkage: Linkage) -> dict[str, str]:
    return {r: incident[0] for incident in linkage.incidents for r in incident}


def groups(linkage: Linkage) -> set[tuple[str, ...]]:
    return set(linkage.incidents)


def test_two_reports_of_one_shelling_are_one_incident() -> None:
    linkage = link([record("i-a"), record("i-b"), elsewhere("i-c")])
    assert groups(linkage) == {("i-a", "i-b"), ("i-c",)}


def test_a_link_gives_its_reasons_in_words_the_weightiest_first() -> None:
    linkage = link([record("i-a"), record("i-b")])
    reasons = linkage.reasons("i-a", "i-b")
    said = {r.comparison: r.words for r in reasons}
    assert said["when"] == "on the same day"
    assert said["killed"] == "both 14 killed"
    assert said["distance"] == "0 km apart"
    assert [abs(r.weight) for r in reasons] == sorted(
        (abs(r.weight) for r in reasons), reverse=True
    )


def test_a_reason_reads_the_same_from_either_side() -> None:
    linkage = link([record("i-a"), record("i-b", tolls=(Toll("killed", 20, None),))])
    assert linkage.reasons("i-a", "i-b") == linkage.reasons("i-b", "i-a")


def test_the_links_of_an_incident_are_its_compared_pairs() -> None:
    linkage = link([record("i-a"), record("i-b")])
    ((pair, score),) = linkage.links(linkage.incidents[0])
    assert pair == ("i-a", "i-b")
    assert score > 0.5


def test_the_records_of_one_report_stay_apart() -> None:
    linkage = link([record("i-a", report_id="r"), record("i-b", report_id="r")])
    assert groups(linkage) == {("i-a",), ("i-b",)}
    assert linkage.why_apart("i-a", "i-b") == "one report tells them apart"


def test_what_is_recalled_stays_apart_from_what_happens() -> None:
    recalled = record("i-b", modality=Modality.HISTORICAL)
    assert groups(link([record("i-a"), recalled])) == {("i-a",), ("i-b",)}


def test_what_a_side_denies_is_still_the_same_incident() -> None:
    denied = record("i-b", modality=Modality.NEGATED)
    assert groups(link([record("i-a"), denied])) == {("i-a", "i-b")}


def test_a_coarse_place_and_a_day_make_no_incident_of_two() -> None:
    country: dict[str, Any] = {"places": frozenset({"sabunia"}), "reach_km": 400.0, "tolls": ()}
    other = elsewhere("i-b", start=DAY, end=DAY, published=DAY, point=(33.0, 44.0), **country)
    assert groups(link([record("i-a", **country), other])) == {("i-a",), ("i-b",)}


def test_the_same_place_and_words_eight_days_later_is_another_incident() -> None:
    later = DAY + dt.timedelta(days=8)
    again = record("i-b", start=later, end=later, published=later)
    assert groups(link([record("i-a"), again])) == {("i-a",), ("i-b",)}


def test_a_judgement_may_name_claims() -> None:
    records = [record("i-a", claims=("c-1",)), elsewhere("i-b", claims=("c-2", "c-3"))]
    assert groups(link(records, [judgement("same", "c-1", "c-3")])) == {("i-a", "i-b")}


def test_a_judgement_on_what_is_not_there_is_set_aside() -> None:
    unknown = judgement("same", "i-a", "i-gone")
    linkage = link([record("i-a"), record("i-b")], [unknown])
    assert linkage.set_aside == (unknown,)


def test_unsure_gives_the_pair_back_to_the_machine() -> None:
    records = [record("i-a"), record("i-b")]
    told = [judgement("different", "i-a", "i-b"), judgement("unsure", "i-b", "i-a", hour=1)]
    assert groups(link(records, told[:1])) == {("i-a",), ("i-b",)}
    assert groups(link(records, told)) == {("i-a", "i-b")}


def test_a_chain_of_same_never_joins_what_is_judged_different() -> None:
    records = [
        elsewhere(f"i-{x}", places=frozenset({x}), point=(n, n)) for n, x in enumerate("abc")
    ]
    told = [
        judgement("same", "i-a", "i-b"),
        judgement("same", "i-b", "i-c", hour=1),
        judgement("different", "i-a", "i-c", hour=2),
    ]
    linkage = link(records, told)
    assert groups(linkage) == {("i-a",), ("i-b", "i-c")}
    assert linkage.set_aside == (told[0],)


def test_a_looser_cut_never_makes_more_incidents() -> None:
    records = [record("i-a"), record("i-b", tolls=(Toll("killed", 90, 90),)), elsewhere("i-c")]
    numbers = [len(link(records, cut=cut).incidents) for cut in (0.05, 0.3, 0.9, 1.0)]
    assert numbers == sorted(numbers)


def test_nothing_links_to_nothing() -> None:
    assert link([]).incidents == ()


@given(worlds(), st.randoms())
@settings(max_examples=60, deadline=None)
def test_the_order_of_records_never_matters(records: list[Linkable], random: Random) -> None:
    shuffled = list(records)
    random.shuffle(shuffled)
    one, other = link(records), link(shuffled)
    assert one.incidents == other.incidents
    assert one.scores == other.scores


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_judgements_always_stand_and_leaving_them_out_undoes_them(data: st.DataObject) -> None:
    records = data.draw(worlds())
    told = data.draw(decisions(records))
    before = link(records)
    linkage = link(records, told)
    where = home(linkage)
    standing = {frozenset((one.on, one.other)): one for one in told}
    for one in standing.values():
        if one in linkage.set_aside or one.verdict is Verdict.UNSURE:
            continue
        assert (where[one.on] == where[one.other or ""]) is (one.verdict is Verdict.POSITIVE)
    assert link(records, ()).incidents == before.incidents
    assert all(one.verdict is Verdict.POSITIVE for one in linkage.set_aside)


@given(worlds())
@settings(max_examples=60, deadline=None)
def test_no_machine_link_joins_what_a_rule_keeps_apart(records: list[Linkable]) -> None:
    by_id = {r.id: r for r in records}
    for incident in link(records, cut=0.01).incidents:
        members = [by_id[r] for r in incident]
        assert all(
            why_apart(a, b) is None for at, a in enumerate(members) for b in members[at + 1 :]
        )
        days = [r.start for r in members if r.start]
        assert (max(days) - min(days)).days <= DAYS_APART
        points = [r.point for r in members if r.point and r.reach_km <= PRECISE_KM]
        assert max(p[0] for p in points) - min(p[0] for p in points) < 1 if points else True


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_an_unrelated_record_changes_no_incident(records: list[Linkable]) -> None:
    rarity = Rarity.of(r.marks for r in records)
    far = replace(
        elsewhere("i-99", places=frozenset({"ny kvarnby"}), point=(60.0, 15.0)),
        words=frozenset({"ferry"}),
        names=frozenset(),
        start=dt.date(1999, 1, 1),
        end=dt.date(1999, 1, 1),
        published=dt.date(1999, 1, 2),
    )
    before = link(records, rarity=rarity)
    after = link([*records, far], rarity=rarity)
    assert set(before.incidents) == {i for i in after.incidents if i != ("i-99",)}


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_what_pairs_of_the_loosest_cut_connect_can_be_grouped_alone(
    records: list[Linkable],
) -> None:
    whole = link(records)
    joined = {pair for pair, score in whole.scores.items() if score >= LOOSE}
    connected = chained([r.id for r in records], joined)
    none = judged((), records)
    alone = [
        group
        for ids in connected
        for group in grouped(
            {id_: whole.records[id_] for id_ in ids},
            {pair: s for pair, s in whole.scores.items() if set(pair) <= set(ids)},
            none,
            cut=LOOSE,
        )
    ]
    assert sorted(alone) == sorted(link(records, cut=LOOSE).incidents)


def test_the_groups_of_a_stricter_cut_lie_within_those_of_a_looser_one() -> None:
    records = [record(f"i-{n}", start=DAY + dt.timedelta(days=n % 4)) for n in range(8)]
    loose = link(records, cut=LOOSE).incidents
    assert all(
        any(set(group) <= set(wider) for wider in loose)
        for group in link(records, cut=STRICT).incidents
    )


def test_a_truce_agreed_is_not_a_truce_broken() -> None:
    agreed, broken = record("i-a", type="truce.brokered"), record("i-b", type="truce.broken")
    linkage = link([agreed, broken])
    assert groups(linkage) == {("i-a",), ("i-b",)}
    assert linkage.why_apart("i-a", "i-b") == "truce.brokered and truce.broken are different things"


def test_a_toll_told_alone_can_be_that_of_a_strike() -> None:
    assert groups(link([record("i-a"), record("i-b", type="harm.toll")])) == {("i-a", "i-b")}


def test_two_that_share_only_the_name_of_the_city_are_two() -> None:
    nowhere: dict[str, Any] = {"places": frozenset(), "point": None, "start": None, "end": None}
    city = frozenset({"dara", "sabun", "dara sabun"})
    one = record("i-a", "Shops closed early.", names=city, tolls=(), **nowhere)
    other = record("i-b", "Queues grew at noon.", names=city, tolls=(), **nowhere)
    crowd = [elsewhere(f"i-c{n}", names=city) for n in range(20)]
    assert {("i-a",), ("i-b",)} <= groups(link([one, other, *crowd]))


def test_joining_two_records_joins_their_incidents_whole() -> None:
    records = [record("i-a"), record("i-b"), elsewhere("i-c"), elsewhere("i-d")]
    joined = judgement("same", "i-a", "i-c")
    assert groups(link(records, [joined])) == {("i-a", "i-b", "i-c", "i-d")}


def test_what_is_held_apart_stays_apart_when_its_incident_is_joined() -> None:
    records = [record("i-a"), record("i-b"), elsewhere("i-c")]
    told = [judgement("same", "i-a", "i-c"), judgement("different", "i-b", "i-c", hour=1)]
    assert groups(link(records, told)) == {("i-a", "i-c"), ("i-b",)}


def test_ground_that_two_sides_took_was_taken_twice_whatever_the_score() -> None:
    army: dict[str, Any] = {"type": "control.capture", "taken_by": frozenset({"syrian government"})}
    rebels: dict[str, Any] = {"type": "control.capture", "taken_by": frozenset({"rebels"})}
    undated: dict[str, Any] = {"type": "control.capture", "start": None, "end": None}
    found = link(
        [
            record("i-a", **army),
            record("i-b", **army),
            record("i-c", **rebels),
            record("i-d", **rebels),
            record("i-e", **undated),
        ]
    )
    sides = [{i for i in group if i in ("i-a", "i-b", "i-c", "i-d")} for group in found.incidents]
    assert [one for one in sides if one] == [{"i-a", "i-b"}, {"i-c", "i-d"}]
    assert found.why_apart("i-a", "i-c") == "taken by syrian government and by rebels"


def test_a_side_told_more_shortly_is_the_same_side() -> None:
    taken = {"type": "control.capture"}
    one = record("i-a", **taken, taken_by=frozenset({"government"}))
    other = record("i-b", **taken, taken_by=frozenset({"syrian government"}))
    assert why_apart(one, other) is None


def test_what_a_side_lost_is_not_what_it_took() -> None:
    taken = {"type": "control.capture"}
    took = record("i-a", **taken, taken_by=frozenset({"rebels"}))
    lost = record("i-b", **taken, left_by=frozenset({"rebels"}))
    assert why_apart(took, lost) == why_apart(lost, took) == "taken and left by rebels"
