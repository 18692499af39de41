"""Reading the events of a few sentences."""

from collections.abc import Callable

import pytest

from reportedly.events import find_events
from reportedly.model import Event, Parse

Told = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="session")
def events(parse: Callable[[str], Parse]) -> Told:
    """Return the events of a text."""
    return lambda text: find_events(text, parse(text))


@pytest.fixture(scope="session")
def types(events: Told) -> Callable[[str], list[tuple[str, str]]]:
    """Return the type and the trigger's words of each event of a text."""
    return lambda text: [(e.type, e.trigger.of(text)) for e in events(text)]
