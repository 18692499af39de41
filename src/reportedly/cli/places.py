"""Places that the casebook has heard of, and what to say of one that it has not."""

from collections.abc import Iterable
from difflib import get_close_matches

from reportedly.casebook import Casebook, ClaimFilter
from reportedly.cli.listing import listed
from reportedly.gazetteer import fold
from reportedly.model import Claim, Place


def is_told_of(casebook: Casebook, place: str, claims: Iterable[Claim]) -> bool:
    """Say whether any claim is about the place, or any count of these claims covers it."""
    if next(casebook.claims(ClaimFilter(place=place)), None) is not None:
        return True
    return any(_is_in(count.scope.place, place) for claim in claims for count in claim.counts)


def _is_in(place: Place | None, name: str) -> bool:
    return place is not None and fold(name) in map(fold, (place.name, place.text, *place.within))


def nothing_told_of(casebook: Casebook, place: str) -> str:
    """Say that no report tells of the place, and which places they do tell of."""
    names = casebook.place_names()
    if not names:
        return f"no report here tells of {place}, or of any place"
    by_fold = {fold(name): name for name in names}
    near = [by_fold[match] for match in get_close_matches(fold(place), list(by_fold))]
    if near:
        return f"no report here tells of {place}; did you mean {' or '.join(near)}?"
    return f"no report here tells of {place}; they tell of {listed(names)}"
