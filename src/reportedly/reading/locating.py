"""The places that any words tell, without reading the rest of a report."""

from reportedly.gazetteer import default_gazetteer
from reportedly.model import Place, Span
from reportedly.places import find_places, place_of
from reportedly.syntax import SpacyParser

# A bare name or a list of names is no longer than this, and ends without a full stop.
LONGEST_NAME = 12


def where(
    text: str, *, country: str | None = None, parser: SpacyParser | None = None
) -> tuple[Place, ...]:
    """Return the places of a text, in its order; of a bare name or list of names, the one meant.

    `country` (ISO 3166-1 alpha-2) is where to look when the words name no country. The English
    model is loaded only for sentences.
    """
    if not text.strip():
        return ()
    gazetteer = default_gazetteer()
    if len(text.split()) <= LONGEST_NAME and not text.rstrip().endswith((".", "!", "?")):
        place = place_of(text, gazetteer, country=country)
        if place.lat is not None:
            return (place,)
    parse = (parser or SpacyParser()).parse(text, _paragraphs(text))
    found = find_places(text, parse, (), gazetteer, home=country)
    return found or (() if len(text.split()) > LONGEST_NAME else (place_of(text, gazetteer),))


def _paragraphs(text: str) -> list[Span]:
    found, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            found.append(Span(start, start + len(line.strip())))
        at += len(line) + 1
    return found
