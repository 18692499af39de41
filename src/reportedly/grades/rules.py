"""Named rules that grade an incident, as data: which conditions give which word."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.errors import QuestionError
from reportedly.lexicon import words

DEFAULT = "airwars"


@dataclass(frozen=True, slots=True)
class Row:
    """A word of a rule, what it means by the published text, and when it is given."""

    word: str
    means: str
    when: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named rule.

    Attributes:
        means, published: what it does, and where it was published.
        no_source: kinds of source that count as none.
        one_voice: kinds of source of which all of one side are one voice.
        unnamed_once: whether the unnamed sources of one kind and side count once.
        rows: its words in the order in which they are tried, the last without a condition.
    """

    name: str
    means: str
    published: str
    no_source: frozenset[str]
    one_voice: frozenset[str]
    unnamed_once: bool
    rows: tuple[Row, ...]


def rule_names() -> tuple[str, ...]:
    """Return the names of the rules, the default first."""
    return tuple(words("grading_rules", language=""))


def rule_named(name: str) -> Rule:
    """Return the rule of a name.

    Raises:
        QuestionError: there is no such rule.
    """
    told = words("grading_rules", language="").get(name)
    if told is None:
        raise QuestionError(f"no grading rule {name!r}; there are {', '.join(rule_names())}")
    rows = (*told["grades"], told["otherwise"])
    return Rule(
        name=name,
        means=" ".join(told["means"].split()),
        published=told["from"],
        no_source=frozenset(told["no_source"]),
        one_voice=frozenset(told["one_voice"]),
        unnamed_once=told["unnamed_once"],
        rows=tuple(Row(row["word"], row["means"], row.get("when", {})) for row in rows),
    )
