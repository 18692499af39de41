"""Grade: how well an incident is supported under a named rule, with the reasons in words."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from reportedly.grades.rules import DEFAULT, rule_named
from reportedly.grades.support import (
    ACCEPTS,
    DENIES,
    SAYS_SO,
    SILENT,
    Position,
    Support,
    Witness,
    support_of,
)
from reportedly.model import Claim, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Overruled:
    """That a person gave another grade than the machine.

    Attributes:
        machine: the machine's word.
        by, at: who, and when.
        why: the person's reason.
    """

    machine: str
    by: str
    at: dt.datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How well an incident is supported.

    Attributes:
        word: the grade under the rule: a person's where one was given, else the machine's.
        rule, means: the rule, and what the word means by its published text.
        reasons: why, in plain words; a rule's machine reasons stay when a person overrules it.
        sources: the independent sources.
        aside: who vouches and is not counted, and why.
        positions: what the parties to the conflict say.
        overruled: who gave this grade instead of the machine's; None for the machine's own.
    """

    word: str
    rule: str
    means: str
    reasons: tuple[str, ...]
    sources: tuple[Witness, ...]
    aside: tuple[tuple[str, str], ...]
    positions: tuple[Position, ...]
    overruled: Overruled | None = None


def grade(claims: Iterable[Claim], rule: str = DEFAULT) -> Grade:
    """Grade one incident by its claims; copies of one text must be left out before.

    Raises:
        QuestionError: there is no such rule.
    """
    by = rule_named(rule)
    support = support_of(claims, by)
    row = next(row for row in by.rows if _holds(row.when.items(), support))
    return Grade(
        word=row.word,
        rule=rule,
        means=row.means,
        reasons=tuple(_reasons(support)),
        sources=support.witnesses,
        aside=support.aside,
        positions=support.positions,
    )


def graded(
    own: Iterable[Claim],
    told: Iterable[Claim],
    judged: Mapping[str, Judgement],
    rule: str = DEFAULT,
) -> Grade:
    """Grade one incident as people see it: by the newest grade that one of them gave.

    Args:
        own: its claims, copies left out.
        told: all its claims; a person may have judged any of them.
        judged: standing grades given by people, by the claim that they are anchored on.
        rule: by which rule; what was given under another says nothing.

    Raises:
        QuestionError: there is no such rule.
    """
    machine = grade(own, rule)
    given = sorted((judged[c.id] for c in told if c.id in judged), key=lambda one: one.order)
    fitting = [one for one in given if one.value in words_of(rule)]
    return overrule(machine, fitting[-1]) if fitting else machine


def overrule(machine: Grade, judgement: Judgement) -> Grade:
    """Return the grade as a person gave it, with the machine's beside.

    A word that the rule does not have says nothing under it.
    """
    rows = {row.word: row for row in rule_named(machine.rule).rows}
    row = rows.get(str(judgement.value))
    if row is None:
        return machine
    why = Overruled(machine=machine.word, by=judgement.by, at=judgement.at, why=judgement.why)
    return replace(machine, word=row.word, means=row.means, overruled=why)


def words_of(rule: str = DEFAULT) -> tuple[str, ...]:
    """Return the words that a rule may give."""
    return tuple(row.word for row in rule_named(rule).rows)


_CONDITIONS: dict[str, Callable[[Support], int]] = {
    "independent": lambda s: len(s.witnesses),
    "blamed": lambda s: len(s.blamed),
    "accepts": lambda s: any(p.stance == ACCEPTS for p in s.positions),
    "denied": lambda s: bool(s.denied),
    "acted": lambda s: s.acted,
    "only_combatants": lambda s: s.only_combatants,
}


def _holds(when: Iterable[tuple[str, int]], support: Support) -> bool:
    return all(_CONDITIONS[name](support) >= least for name, least in when)


def _reasons(support: Support) -> Iterable[str]:
    """Yield what the grade rests on, in words."""
    number = len(support.witnesses)
    names = "; ".join(" and ".join(one.names) for one in support.witnesses)
    sources = f"{number} independent source{'' if number == 1 else 's'}"
    yield f"{sources}: {names}" if names else "no source that is named or described"
    for name, why in support.aside:
        yield f"not counted: {name} ({why})"
    if len(support.blamed) > 1:
        accounts = "; or by ".join(" and ".join(sides) for sides in support.blamed)
        yield f"said to have been done by {accounts}"
    blamed = {side for sides in support.blamed for side in sides}
    yield from (_said(p) for p in support.positions if p.stance != SILENT or p.party in blamed)
    if support.denied and not any(p.stance == DENIES for p in support.positions):
        yield f"denied by {' and '.join(support.denied)}"
    if support.only_combatants:
        yield "all counted are combatants"
    if not support.acted:
        yield "no strike, fighting or attacker is told"


def _said(position: Position) -> str:
    if position.stance == SILENT:
        return f"{position.party}: no position told"
    it = "" if position.stance == SAYS_SO else " it"
    return f"{position.party}: {position.stance}{it}"
