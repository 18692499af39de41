from collections.abc import Callable
from itertools import pairwise

import pytest

from reportedly.gazetteer import default_gazetteer
from reportedly.model import Parse, Place
from reportedly.places import find_places

Find = Callable[[str], tuple[Place, ...]]


@pytest.fixture
def find(parse: Callable[[str], Parse]) -> Find:
    """Find the places of a text; every span must hold exactly its words."""

    def of(text: str) -> tuple[Place, ...]:
        places = find_places(text, parse(text), (), default_gazetteer())
        assert all(p.span is not None and p.span.of(text) == p.text for p in places)
        spans = [p.span for p in places if p.span]
        assert all(a.end <= b.start for a, b in pairwise(spans))
        return places

    return of
