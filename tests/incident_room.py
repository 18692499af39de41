"""A review room over four reports of two attacks, one of them a copy that changed a figure."""

import datetime as dt
from pathlib import Path

import pytest

from reportedly.casebook import Casebook, IncidentFilter, IncidentLine, open_casebook
from reportedly.model import RawDocument
from reportedly.reading import Reader
from reportedly.syntax import SpacyParser

WIRE = """Rockets hit market in Marib

MARIB - At least 12 people were killed when rockets hit a vegetable market in Marib on Saturday, \
the director of the Al-Rawda hospital said. Ambulances carried the wounded through streets full \
of glass, and traders searched the stalls until dawn. The market had reopened only a week before, \
after months in which nobody dared to trade there.
"""
COPY = WIRE.replace("At least 12 people", "At least 21 people")
COURIER = """Governor: twenty dead in Marib

MARIB - Rockets hit a vegetable market in Marib on Saturday and killed 20 people, the governor of \
the province said on Sunday. The Houthi movement denied that its forces fired rockets at the \
market in Marib on Saturday.
"""
BRIDGE = """Bridge bombed near Taiz

TAIZ - Three soldiers were killed when a bomb exploded on a bridge near Taiz on Thursday, an army \
spokesman said.
"""
REPORTS = (
    ("wire", "Northern Wire", WIRE, 17),
    ("post", "Hill Post", COPY, 18),
    ("courier", "The Courier", COURIER, 18),
    ("bridge", "The Courier", BRIDGE, 15),
)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, parser: SpacyParser) -> Path:
    path = tmp_path_factory.mktemp("incidents") / "filled.casebook"
    reader = Reader()
    reader.parser = parser
    with open_casebook(path) as casebook:
        for ref, outlet, text, day in REPORTS:
            told = RawDocument(
                ref=ref, content=text, outlet=outlet, published=dt.date(2024, 3, day)
            )
            casebook.keep(reader.read(told))
        casebook.incidents.refresh()
    return path


def lines(casebook: Casebook) -> list[IncidentLine]:
    """Return all incidents, those that most reports tell of first."""
    found = casebook.incidents.page(IncidentFilter(), size=100).items
    return sorted(found, key=lambda line: (-line.reports, line.id))


def market(casebook: Casebook) -> IncidentLine:
    """Return the incident at the market."""
    return lines(casebook)[0]
