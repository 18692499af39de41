"""Whom a phrase names, before anything else in the report is known."""

from dataclasses import dataclass

from reportedly.actors.nations import Nation
from reportedly.actors.nouns import Noun
from reportedly.model import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whom a phrase names.

    Attributes:
        name: the person's or body's name, or the description's words.
        named: whether that is a name.
        kind, side, role: as in `Source`.
        body: the body that a person speaks for, when it has a name.
        person: whether it is a person or persons, rather than a body.
        plural: whether it is several.
        gender: "m", "f" or None when the words do not tell.
        head: the noun that describes it ("official"), or "" for a bare name.
        nation: the nation whose words it bears.
        definite: whether "the" or the like points to somebody known already.
        noun: the noun of the lexicon that `head` is.
        members: the parties joined by "and", when it is several.
        short: other names given in brackets ("SOHR").
    """

    name: str
    named: bool
    kind: SourceKind = SourceKind.UNATTRIBUTED
    side: str | None = None
    body: "Party | None" = None
    role: str | None = None
    person: bool = True
    plural: bool = False
    gender: str | None = None
    head: str = ""
    nation: Nation | None = None
    definite: bool = False
    short: tuple[str, ...] = ()
    noun: Noun | None = None
    members: tuple["Party", ...] = ()
