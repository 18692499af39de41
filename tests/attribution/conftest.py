"""Reads sentences and hands back attributions as plain words."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest

from reportedly.attribution import find_attributions
from reportedly.model import Attribution, Block, BlockKind, Parse, Span
from reportedly.text import find_quotations

Attributed = Callable[[str], tuple[Attribution, ...]]
Said = Callable[[str], list[SimpleNamespace]]


def blocks_of(text: str) -> list[Block]:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.BODY, Span(start, start + len(line))))
        start += len(line) + 1
    return blocks


@pytest.fixture(scope="session")
def attributed(parse: Callable[[str], Parse]) -> Attributed:
    """Find the attributions of a text, one paragraph a line."""

    def of(text: str) -> tuple[Attribution, ...]:
        return find_attributions(text, parse(text), find_quotations(text, blocks_of(text)))

    return of


@pytest.fixture(scope="session")
def said(attributed: Attributed) -> Said:
    """Find the attributions of a text, in words."""

    def of(text: str) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(
                source=None if a.source is None else a.source.of(text),
                cue=a.cue.of(text),
                content=tuple(c.of(text) for c in a.content),
                stance=a.stance.value,
                direct=a.direct,
                inside=a.inside,
                cited=tuple(c.of(text) for c in a.cited),
            )
            for a in attributed(text)
        ]

    return of
