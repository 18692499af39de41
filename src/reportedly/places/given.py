"""Places for names that somebody has marked already: only what they mean is looked for."""

from collections.abc import Sequence

from reportedly.gazetteer import Gazetteer
from reportedly.model import Parse, Place, Span
from reportedly.places.building import Builder
from reportedly.places.name import Name
from reportedly.places.resolution import Resolved, resolve
from reportedly.places.spotter import Spotter
from reportedly.places.vocabulary import demonyms

# Who marked a name says that it is a place, so that an unsure answer is better than none.
LEAST_SURE = 0.05


def resolve_places(
    text: str,
    parse: Parse,
    spans: Sequence[Span],
    gazetteer: Gazetteer,
    *,
    home: str | None = None,
) -> tuple[Place, ...]:
    """Return a place for each marked span, in their order; one nobody knows is unresolved.

    What else the text names counts as context. `home` is the country of the outlet.
    """
    spotter = Spotter(text, parse, gazetteer)
    given = {span: spotter.given(span) for span in spans}
    others = [n for n in spotter.names() if not any(n.span.overlaps(s) for s in given)]
    names = sorted([*given.values(), *others], key=lambda name: name.span)
    resolved, _ = resolve(names, parse, gazetteer, home)
    at = {place.name.span: place for place in resolved}
    builder = Builder(gazetteer)
    return tuple(_place(builder, at[span]) for span in spans)


def _place(builder: Builder, resolved: Resolved) -> Place:
    name: Name = resolved.name
    best = resolved.ranked[0] if resolved.ranked else None
    if best is None or best.score < LEAST_SURE:
        return Place(name=name.text, text=name.text, span=name.span)
    return builder.whole(resolved, best.entry, best.score).place


def stands_for_people(words: str) -> bool:
    """Say whether words are a demonym, which names a people and no place."""
    return words.lower().removeprefix("the ") in demonyms()
