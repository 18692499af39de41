import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from reportedly.casebook import (
    Carried,
    Casebook,
    Cut,
    KeptIncident,
    open_casebook,
    relinking,
)
from reportedly.errors import QuestionError
from reportedly.linking import LOOSE, STRICT, Scorer, link, linkable
from reportedly.model import (
    Block,
    BlockKind,
    Claim,
    IncidentRecord,
    Judgement,
    Reading,
    Report,
    Span,
    Subject,
    Verdict,
    content_id,
)

DAY = dt.date(2018, 5, 7)
SHELLING = "Shells hit the vegetable market of Dara Sabun near the Omar Ferhat bakery on Monday"
SHOOTING = "Gunmen opened fire at the Kessel river bridge outside Port Mbari at dusk"
FERRY = "A ferry was struck by a drone off Ny Kvarnby, leaving passengers in the water"
SCENES = ((SHELLING, "Dara Sabun", 13.57), (SHOOTING, "Port Mbari", -4.0), (FERRY, "Kvarnby", 60.0))
Tell = Callable[..., Reading]


@pytest.fixture
def tell(make_report: Callable[..., Report], make_claim: Callable[..., Claim]) -> Tell:
    """Make a reading of a report that tells of one scene, some days on."""

    def told(ref: str, scene: int = 0, *, days: int = 0, killed: int = 14) -> Reading:
        quote, name, lat = SCENES[scene]
        text = f"{quote}, killing {killed}."
        day = DAY + dt.timedelta(days=days)
        report = make_report(
            ref,
            text=text,
            title=None,
            outlet=f"Outlet {ref}",
            published=day,
            blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        )
        claim = make_claim(report, quote=text, span=Span(0, len(text)))
        assert claim.place is not None
        assert claim.when is not None
        place = replace(claim.place, name=name, lat=lat, within=(), candidates=())
        when = replace(claim.when, start=day, end=day)
        counts = (replace(claim.counts[0], low=killed, high=killed),)
        claim = replace(claim, place=place, when=when, counts=counts)
        claim = replace(claim, id=content_id("c", report.id, text, str(day)))
        record = IncidentRecord(
            id=content_id("i", claim.id),
            report_id=report.id,
            type="strike.air",
            place=place,
            when=when,
            modality=claim.modality,
            actors=("coalition",),
            weapon=None,
            targets=("market",),
            claims=(claim.id,),
        )
        return Reading(
            report=report, claims=(claim,), records=(record,), stages=("one",), warnings=()
        )

    return told


def groups(casebook: Casebook) -> set[tuple[str, ...]]:
    return {one.records for one in casebook.incidents.all()}


def at_once(readings: Iterable[Reading], *judgements: Judgement, cut: float = 0.3) -> set[object]:
    records = [linkable(r, one.report, one.claims) for one in readings for r in one.records]
    return set(link(records, judgements, cut=cut).incidents)


def judgement(verdict: Verdict, one: Reading, other: Reading, *, hour: int = 0) -> Judgement:
    return Judgement(
        subject=Subject.LINK,
        verdict=verdict,
        on=one.claims[0].id,
        other=other.claims[0].id,
        by="an analyst",
        at=dt.datetime(2020, 1, 1, hour, tzinfo=dt.UTC),
    )


def incident_of(casebook: Casebook, reading: Reading) -> KeptIncident:
    found = casebook.incidents.of_record(reading.records[0].id)
    assert found is not None
    return found


