"""The chain between who says and us: "state television, citing a military source"."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reportedly.model import Relay, Source, SourceKind


def relay_of(source: Source) -> Relay:
    """Return a source as a link of the chain."""
    return Relay(text=source.text, span=source.span, name=source.name, kind=source.kind)


def relayed(source: Source, cited: Sequence[Source]) -> Source:
    """Return who says in the end, with those it went through, the nearest to us first.

    Only outlets pass on what others say. A monitor or an army that cites somebody asserts the
    thing itself and stays the source; so does an outlet that cites nobody in particular.
    """
    chain = [source, *cited]
    links: list[Relay] = []
    for link, following in pairwise(chain):
        if link.kind is not SourceKind.MEDIA or not _somebody(following):
            break
        links.append(relay_of(link))
    return replace(chain[len(links)], relay=(*links, *source.relay))


def _somebody(source: Source) -> bool:
    return source.named or source.kind is not SourceKind.UNATTRIBUTED
