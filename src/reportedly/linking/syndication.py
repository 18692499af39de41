"""Syndication: which reports carry the text of an earlier one, and where they changed it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportedly.linking.fingerprints import fingerprints
from reportedly.linking.wording import in_order, is_number

# A copy shares this part of its words with what it copies; less where both credit one agency.
COPIED, COPIED_FROM_AGENCY = 0.5, 0.3
# A wire text is run within days; sentences that come back after longer are background or
# furniture ("The war began in 2011"), and make no copy.
RUN_WITHIN_DAYS = 7
# A shorter text says too little to be known as a copy.
SHORTEST_WORDS = 25
SHORTEST_SENTENCE = 4
NEARLY = 0.6
# Pairs that share fewer fingerprints than this part are not read side by side.
SUSPECT = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The text of one report, sentence by sentence, furniture left out."""

    id: str
    sentences: tuple[str, ...]
    outlet: str | None = None
    agency: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence that a copy changed: its number in either text, and the words that differ."""

    sentence: int
    original: int
    words: tuple[str, ...]
    before: tuple[str, ...]

    @property
    def of_figure(self) -> bool:
        """Whether a number differs, in digits or in words."""
        return any(map(is_number, (*self.words, *self.before)))


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that carries the text of an earlier one.

    Attributes:
        of: the id of the earliest report whose text it carries.
        share: the part of its words that it shares, 0 to 1.
        kept: numbers of the sentences that are the same, word for word.
        changed: sentences that are nearly the same.
        added: numbers of the sentences that the other report lacks.
    """

    report: str
    of: str
    share: float
    kept: tuple[int, ...]
    changed: tuple[Change, ...]
    added: tuple[int, ...]


Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Worded:
    """A telling as it is compared: the words of its sentences, and its fingerprints.

    Attributes:
        sentences: the words of each; `fresh` tells which are no background.
        prints: fingerprints of the fresh ones.
    """

    telling: Telling
    sentences: tuple[Words, ...]
    fresh: tuple[bool, ...]
    prints: frozenset[int]

    @property
    def size(self) -> int:
        """The number of words in fresh sentences."""
        return sum(len(s) for s, fresh in zip(self.sentences, self.fresh, strict=True) if fresh)


def copies(tellings: Sequence[Telling]) -> tuple[Copy, ...]:
    """Return the reports that carry an earlier one's text; the order they come in never matters.

    Each points to the report that it shares most with among those that copy nobody.
    """
    ordered = sorted(tellings, key=earliest_first)
    words = {t.id: sentences_of(t) for t in ordered}
    stale = _background(ordered, words)
    holders: defaultdict[int, list[Worded]] = defaultdict(list)
    found = []
    for telling in ordered:
        mine = worded(telling, words[telling.id], stale)
        near = {o.telling.id: o for mark in mine.prints for o in holders[mark]}
        copy = copy_among(mine, near.values())
        if copy is not None:
            found.append(copy)
            continue
        for mark in mine.prints:
            holders[mark].append(mine)
    return tuple(found)


def copy_among(mine: Worded, originals: Iterable[Worded]) -> Copy | None:
    """Return what a report copies among earlier ones that copy nobody, or None."""
    if mine.size < SHORTEST_WORDS:
        return None
    near = sorted((o for o in originals if _suspect(mine, o)), key=lambda o: o.telling.id)
    compared = (_compared(mine, other) for other in near)
    return max(filter(None, compared), key=lambda copy: copy.share, default=None)


def sentences_of(telling: Telling) -> tuple[Words, ...]:
    """Return the words of each sentence."""
    return tuple(tuple(in_order(sentence)) for sentence in telling.sentences)


def worded(telling: Telling, sentences: tuple[Words, ...], stale: Container[Words]) -> Worded:
    """Return a telling as it is compared, given which sentences came back after long."""
    fresh = tuple(len(s) >= SHORTEST_SENTENCE and s not in stale for s in sentences)
    told = [w for s, kept in zip(sentences, fresh, strict=True) if kept for w in s]
    return Worded(telling, sentences, fresh, fingerprints(told))


def witnesses(tellings: Sequence[Telling], found: Sequence[Copy]) -> tuple[tuple[str, ...], ...]:
    """Return the reports in groups of one text, the original first: each group is one witness."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for copy in found:
        groups[copy.of].append(copy.report)
    copied = {copy.report for copy in found}
    originals = sorted(t.id for t in tellings if t.id not in copied)
    return tuple((one, *sorted(groups[one])) for one in originals)


def earliest_first(telling: Telling) -> tuple[dt.date, bool, str]:
    """Order by day; on one day the agency's own report comes before who credits it."""
    return telling.published or dt.date.max, telling.agency is not None, telling.id


def _background(ordered: Sequence[Telling], words: Mapping[str, Sequence[Words]]) -> set[Words]:
    """Return the sentences that come back after longer than a wire text is run."""
    days: dict[Words, tuple[dt.date, dt.date]] = {}
    for telling in ordered:
        if telling.published is not None:
            for sentence in words[telling.id]:
                first, last = days.get(sentence, (telling.published, telling.published))
                days[sentence] = min(first, telling.published), max(last, telling.published)
    return {s for s, (first, last) in days.items() if (last - first).days > RUN_WITHIN_DAYS}


def _suspect(mine: Worded, other: Worded) -> bool:
    """Say whether two reports are worth reading side by side."""
    days = (mine.telling.published, other.telling.published)
    if days[0] and days[1] and abs((days[0] - days[1]).days) > RUN_WITHIN_DAYS:
        return False
    least = SUSPECT * min(len(mine.prints), len(other.prints))
    return 0 < least <= len(mine.prints & other.prints)


def _compared(mine: Worded, original: Worded) -> Copy | None:
    """Lay two reports side by side; None when the later is no copy of the earlier."""
    kept, changed, added = [], [], []
    shared = 0.0
    theirs = original.sentences
    for number, sentence in enumerate(mine.sentences):
        if not mine.fresh[number]:
            continue
        if sentence in theirs:
            kept.append(number)
            shared += len(sentence)
        elif change := _changed(number, sentence, theirs):
            changed.append(change)
            shared += len(sentence) - len(change.words)
        else:
            added.append(number)
    share = shared / mine.size
    telling, of = mine.telling, original.telling
    one_agency = telling.agency is not None and telling.agency in (of.agency, of.outlet)
    if share < (COPIED_FROM_AGENCY if one_agency else COPIED):
        return None
    return Copy(telling.id, of.id, round(share, 3), tuple(kept), tuple(changed), tuple(added))


def _changed(number: int, sentence: Words, theirs: Sequence[Words]) -> Change | None:
    """Return how a sentence differs from the one that is nearest to it, if any is near."""
    near = [
        (len(set(sentence) & set(other)) / max(1, len(set(sentence) | set(other))), -at)
        for at, other in enumerate(theirs)
    ]
    likeness, at = max(near, default=(0.0, 0))
    if likeness < NEARLY:
        return None
    other = theirs[-at]
    mine: list[str] = []
    before: list[str] = []
    matcher = SequenceMatcher(None, other, sentence, autojunk=False)
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "equal":
            before += other[a:b]
            mine += sentence[c:d]
    return Change(number, -at, tuple(mine), tuple(before))