def world(tell: Tell, random: Random, number: int) -> list[Reading]:
    return [
        tell(
            f"{n:02}",
            random.randrange(3),
            days=random.choice((0, 0, 1, 2, 30)),
            killed=random.choice((14, 15, 40)),
        )
        for n in range(number)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_reading_one_at_a_time_in_any_order_gives_what_linking_at_once_gives(
    casebook: Casebook, tell: Tell, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 (a test that can be repeated)
    readings = world(tell, random, 24)
    random.shuffle(readings)
    kept: list[Reading] = []
    while readings:
        for _ in range(min(len(readings), random.choice((1, 1, 2, 5)))):
            kept.append(readings.pop())
            casebook.keep(kept[-1])
        casebook.incidents.refresh()
        assert groups(casebook) == at_once(kept)
    for cut, figure in ((Cut.STRICT, STRICT), (Cut.LOOSE, LOOSE)):
        by_claim = casebook.incidents.of_claims(cut)
        home = {r.id: by_claim[one.claims[0].id] for one in kept for r in one.records}
        found = {tuple(sorted(i for i in home if home[i] == label)) for label in home.values()}
        assert found == at_once(kept, cut=figure)


@pytest.mark.parametrize("seed", range(3))
def test_judgements_and_their_withdrawal_touch_what_linking_at_once_would(
    casebook: Casebook, tell: Tell, seed: int
) -> None:
    random = Random(seed)  # noqa: S311 (a test that can be repeated)
    readings = world(tell, random, 10)
    for one in readings:
        casebook.keep(one)
    before = groups(casebook)
    standing: dict[str, Judgement] = {}
    for hour in range(8):
        one, other = random.sample(readings, 2)
        verdict = random.choice((Verdict.POSITIVE, Verdict.NEGATIVE))
        told = judgement(verdict, one, other, hour=hour)
        standing[casebook.judgements.add(told)] = told
        assert groups(casebook) == at_once(readings, *standing.values())
    for id_ in random.sample(sorted(standing), len(standing)):
        casebook.judgements.withdraw(id_, by="an analyst", at=dt.datetime.now(dt.UTC))
        del standing[id_]
        assert groups(casebook) == at_once(readings, *standing.values())
    assert groups(casebook) == before


def test_the_first_incident_keeps_its_id_when_more_reports_tell_of_it(
    casebook: Casebook, tell: Tell
) -> None:
    one, other, elsewhere = tell("one"), tell("other"), tell("elsewhere", 1)
    casebook.keep(one)
    id_ = incident_of(casebook, one).id
    casebook.keep(elsewhere)
    casebook.keep(other)
    assert incident_of(casebook, other).id == id_
    assert incident_of(casebook, elsewhere).id != id_
    assert len(casebook.incidents.get(id_).reports) == 2


def test_after_a_merge_the_other_id_leads_to_what_is_left(casebook: Casebook, tell: Tell) -> None:
    one, other, elsewhere = tell("one"), tell("other"), tell("elsewhere", 1)
    for reading in (one, other, elsewhere):
        casebook.keep(reading)
    kept, gone = incident_of(casebook, one).id, incident_of(casebook, elsewhere).id
    casebook.judgements.add(judgement(Verdict.POSITIVE, one, elsewhere))
    merged = casebook.incidents.get(gone)
    assert merged.id == kept
    assert merged.led_here == (gone,)
    assert len(merged.records) == 3
    assert casebook.incidents.get(gone[:9]).id == kept


def test_a_split_leaves_the_id_with_the_larger_part_and_never_reuses_one(
    casebook: Casebook, tell: Tell
) -> None:
    one, other, elsewhere = tell("one"), tell("other"), tell("elsewhere", 1)
    for reading in (one, other, elsewhere):
        casebook.keep(reading)
    kept, gone = incident_of(casebook, one).id, incident_of(casebook, elsewhere).id
    id_ = casebook.judgements.add(judgement(Verdict.POSITIVE, one, elsewhere))
    casebook.incidents.refresh()
    casebook.judgements.withdraw(id_, by="an analyst", at=dt.datetime.now(dt.UTC))
    apart = incident_of(casebook, elsewhere)
    assert incident_of(casebook, one).id == kept
    assert apart.id not in (kept, gone)
    assert apart.came_from == kept
    assert casebook.incidents.get(gone).id == kept


def test_ids_outlive_a_new_reading_with_other_records(casebook: Casebook, tell: Tell) -> None:
    one = tell("one")
    casebook.keep(one)
    id_ = incident_of(casebook, one).id
    again = replace(one.records[0], id="i-another", type="strike.ground")
    casebook.keep(replace(one, records=(again,), stages=("two",)))
    assert casebook.incidents.get(id_).records == ("i-another",)
    assert casebook.incidents.of_record(one.records[0].id) is None


def test_an_incident_that_no_report_tells_of_any_more_says_so(
    casebook: Casebook, tell: Tell
) -> None:
    one = tell("one")
    casebook.keep(one)
    id_ = incident_of(casebook, one).id
    casebook.keep(replace(one, records=(), stages=("two",)))
    assert casebook.incidents.all() == []
    with pytest.raises(QuestionError, match="no report tells of the incident"):
        casebook.incidents.get(id_)


def test_where_nothing_is_new_nothing_is_written(
    casebook: Casebook, tell: Tell, path: Path
) -> None:
    casebook.keep(tell("one"))
    before = casebook.incidents.all()
    with open_casebook(path) as other:
        path.chmod(0o444)
        assert other.incidents.all() == before


def test_other_means_of_linking_link_all_anew_under_the_same_ids(
    casebook: Casebook, tell: Tell, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = [tell("one"), tell("other"), tell("elsewhere", 1)]
    for reading in readings:
        casebook.keep(reading)
    before = casebook.incidents.all()
    nothing_is_alike = Scorer(-9.0, {})
    with open_casebook(path) as opened_before:
        opened_before.incidents.refresh()
        monkeypatch.setattr(relinking, "shipped", lambda: nothing_is_alike)
        for one in (casebook, opened_before):
            after = one.incidents.all()
            assert len(after) == 3
            assert {found.id for found in before} < {found.id for found in after}
        monkeypatch.undo()
        for one in (opened_before, casebook):
            assert groups(one) == at_once(readings)
            assert [found.id for found in one.incidents.all()] == [found.id for found in before]


def test_the_surest_link_gives_its_reasons(casebook: Casebook, tell: Tell) -> None:
    one, other = tell("one"), tell("other")
    casebook.keep(one)
    casebook.keep(other)
    found = casebook.incidents.surest_link(incident_of(casebook, one).records)
    assert found is not None
    assert "on the same day" in [reason.words for reason in found.reasons]
    assert casebook.incidents.surest_link(one.records[0].id for _ in "x") is None


WIRE = (
    "Shells hit the vegetable market of Dara Sabun on Monday morning as shoppers queued for bread. "
    "At least 14 people were killed, a nurse at the district clinic told this agency by telephone. "
    "Ambulances took the wounded along the river road to two hospitals in the north of the city. "
)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_a_copy_is_found_whatever_came_first_and_its_changed_figure_is_told(
    casebook: Casebook,
    make_report: Callable[..., Report],
    make_claim: Callable[..., Claim],
    order: Sequence[int],
) -> None:
    texts = (WIRE, WIRE.replace("14", "41"), FERRY + ".")
    readings = []
    for number, text in enumerate(texts):
        report = make_report(
            f"report {number}",
            text=text,
            published=DAY + dt.timedelta(days=number),
            blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        )
        starts = [0, text.find("At least")] if number < 2 else [0]
        claims = tuple(
            make_claim(report, id=f"c-{number}-{at}", span=Span(at, at + 40)) for at in starts
        )
        readings.append(
            Reading(report=report, claims=claims, records=(), stages=("one",), warnings=())
        )
    for number in order:
        casebook.keep(readings[number])
        casebook.incidents.refresh()
    [copy] = casebook.incidents.copies()
    assert (copy.report, copy.of) == (readings[1].report.id, readings[0].report.id)
    assert [(one.before, one.words) for one in copy.changed] == [(("14",), ("41",))]
    told = casebook.incidents.copied_claims()
    first, second = (claim.id for claim in readings[1].claims)
    assert told[first].carried is Carried.UNCHANGED
    assert told[second].changed
    assert told.keys() == {first, second}
    assert told[first].witness == readings[0].report.id
