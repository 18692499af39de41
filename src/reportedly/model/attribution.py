"""Attribution: who says, with which words, what, and what they do with it."""

from dataclasses import dataclass

from reportedly.model.period import Period
from reportedly.model.span import Span
from reportedly.model.vocabulary import SourceKind, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Relay:
    """One link of the chain between the source and us ("state television, citing …")."""

    text: str
    span: Span | None
    name: str
    kind: SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says.

    Attributes:
        text, span: the words that name the source where it speaks; span is None only for the
            narrator, who is the outlet itself and stands in no sentence.
        name: whom the words mean ("Ammar al Selmo" for "he"; the description itself for an
            anonymous source).
        named: whether the source is a named person or body, rather than "a senior official".
        kind: what sort of party it is.
        side: the party to the conflict that it belongs to or speaks for, as the text names it.
        affiliation: the body that it speaks for ("Civil Defence").
        role: the title or post ("head of the Civil Defence rescue service").
        relay: the links between it and us, the nearest to us first.
    """

    text: str
    span: Span | None
    name: str
    kind: SourceKind
    named: bool
    side: str | None = None
    affiliation: str | None = None
    role: str | None = None
    relay: tuple[Relay, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that attribute."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One act of saying: source words, cue, content, stance. Sources are described later.

    Attributes:
        source: the span of the words that name the source; None when nobody is named ("have been
            reported killed").
        cue: the span of the attributing words.
        content: the spans of what is said, in order; a cue in the middle splits them.
        stance: what the source does with the content.
        direct: whether any of the content is in the source's own words, between quotation marks.
        said_on: when it was said, if the words say so ("told … on Friday").
        inside: the number, in the reading's list, of the attribution whose content holds this one.
        cited: spans of those whom the source cites ("citing a military source").
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    stance: Stance
    direct: bool = False
    said_on: Period | None = None
    inside: int | None = None
    cited: tuple[Span, ...] = ()
