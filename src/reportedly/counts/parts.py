"""Parts: which count is a part of which whole ("72 deaths, including five children")."""

import re
from collections.abc import Sequence
from functools import cache

from reportedly.counts.harms import noun_harm
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import is_subgroup, phrases, words
from reportedly.model import Count, Parse, Sentence, Span, Token, Unit

LONGEST = 3  # words of those counted before "among them"
OPENING = 4  # words of a sentence that may recall those counted before
FAR = 3  # sentences back in which "they included" finds its whole


def says_part(text: str, sentence: Span, phrase: CountedPhrase) -> bool:
    """Say whether the words beside the number make it a part: "among them two", "three of them"."""
    number = phrase.quantity.span
    before = text[max(sentence.start, number.start - 50) : number.start]
    after = text[number.end : min(sentence.end, number.end + 40)]
    return bool(_before().search(before) or _after().match(after) or before.endswith(" ("))


def continues_part(text: str, parse: Parse, part: Span, number: Span) -> bool:
    """Say whether a number goes on a list of parts: "including five children and two women"."""
    between = parse.within(Span(part.end, number.start))
    if not between or any(_breaks_list(t) for t in between):
        return False
    return any(t.lower in ("and", ",", "&", "or") for t in between)


def _breaks_list(token: Token) -> bool:
    if token.pos in ("VERB", "AUX", "SCONJ") or token.tag in ("WP", "WDT"):
        return True
    return token.lower in ";.—" or (token.dep == "prep" and token.lower not in ("of", "from"))


def whole_of(
    parse: Parse,
    made: Sequence[Count],
    number: Span,
    *,
    across: bool,
    things: bool,
    harm: str | None,
) -> Count | None:
    """Return the nearest earlier count that the number at `number` can be a part of.

    It looks back within the sentence, and over a few sentences when `across`.
    """
    here = parse.sentence_at(number.start)
    if here is None:
        return None
    for count in reversed(made):
        there = parse.sentence_at(count.span.start)
        if there is None or here.i - there.i > (FAR if across else 0):
            return None
        if count.part_of is not None or count.superseded or count.span.overlaps(number):
            continue
        if (count.unit is Unit.THINGS) != things or count.low == count.high == 1 or count.low == 0:
            continue
        if harm is None or harm == count.harm or count.harm == "killed_or_injured":
            return count
    return None


def can_hold(whole: Count, part: Count) -> bool:
    """Say whether a part fits into its whole by size and by group."""
    if whole.high is not None and part.low is not None and part.low > whole.high:
        return False
    known = whole.group not in ("people", "things") and part.group not in ("people", "things")
    return not known or not is_subgroup(whole.group, part.group) or whole.group == part.group


def is_harm_within(harm: str, whole: str) -> bool:
    """Say whether those who suffer one harm can be among those who suffer the other."""
    return harm == whole or (whole == "killed_or_injured" and harm in ("killed", "injured"))


def of_those(phrase: CountedPhrase) -> bool:
    """Say whether a pronoun stands for those counted: "three of them"."""
    return phrase.noun is not None and phrase.noun.lower in words("harm_words")["those"]


def recalls(phrase: CountedPhrase) -> bool:
    """Say whether the noun stands for those counted before: "of them", "of the injured"."""
    return of_those(phrase) or (phrase.noun is not None and noun_harm(phrase.noun) is not None)


def is_victim(noun: Token) -> bool:
    """Say whether the noun says no more of those counted than their harm: "the victims"."""
    return noun.lemma in words("harm_words")["part_of_harm"] or noun_harm(noun) is not None


def opens_recalling(parse: Parse, sentence: Sentence) -> bool:
    """Say whether a sentence opens with those counted before: "Among the dead", "They include"."""
    opening = {t.lower for t in parse.tokens_of(sentence)[:OPENING]}
    listed = words("harm_words")
    return any(not opening.isdisjoint(listed[k]) for k in ("those", "part_of_harm", "recalling"))


@cache
def _before() -> re.Pattern[str]:
    listed = words("harm_words")["part_before"]
    return re.compile(
        rf"\b(?:{phrases(listed)})[\s,:]*(?:(?:were|was|are|is|at\s+least|the)\s+)*[\"“(]?$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    listed = words("harm_words")
    after, behind = phrases(listed["part_after"]), phrases(listed["part_behind"])
    return re.compile(
        rf"\s+(?:{after})\b|\s+(?:[\w-]+\s+){{1,{LONGEST}}}(?:{behind})\s*(?:[,.;)]|$)",
        re.IGNORECASE,
    )
