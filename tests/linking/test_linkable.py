import datetime as dt

from reportedly.linking import Linkable, Toll, linkable
from reportedly.model import Claim, IncidentRecord, Modality, Report, Stance
from tally_claims import days, says, town


def seen(*claims: Claim, own: slice = slice(None)) -> Linkable:
    record = IncidentRecord(
        id="i-1",
        report_id="r-1",
        type="harm.toll",
        place=town("Tolvik", 10.0, 20.0),
        when=days(3, 4),
        modality=Modality.ACTUAL,
        actors=("Northern Command",),
        weapon="drone",
        targets=("market",),
        claims=tuple(c.id for c in claims[own]),
    )
    report = Report(
        id="r-1",
        ref="r",
        title="Drones over the Kessel river",
        outlet="Norden Wire",
        published=dt.date(2031, 6, 5),
        language="en",
        text="",
        sha256="",
        blocks=(),
    )
    return linkable(record, report, claims)


def test_what_a_record_knows_is_what_linking_sees() -> None:
    found = seen(says("the clinic", 14, 14).claim)
    assert sorted(found.places | found.within) == ["esterra", "tolvik"]
    assert (found.point, found.reach_km, found.precise) == ((10.0, 20.0), 5.0, True)
    assert (found.start, found.end) == (dt.date(2031, 6, 3), dt.date(2031, 6, 4))
    assert sorted(found.actors | found.means | found.targets) == [
        "drone",
        "market",
        "northern command",
    ]
    assert found.tolls == (Toll("killed", 14, 14),)
    assert "kessel" in found.names


def test_the_largest_figure_stands_for_a_harm_and_denials_for_none() -> None:
    claims = [says("a", 5, 5), says("b", 31), says("c", 99, 99, stance=Stance.DENIES)]
    assert seen(*(c.claim for c in claims)).tolls == (Toll("killed", 31, None),)


def test_the_headline_is_not_about_what_a_report_tells_in_passing() -> None:
    claims = [says("a", 5, 5).claim, says("b", 31).claim]
    assert "drones" in seen(*claims, own=slice(0, 1)).headline
    assert not seen(*claims, own=slice(1, 2)).headline
