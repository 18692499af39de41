"""Casebooks of the example reports, read in several orders."""

import datetime as dt
import json

import pytest

from reportedly.casebook import Casebook
from reportedly.model import RawDocument, Reading
from reportedly.reading import Reader
from reportedly.syntax import SpacyParser
from weekend import EXAMPLES, kept


@pytest.fixture(scope="session")
def readings(parser: SpacyParser) -> list[Reading]:
    """The example reports, read."""
    reader = Reader()
    reader.parser = parser
    rows = [json.loads(line) for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]
    return [
        reader.read(
            RawDocument(
                ref=row["id"],
                content=row["text"],
                title=row["title"],
                outlet=row["outlet"],
                published=dt.date.fromisoformat(row["published"]),
            )
        )
        for row in rows
    ]


@pytest.fixture(scope="session")
def weekend(readings: list[Reading], tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """The examples, all read before any question is put."""
    return kept(tmp_path_factory.mktemp("together") / "weekend.casebook", readings)
