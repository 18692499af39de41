"""Shared fixtures: one parser for the whole suite, and a way to parse a few sentences."""

from collections.abc import Callable

import pytest

from reportedly.model import Parse, Span
from reportedly.syntax import SpacyParser


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    return SpacyParser()


@pytest.fixture(scope="session")
def parse(parser: SpacyParser) -> Callable[[str], Parse]:
    """Parse a text, one block a line."""

    def of(text: str) -> Parse:
        blocks, start = [], 0
        for line in text.split("\n"):
            if line.strip():
                blocks.append(Span(start, start + len(line)))
            start += len(line) + 1
        return parser.parse(text, blocks)

    return of
