"""One weekend step by step: what each new claim does to the toll, and what it does not.

Friday is the 3rd. A monitor documents 72 deaths since Friday, a rescuer puts them above 100, an
army denies; then come an echo, single strikes, a revision, and wider scopes.
"""

from dataclasses import replace

import pytest

from reportedly.model import Frame, PlacePrecision, SourceKind, Span, Stance
from reportedly.tally import Question, Said, toll
from tally_claims import days, says, town

CITY = town("Karsa", 10.0, 20.0, "Upper Province", "Esterra")
VILLAGE = town("Olm", 10.8, 20.9, "Upper Province", "Esterra")
PROVINCE = replace(
    town("Upper Province", 10.3, 20.3), precision=PlacePrecision.REGION, radius_km=90.0
)
WEEKEND = days(3, 6)
IN_CITY, IN_PROVINCE = Question(place="Karsa"), Question(place="Upper Province")


def monitor() -> Said:
    """72 documented since Friday, five children among them."""
    said = says("River Monitor", 72, 72, place=CITY, when=WEEKEND, published=6, documented=True)
    whole = said.claim.counts[0]
    part = replace(whole, group="children", low=5, high=5, span=Span(15, 16), part_of=whole.span)
    return replace(said, claim=replace(said.claim, counts=(whole, part)))


def strike(issuer: str, low: int, high: int | None, day: int, incident: str) -> Said:
    when = days(day, day)
    said = says(issuer, low, high, place=CITY, when=when, published=6, frame=Frame.INCIDENT)
    return replace(said, linked=incident)


FIRST = monitor()
THREE = [
    FIRST,
    says("Town Rescue", 101, place=CITY, when=WEEKEND, published=6, kind=SourceKind.RESPONDER),
    says("Esterran Army", None, stance=Stance.DENIES, event="strike.air", place=CITY, when=WEEKEND),
]
ECHO = [replace(FIRST, claim=replace(FIRST.claim, id="c-echo"), outlet="Another wire")]
STRIKES = [
    strike("River Monitor", 13, 13, 4, "n-1"),
    strike("Local Committees", 15, None, 4, "n-1"),
    strike("River Monitor", 23, 23, 5, "n-2"),
]
RISES = [says("River Monitor", 85, 85, place=CITY, when=days(3, 7), published=7, documented=True)]
PROVINCE_TOLL = [
    says("River Monitor", 160, None, place=PROVINCE, when=days(1, 7), published=7, documented=True)
]
FIGHTERS = [
    replace(
        says(
            "Defence Ministry", None, 40, place=VILLAGE, when=days(5, 5), published=7,
            group="combatants", frame=Frame.INCIDENT, kind=SourceKind.BELLIGERENT,
        ),
        linked="n-3",
    )
]  # fmt: skip
SATURDAY = replace(IN_CITY, since=days(4, 4).start, until=days(4, 4).end)


@pytest.mark.parametrize(
    ("told", "question", "figures"),
    [
        (THREE, IN_CITY, (72, 72, 101, True)),
        (THREE, replace(IN_CITY, group="children"), (5, 5, 5, False)),
        (THREE + ECHO, IN_CITY, (72, 72, 101, True)),
        (THREE + STRIKES, IN_CITY, (72, 72, 101, True)),
        (THREE + STRIKES, SATURDAY, (13, 13, 15, True)),
        (THREE + STRIKES + RISES, IN_CITY, (85, 85, 101, True)),
        (THREE + STRIKES + RISES + PROVINCE_TOLL, IN_PROVINCE, (160, 160, 160, True)),
        (THREE + STRIKES + RISES + PROVINCE_TOLL, IN_CITY, (85, 85, 101, True)),
        (THREE + STRIKES + RISES + FIGHTERS, IN_PROVINCE, (85, 125, 141, True)),
    ],
    ids=[
        "three claims", "children are a part", "an echo", "strikes inside", "Saturday alone",
        "the monitor revises", "the province holds the city", "the city is as before",
        "fighters elsewhere are added",
    ],
)  # fmt: skip
def test_a_weekend(
    told: list[Said], question: Question, figures: tuple[int, int, int, bool]
) -> None:
    answer = toll(told, question)
    assert (answer.low, answer.best, answer.high, answer.open) == figures
    assert answer.contested


def test_a_total_of_more_days_is_listed_and_not_counted() -> None:
    answer = toll(THREE + STRIKES, SATURDAY)
    assert (FIRST.claim.id, '"72-72": covers more days than were asked for') in answer.not_counted
