"""Which party to the conflict a phrase belongs to, as the text names it."""

from collections.abc import Sequence
from functools import cache

from reportedly.actors.nations import Nation, nations, second_halves
from reportedly.actors.nouns import listed
from reportedly.actors.words import Word
from reportedly.lexicon import words
from reportedly.model import SourceKind

GOVERNMENT = "government"

# Kinds that speak for a side; a doctor or a monitor is nobody's.
SIDED = frozenset(
    {SourceKind.BELLIGERENT, SourceKind.GOVERNMENT, SourceKind.MEDIA, SourceKind.DIPLOMAT}
)


def nation_in(core: Sequence[Word]) -> Nation | None:
    """Return the nation whose the words are: not who backs, holds or leads it."""
    for match in nations().find(core):
        word = core[match.last]
        if "-" not in word.text:
            return match.value.nation
        if _second_half(word) in second_halves("run"):
            return match.value.nation
        if word.lower.startswith("pro-"):
            return match.value.nation
    return None


def led_alliance(core: Sequence[Word]) -> str | None:
    """Return the first word of an alliance named by who leads it ("Saudi-led")."""
    return next((w.text for w in core if _second_half(w) in second_halves("led")), None)


def side_of(
    core: Sequence[Word],
    kind: SourceKind,
    nation: Nation | None,
    of_body: str | None,
    noun: str = "",
) -> str | None:
    """Return the side of a party of one kind, by its body's side, its words and its nation."""
    if kind not in SIDED:
        return None
    if of_body is not None:
        return of_body
    described = described_side(core, nation)
    if described is not None:
        return described
    if nation is not None:
        return nation.side
    return GOVERNMENT if is_state(noun) else None


def tells_backer(word: Word) -> bool:
    """Say whether a compound tells who backs, holds or houses somebody ("British-based")."""
    return _second_half(word) in second_halves("backed")


def described_side(core: Sequence[Word], nation: Nation | None) -> str | None:
    """Return the side that a word such as "rebel" or "regime" tells.

    A government's side is its country's where a country stands beside it.
    """
    side = _descriptor(core)
    if side == GOVERNMENT:
        return nation.side if nation and not _pro_government(core) else GOVERNMENT
    return side


def is_state(noun_words: str) -> bool:
    """Say whether a noun names the state itself ("the army"), whose side is the country's."""
    return noun_words in listed("sides", "state")


def _descriptor(core: Sequence[Word]) -> str | None:
    told = {_descriptors()[key] for w in core for key in _keys(w) if key in _descriptors()}
    return next((side for side in _order() if side in told), None)


def _keys(word: Word) -> tuple[str, ...]:
    """Return the forms under which a word may describe a side; "rebel-held" describes none."""
    first, hyphen, second = word.lower.partition("-")
    if hyphen and second in second_halves("run"):
        return (first,)
    return (word.lower,)


def _pro_government(core: Sequence[Word]) -> bool:
    """Whether somebody is *for* a government: an Iraqi militia may be for Syria's."""
    return any(w.lower.startswith("pro") and _descriptors().get(w.lower) for w in core)


def _second_half(word: Word) -> str:
    return word.lower.rpartition("-")[2] if "-" in word.lower else ""


def _descriptors() -> dict[str, str]:
    found: dict[str, str] = words("sides")["descriptors"]
    return found


@cache
def _order() -> tuple[str, ...]:
    return tuple(dict.fromkeys(_descriptors().values()))
