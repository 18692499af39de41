"""Count: how many of whom suffered what, exactly as open as it was said."""

from dataclasses import dataclass

from reportedly.model.period import Period
from reportedly.model.place import Place
from reportedly.model.span import Span
from reportedly.model.vocabulary import Bound, Frame, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as words say it: "more than 100" is low 101, high open.

    Attributes:
        low, high: the ends; None is open. For a share they are fractions of one.
        bound: which way it is open.
        text, span: the words, hedge included.
        hedge: the hedging words alone ("at least"), or None.
        vague: the lexicon's key for a vague word ("dozens"), or None.
        share: whether it is a share of something ("more than half").
    """

    low: float | None
    high: float | None
    bound: Bound
    text: str
    span: Span
    hedge: str | None = None
    vague: str | None = None
    share: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What a count covers: where, when, and in what frame."""

    place: Place | None = None
    when: Period | None = None
    frame: Frame = Frame.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many of whom suffered what.

    Attributes:
        harm: a key of `harms` in the lexicon (killed, injured, trapped, struck…).
        group: a key of `groups` in the lexicon (people, children, combatants…).
        low, high: the ends of the number; None is open.
        text, span: the words of the number with its hedge ("more than 100").
        who: the words of those counted ("civilians"), when the text has any.
        part_of: the span of the count that this one is a part of ("72 …, including five children").
        superseded: whether the report itself says that a newer figure replaced this one.
        documented: whether the source says it has individually documented, identified or named.
        vague: the lexicon's key for a vague word, so that a named rule can put its own number.
    """

    harm: str
    group: str
    low: float | None
    high: float | None
    bound: Bound
    text: str
    span: Span
    unit: Unit = Unit.PERSONS
    who: str | None = None
    hedge: str | None = None
    vague: str | None = None
    documented: bool = False
    increment: bool = False
    part_of: Span | None = None
    superseded: bool = False
    scope: Scope = Scope()
