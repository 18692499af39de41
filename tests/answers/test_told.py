"""One text is one witness, and a report without a told place is on what it is mostly on."""

from reportedly.answers.told import first_hand, scenes_of
from reportedly.casebook import Casebook, ClaimFilter


def test_what_a_copy_carried_is_left_out_and_what_it_copied_stays(weekend: Casebook) -> None:
    (copy,) = weekend.incidents.copies()
    left = {claim.report_id for claim in first_hand(weekend, weekend.claims())}
    assert copy.of in left
    assert copy.report not in left


def test_a_report_is_on_the_country_of_most_of_its_places(weekend: Casebook) -> None:
    claims = list(weekend.claims(ClaimFilter(event="truce")))
    scenes = scenes_of(weekend, claims)
    assert {place.name for place in scenes.values()} == {"Syria"}
    placeless = {claim.report_id for claim in claims if claim.place is None}
    assert set(scenes) <= placeless
