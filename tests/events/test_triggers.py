from collections.abc import Callable, Mapping
from typing import Any

import pytest

from reportedly.events.triggers import MARKS, SORTS, rules_for
from reportedly.lexicon import incident_types, weapons, words
from reportedly.model import Parse

FIELDS = {
    "type", "status", "weapon", "as", "after", "definite",
    "roles", "verbs", "nouns", "subject", "object",
    "clause", "not_subject", "not_object", "modifier", "not_modifier", "with", "without",
}  # fmt: skip
RULES: list[Mapping[str, Any]] = words("event_triggers")["rules"]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r['type']}-{RULES.index(r)}")
def test_every_rule_is_well_formed(rule: Mapping[str, Any]) -> None:
    assert rule.keys() <= FIELDS
    assert rule["type"] in {*incident_types(), "strike", "none"}
    assert rule.get("weapon") in {*weapons(), None}
    assert rule.get("verbs") or rule.get("nouns")
    assert all(isinstance(name, str) for name in rule.get("with", {}))


def test_classes_and_marks_have_different_names() -> None:
    assert not words("event_triggers")["classes"].keys() & (MARKS | SORTS.keys())


def test_most_words_have_no_rule(parse: Callable[[str], Parse]) -> None:
    tokens = parse("Farmers watched the weather.").tokens
    assert not any(rules_for(t, nominal=n) for t in tokens for n in (True, False))


def test_a_headline_plural_finds_its_rule(parse: Callable[[str], Parse]) -> None:
    tokens = parse("Airstrikes Pound Besieged Town").tokens
    assert rules_for(tokens[0], nominal=True)
