from dataclasses import replace

from reportedly.export.tallies import tallies_of
from reportedly.model import Claim, Modality, Report, Unit


def test_a_toll_of_the_report_and_of_each_place_and_group(
    report: Report, claims: tuple[Claim, ...]
) -> None:
    made = {(t.harm, t.group, t.place): (t.low, t.high) for t in tallies_of(report, claims)}
    assert made["killed", "people", None] == made["killed", "people", "Goma"] == (12, 12)
    assert made["killed", "children", "Goma"][0] == 3
    assert len(made) == 4


def test_nobody_answers_and_there_is_no_tally(report: Report, claims: tuple[Claim, ...]) -> None:
    feared = replace(claims[0], modality=Modality.HYPOTHETICAL)
    assert list(tallies_of(report, [feared, claims[1]])) == []


def test_a_share_is_no_toll(report: Report, claims: tuple[Claim, ...]) -> None:
    half = replace(claims[0].counts[0], low=0.5, high=0.5, unit=Unit.SHARE)
    assert list(tallies_of(report, [replace(claims[0], counts=(half,))])) == []
