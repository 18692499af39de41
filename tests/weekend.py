"""The example reports as casebooks."""

from collections.abc import Iterable
from pathlib import Path

import reportedly.cli
from reportedly.casebook import Casebook, open_casebook
from reportedly.model import Reading

EXAMPLES = Path(reportedly.cli.__file__).with_name("examples") / "aleppo.jsonl"


def kept(path: Path, readings: Iterable[Reading]) -> Casebook:
    """A casebook that got the readings in this order."""
    casebook = open_casebook(path)
    for reading in readings:
        casebook.keep(reading)
    return casebook
