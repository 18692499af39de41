"""Victims in MUC-4's slots: who they are, how many, and what was done to them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.evaluation import muc_gold as gold
from reportedly.evaluation.muc_gold import Filler
from reportedly.lexicon import words
from reportedly.model import Claim, Count
from reportedly.text import is_name


def victims(claims: Iterable[Claim]) -> Iterator[Count]:
    """Yield the counts of those whom the task asks for: harmed, and none of the attackers."""
    for claim in claims:
        for count in claim.counts:
            asked = (
                count.harm in words("muc")["victims"] and count.group not in words("muc")["never"]
            )
            if asked and count.low != 0 and not count.superseded:
                yield count


@dataclass(slots=True)
class _Group:
    """Victims with one description or name: how many, and what was done to them."""

    tag: str
    number: str
    harms: list[str]
    title: str
    name: str


def victim_slots(claims: Sequence[Claim]) -> dict[str, tuple[Filler, ...]]:
    """Return the victims' names, descriptions, numbers and effects, each group once."""
    groups: list[_Group] = []
    for count in _told_of(claims):
        for title, name, number in _parted(count):
            _add(groups, _Group(name or title or "-", number, [count.harm], title, name))
    told = words("muc")["effects"]
    effects = [Filler((told[h],), (g.tag,)) for g in groups for h in g.harms if h in told]
    for claim in claims:
        for count in claim.counts:
            if (
                count.low == 0
                and not effects
                and (spared := words("muc")["spared"].get(count.harm))
            ):
                effects.append(Filler((spared,), ("-",)))
    return {
        gold.NUMBER: tuple(Filler((one.number,), (one.tag,)) for one in groups),
        gold.EFFECT: tuple(effects),
        gold.NAMED: tuple(Filler((one.name,)) for one in groups if one.name),
        gold.DESCRIBED: tuple(Filler((one.title,)) for one in groups if one.title),
    }


def _add(groups: list[_Group], new: _Group) -> None:
    """Add a group, unless it is one told before, in the same number or with the same harm."""
    for one in groups:
        if one.tag.split()[-1] != new.tag.split()[-1]:
            continue
        if one.number == new.number or set(one.harms) & set(new.harms):
            one.harms += [harm for harm in new.harms if harm not in one.harms]
            one.title = one.title or new.title
            return
    groups.append(new)


def _told_of(claims: Sequence[Claim]) -> list[Count]:
    """Return the counts of victims; of those without a word for them only where no others are."""
    counts = list(victims(claims))
    worded = {count.harm for count in counts if count.who}
    return [count for count in counts if count.who or count.harm not in worded]


def _parted(count: Count) -> Iterator[tuple[str, str, str]]:
    """Yield the words that describe those counted, the name that ends them, and how many."""
    number = "PLURAL" if count.low is None else str(int(count.low))
    listed = [one for one in _LISTED.split(" ".join((count.who or "").split())) if one]
    if len(listed) > 1 and count.low == len(listed):
        yield from ((*_name_after(one), "1") for one in listed)
    else:
        whole = " ".join((count.who or "").split())
        yield (*(_name_after(whole) if count.low == 1 else (whole, "")), number)


_LISTED = re.compile(r",\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)


def _name_after(words_of: str) -> tuple[str, str]:
    """Return a description and the name that ends it; either can be empty."""
    told = words_of.split()
    first = len(told)
    while first and is_name(told[first - 1].lower().strip(",.'\"")):
        first -= 1
    return " ".join(told[:first]), " ".join(told[first:])
