"""Merging two names of one source or actor, and taking it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.casebook import Casebook, SourceLine
from reportedly.casebook.parties import ActorLine
from reportedly.model import Judgement, Subject, Verdict
from reportedly.web.asking import Person
from reportedly.web.room import now


class Joined(NamedTuple):
    """Two names that a person joined, and the id of the judgement that says so."""

    id: str
    name: str
    other: str
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """A name that looks like another's."""

    name: str
    claims: int


def join(casebook: Casebook, person: Person, name: str, into: str, why: str) -> str:
    """Judge that a name is another name of `into`; return the judgement's id.

    Raises:
        QuestionError: the two are one name already, or one is empty.
    """
    judged = Judgement(
        subject=Subject.ALIAS,
        verdict=Verdict.POSITIVE,
        on=name.strip(),
        other=into.strip(),
        by=person.name,
        at=now(),
        why=why.strip(),
    )
    return casebook.judgements.add(judged)


def joined(casebook: Casebook, name: str) -> list[Joined]:
    """Return what joined the names of one source or actor, the oldest first."""
    names = casebook.judgements.names()
    return [
        Joined(one.id, one.on, one.other or "", one.by, one.why)
        for one in casebook.judgements.standing(Subject.ALIAS)
        if one.verdict is Verdict.POSITIVE and names.main(one.on) == names.main(name)
    ]


def likely(name: str, lines: Iterable[SourceLine | ActorLine]) -> list[Likely]:
    """Return names that share a telling word with one, to choose from."""
    own = _words(name)
    found = [
        Likely(name=one.name, claims=one.claims)
        for one in lines
        if one.name != name and own & _words(one.name)
    ]
    return sorted(found, key=lambda one: (-len(own & _words(one.name)), -one.claims))[:8]


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().replace("-", " ").split() if len(word) > 3}
