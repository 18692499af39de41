"""What each source claimed, and how its figures stand to the others'."""

from reportedly.answers.told import first_hand
from reportedly.casebook import Casebook
from reportedly.tally import Lean, Profile, Said, profiles, side_leans


def sources(casebook: Casebook) -> tuple[Profile, ...]:
    """Return a profile of every source that the casebook quotes, the most quoted first."""
    return profiles(_said(casebook))


def sides(casebook: Casebook) -> tuple[Lean, ...]:
    """Return how the figures of each side stand to all others', by whose losses they are."""
    return side_leans(_said(casebook))


def _said(casebook: Casebook) -> list[Said]:
    reports = casebook.report_lines()
    return [
        Said(claim, reports[claim.report_id].outlet, reports[claim.report_id].published)
        for claim in first_hand(casebook, casebook.claims())
    ]
