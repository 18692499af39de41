"""What the questions on states share: their claims, each text's once, and days and scenes."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from reportedly.casebook import Carried, Casebook, ClaimFilter
from reportedly.model import Claim, Place


def claims_told(casebook: Casebook, *wanted: ClaimFilter) -> list[Claim]:
    """Return the claims that any of the filters asks for, each once, copies left out."""
    found = {claim.id: claim for one in wanted for claim in casebook.claims(one)}
    return first_hand(casebook, found.values())


def first_hand(casebook: Casebook, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims without those that a copy carried over: one text is one witness.

    What a copy added is its own word and stays. Sources and parties have the names that people
    judged to be theirs.
    """
    names = casebook.judgements.names()
    carried = {
        id_
        for id_, copied in casebook.incidents.copied_claims().items()
        if copied.carried is not Carried.ADDED
    }
    return [names.renamed(claim) for claim in claims if claim.id not in carried]


def days_of_reports(casebook: Casebook) -> dict[str, dt.date | None]:
    """Return the day on which each report was published."""
    return {id_: line.published for id_, line in casebook.report_lines().items()}


def scenes_of(casebook: Casebook, claims: Iterable[Claim]) -> dict[str, Place]:
    """Return, for each report with a claim here that tells no place, where the report mostly is.

    It is the place within which most of the report's placed claims lie, and the widest of those:
    a report on one country is on that country.
    """
    reports = dict.fromkeys(claim.report_id for claim in claims if claim.place is None)
    found = {}
    for report in reports:
        told = (claim.place for claim in casebook.claims(ClaimFilter(report=report)))
        places = [place for place in told if place is not None]
        widest = Counter(_widest(place) for place in places)
        if widest:
            name, number = min(widest.items(), key=lambda pair: (-pair[1], pair[0]))
            if 2 * number > len(places):
                found[report] = Place(name=name, text=name, span=None)
    return found


def _widest(place: Place) -> str:
    return place.within[-1] if place.within else place.name
