"""One number a harm from a whole report, the naive ways to get it, and how an answer misses."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cache

from reportedly.evaluation.exact import NONE, Answer, Item
from reportedly.lexicon import table, words
from reportedly.model import Claim, Reading
from reportedly.tally import Question, Said, tally

# Between a number and the word of harm that it belongs to, in characters.
BEFORE, AFTER = 30, 12


def numbers(
    reading: Reading, harms: Iterable[str], convention: str | None = None
) -> dict[str, Answer]:
    """Return one number a harm: the low of the report's own tally, zero when it has none.

    Args:
        reading: the report, read.
        harms: keys of `harms` in the lexicon.
        convention: a column of `vague.csv`, whose numbers stand for vague words ("several").
    """
    report = reading.report
    claims = [_by(convention, claim) if convention else claim for claim in reading.claims]
    told = [Said(claim, report.outlet, report.published) for claim in claims]
    found = {}
    for harm in harms:
        answer = tally(told, Question(harm=harm))
        said = "; ".join(figure.words for figure in answer.by_source)
        found[harm] = Answer(str(answer.low or 0), said)
    return found


def _by(convention: str, claim: Claim) -> Claim:
    told = _vague(convention)
    return replace(
        claim,
        counts=tuple(
            replace(count, low=told[count.vague], vague=None) if count.vague in told else count
            for count in claim.counts
        ),
    )


@cache
def _vague(convention: str) -> Mapping[str | None, float]:
    return {row["word"]: float(row[convention]) for row in table("vague") if row[convention]}


def always_none(item: Item) -> dict[str, str]:
    """The baseline that always answers zero."""
    return dict.fromkeys(_harms() & item.gold.keys(), NONE)


def first_number_near(item: Item) -> dict[str, str]:
    """The baseline that takes the first number near a word of the harm."""
    answers = {}
    for harm in _harms() & item.gold.keys():
        match = _near(harm).search(item.text)
        word = next((g for g in match.groups() if g), NONE).casefold() if match else NONE
        answers[harm] = str(_numerals().get(word, word))
    return answers


def with_some(harm: str) -> tuple[str, Callable[[Item], bool]]:
    """Return the view of the reports in which gold has some of the harm."""
    return "reports with some", lambda item: NONE not in item.gold[harm]


def how_it_misses(gold: frozenset[str], given: str) -> str:
    """Return in a word or two how a number misses."""
    if not given:
        return "report refused"
    right, answer = min(int(g) for g in gold), int(given)
    if answer == 0:
        return "missed"
    if right == 0:
        return "invented"
    return "too low" if answer < right else "too high"


def _harms() -> frozenset[str]:
    return frozenset(words("baselines")["harms"])


@cache
def _numerals() -> Mapping[str, int]:
    return {word: value for value, word in enumerate(words("baselines")["numerals"].split())}


@cache
def _near(harm: str) -> re.Pattern[str]:
    number = rf"(\d+|{'|'.join(_numerals())})"
    named = "|".join(words("baselines")["harms"][harm].split())
    return re.compile(
        rf"\b{number}\b[\w\s]{{0,{BEFORE}}}\b(?:{named})\b"
        rf"|\b(?:{named})\b[\w\s]{{0,{AFTER}}}\b{number}\b",
        re.IGNORECASE,
    )
