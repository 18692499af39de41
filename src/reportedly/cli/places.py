"""Places that the casebook has heard of, and what to say of one that it has not."""

from difflib import get_close_matches

from reportedly.casebook import Casebook
from reportedly.cli.listing import listed
from reportedly.gazetteer import fold


def is_told_of(casebook: Casebook, place: str) -> bool:
    """Say whether any claim or count is about the place."""
    return casebook.tolls.is_told_of(place)


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
