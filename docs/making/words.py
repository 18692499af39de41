"""The words that may stand in a field, and what vague numbers are worth."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from making.markdown import codes, table
from reportedly import lexicon
from reportedly.model import vocabulary

MEANINGS = Path(__file__).parents[1] / "meanings.yaml"
OPEN_VOCABULARIES: dict[str, tuple[str, Callable[[], dict[str, dict[str, Any]]]]] = {
    "Incident types": ("`event.type` of a claim, `type` of an incident", lexicon.incident_types),
    "Harms": ("`harm` of a count: what people or things suffered", lexicon.harms),
    "Groups": ("`group` of a count: who is counted; *inside* names what holds it", lexicon.groups),
    "Weapons": ("`event.weapon`", lexicon.weapons),
    "Targets": ("`event.targets`", lexicon.targets),
}
CLOSED_VOCABULARIES: dict[str, type[StrEnum]] = {
    "Stances": vocabulary.Stance,
    "Modality": vocabulary.Modality,
    "Kinds of source": vocabulary.SourceKind,
    "Bounds": vocabulary.Bound,
    "Units": vocabulary.Unit,
    "Frames": vocabulary.Frame,
    "Precision of a date": vocabulary.DatePrecision,
    "Precision of a place": vocabulary.PlacePrecision,
}
INTRODUCTION = """\
# Vocabulary

The words that may stand in a field, and what they mean. Open vocabularies are YAML files in
`src/reportedly/lexicon/`; closed ones are part of the model.
"""
RULES = """\
# Counting rules

A single range of rival figures exists only under a named rule, which `reportedly tally --rule`
chooses. What comes before is the same for all: echoes, parts, later words, and what may be added at
all; see [tallies](../explanation/tallies.md).

From `src/reportedly/lexicon/counting_rules.yaml`.
"""
CONVENTIONS = """\
# Vague words

What a vague number is worth, by convention. A count keeps the word (`vague`) and the
literal meaning as `low` and `high`; another convention can be put in its place at any
time. An empty cell means that the convention gives no number.

- *literal*: the least that the words can mean (two dozens are 24), open above unless a
  highest number stands there too.
- *ACLED*: the fatality rules of the Armed Conflict Location & Event Data project, as its
  frequently asked questions on fatalities give them.
- *ISAF*: the coding rules of A. Strick van Linschoten and F. Kuehn, *A Knock on the Door:
  22 Months of ISAF Press Releases* (Afghanistan Analysts Network, 2011).

From `src/reportedly/lexicon/en/vague.csv`.
"""


def vocabulary_page() -> str:
    """Return the vocabularies whose words stand in claims."""
    parts = [INTRODUCTION]
    for title, (where, terms) in OPEN_VOCABULARIES.items():
        inside = any(row.get("within") for row in terms().values())
        rows = (
            (f"`{key}`", row["means"], *([codes(row.get("within", ()))] if inside else []))
            for key, row in terms().items()
        )
        head = ("word", "means", *(["inside"] if inside else []))
        parts.append(f"## {title}\n\nIn {where}.\n\n{table(head, rows)}")
    for title, kind in CLOSED_VOCABULARIES.items():
        told = meanings()[kind.__name__]
        rows = ((f"`{member}`", told[member]) for member in kind)
        first = (kind.__doc__ or "").splitlines()[0]
        parts.append(f"## {title}\n\n{first}\n\n{table(('word', 'means'), rows)}")
    return "\n".join(parts)


def vague_words() -> str:
    """Return the table of what vague words are worth under each convention."""
    rows = [
        (
            f"“{row['word']}”",
            _between(row["literal_low"], row["literal_high"]),
            row["acled"] or "",
            row["isaf"] or "",
        )
        for row in lexicon.table("vague")
    ]
    return f"{CONVENTIONS}\n{table(('words', 'literal', 'ACLED', 'ISAF'), rows)}"


def counting_rules() -> str:
    """Return the named rules under which rival figures become one range."""
    rules = lexicon.words("counting_rules", language="").items()
    rows = ((f"`{name}`", row["means"].strip(), row["from"]) for name, row in rules)
    return f"{RULES}\n{table(('rule', 'means', 'source'), rows)}"


@cache
def meanings() -> dict[str, dict[str, str]]:
    """Return what the closed words, and fields, mean, by type and name."""
    told: dict[str, dict[str, str]] = yaml.safe_load(MEANINGS.read_text(encoding="utf-8"))
    return told


def _between(low: str, high: str) -> str:
    if not low:
        return high and f"up to {high}"
    return f"{low} to {high}" if high else f"{low} or more"
