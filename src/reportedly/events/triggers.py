"""The trigger rules of `event_triggers.yaml`, and what it takes for one to hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from reportedly.events.arguments import Arguments
from reportedly.events.tags import Tags, is_protected
from reportedly.events.vocabulary import vocabulary
from reportedly.lexicon import words
from reportedly.model import Token

MARKS = frozenset({"any", "nothing", "name", "acronym", "weapon", "event", "protected"})
# Marks of a token by the key of its weapon.
SORTS = {
    "flying": frozenset({"aircraft", "drone"}),
    "throwing": frozenset({"mortar", "rocket", "missile", "artillery"}),
    "poison": frozenset({"chlorine", "chemical"}),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """What one place around a trigger must hold: lemmas, or marks of a token."""

    lemmas: frozenset[str]
    marks: frozenset[str]

    def met(self, tokens: Iterable[Token], tags: Tags) -> bool:
        """Say whether one of the tokens is such a one."""
        tokens = tuple(tokens)
        if not tokens:
            return "nothing" in self.marks
        return any(self.met_by(t, tags) for t in tokens)

    def met_by(self, token: Token, tags: Tags) -> bool:
        """Say whether the token is such a one."""
        if "any" in self.marks or token.lemma in self.lemmas or token.lower in self.lemmas:
            return True
        # The lemma of a proper noun keeps its plural.
        if token.pos == "PROPN" and token.lower.removesuffix("s") in self.lemmas:
            return True
        return any(_has(mark, token, tags) for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the vocabulary: a type, and the conditions that its words must meet."""

    type: str
    status: str | None = None
    weapon: str | None = None
    told: tuple[str, ...] = ()
    after: frozenset[str] = frozenset()
    definite: bool = False
    literal: bool = False
    roles: Mapping[str, str] = field(default_factory=dict)
    subject: Condition | None = None
    object: Condition | None = None
    clause: Condition | None = None
    not_subject: Condition | None = None
    not_object: Condition | None = None
    modifier: frozenset[str] = frozenset()
    not_modifier: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    preps: Mapping[str, Condition] = field(default_factory=dict)

    def holds(self, around: Arguments, extent: Callable[[], Sequence[Token]], tags: Tags) -> bool:
        """Say whether all conditions hold; the extent is asked for only where one needs it."""
        return (
            (around.definite or not self.definite)
            and _meets(self.subject, around.subjects, tags)
            and _meets(self.object, around.objects, tags)
            and not (self.not_subject and self.not_subject.met(around.subjects, tags))
            and not (self.not_object and self.not_object.met(around.objects, tags))
            and self._is_modified(around)
            and not self.without & around.preps.keys()
            and (not self.preps or self._follows(around, tags))
            and (self.clause is None or _said(self.clause, around, extent(), tags))
        )

    def _is_modified(self, around: Arguments) -> bool:
        if not self.not_modifier.isdisjoint(around.modifiers):
            return False
        wanted = self.modifier
        return not wanted or "any" in wanted or not wanted.isdisjoint(around.modifiers)

    def _follows(self, around: Arguments, tags: Tags) -> bool:
        return any(
            wanted.met(around.preps[name], tags)
            for name, wanted in self.preps.items()
            if name in around.preps
        )


def may_tell(token: Token) -> bool:
    """Say whether any rule can be for the word; False for most words, at once."""
    known = _known()
    return token.lemma in known or token.lower in known or token.pos == "PROPN"


def rules_for(token: Token, *, nominal: bool) -> tuple[Rule, ...]:
    """Return the rules of a word, in their order; () for most words.

    A capitalised noun of a headline keeps its plural as its lemma, so that both are looked up.
    """
    known = _rules()["nouns" if nominal else "verbs"]
    found: Sequence[Rule] | None = known.get(token.lemma) or known.get(token.lower)
    if found is None and token.pos == "PROPN":
        found = known.get(token.lower.removesuffix("s")) or known.get(
            token.lower.removesuffix("es")
        )
    return tuple(found or ())


def _meets(condition: Condition | None, tokens: Sequence[Token], tags: Tags) -> bool:
    return condition is None or condition.met(tokens, tags)


def _said(condition: Condition, around: Arguments, extent: Sequence[Token], tags: Tags) -> bool:
    others = [t for t in extent if t.i != around.trigger.i]
    if "nothing" in condition.marks:
        force = vocabulary().classes["force"]
        return not any(t.i in tags.weapons or t.lemma in force for t in others)
    return condition.met(others, tags)


def _has(mark: str, token: Token, tags: Tags) -> bool:
    if mark == "name":
        return token.pos == "PROPN" and token.lower not in vocabulary().calendar
    if mark == "acronym":
        return token.pos == "PROPN" and token.text.isupper() and 2 <= len(token.text) <= 6
    if mark == "weapon":
        return token.i in tags.weapons
    if mark in SORTS:
        return tags.weapons.get(token.i) in SORTS[mark]
    if mark == "protected":
        return any(is_protected(tags.targets.get(i)) for i in (token.i, token.i - 1))
    return mark == "event" and bool(_rules()["nouns"].get(token.lemma))


@cache
def _known() -> frozenset[str]:
    return frozenset(lemma for part in _rules().values() for lemma in part)


@cache
def _rules() -> dict[str, dict[str, list[Rule]]]:
    found: dict[str, dict[str, list[Rule]]] = {"verbs": {}, "nouns": {}}
    for row in words("event_triggers")["rules"]:
        rule = _rule(row)
        for part, known in found.items():
            for lemma in row.get(part, ()):
                known.setdefault(lemma, []).append(rule)
    return found


def _rule(row: Mapping[str, Any]) -> Rule:
    named = set(row.get("object", ()))
    return Rule(
        type=row["type"],
        status=row.get("status"),
        weapon=row.get("weapon"),
        told=tuple(row.get("as", ())),
        after=frozenset(row.get("after", ())),
        definite=row.get("definite", False),
        literal=bool(named) and not named & (MARKS | SORTS.keys() | vocabulary().classes.keys()),
        roles=row.get("roles", {}),
        subject=_optional(row, "subject"),
        object=_optional(row, "object"),
        clause=_optional(row, "clause"),
        not_subject=_optional(row, "not_subject"),
        not_object=_optional(row, "not_object"),
        modifier=_lemmas(row.get("modifier", ())),
        not_modifier=_lemmas(row.get("not_modifier", ())),
        without=frozenset(row.get("without", ())),
        preps={prep: _condition(listed) for prep, listed in row.get("with", {}).items()},
    )


def _optional(row: Mapping[str, Any], name: str) -> Condition | None:
    return _condition(row[name]) if name in row else None


def _lemmas(listed: Iterable[str]) -> frozenset[str]:
    condition = _condition(listed)
    return condition.lemmas | (condition.marks & {"any"})


def _condition(listed: Iterable[str]) -> Condition:
    classes, marks = vocabulary().classes, MARKS | SORTS.keys()
    lemmas = frozenset(
        lemma for word in listed for lemma in classes.get(word, (word,)) if word not in marks
    )
    return Condition(lemmas, frozenset(listed) & marks)
