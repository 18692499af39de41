"""A draft: an attribution in numbers of tokens, before quotations and nesting are settled."""

from dataclasses import dataclass

from reportedly.model import Stance

NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Who says, with which words, what.

    Attributes:
        anchor: the main word of the cue.
        quotes: the cue can bring in words between quotation marks.
        direct: such words were found.
        cited: further links of the chain between the source and us.
    """

    anchor: int
    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    stance: Stance
    quotes: bool = False
    direct: bool = False
    cited: tuple[frozenset[int], ...] = ()
