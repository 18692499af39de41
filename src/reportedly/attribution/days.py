"""When a thing was said: "told reporters on Friday", "the army on Friday said"."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.attribution.draft import Draft
from reportedly.attribution.scene import Scene
from reportedly.attribution.vocabulary import listed
from reportedly.model import Period, Token

CLAUSES = frozenset({"VERB", "AUX"})
LIGHT = frozenset({"ADP", "ADV", "ADJ", "DET"})


class Days:
    """The periods of a report in which one can speak, given to those who speak in them."""

    def __init__(self, scene: Scene, times: Sequence[Period], drafts: Sequence[Draft]) -> None:
        self._scene = scene
        self._periods = _periods(scene, times)
        self._behind = {max(draft.cue): draft.anchor for draft in drafts}

    def of(self, draft: Draft) -> Period | None:
        """Return the period that hangs on the cue, outside the content."""
        parse = self._scene.parse
        sentence = parse.sentence_of(parse.tokens[draft.anchor])
        start = bisect_left(self._periods, sentence.first, key=lambda pair: pair[0].i)
        for head, period in self._periods[start:]:
            if head.i >= sentence.last:
                break
            if head.i in draft.content:
                continue
            said = self._directly_behind(head, period)
            if said == draft.anchor or self._trails(head, draft):
                return period
            if said is None and _hangs_on(self._scene, head, draft):
                return period
        return None

    def _trails(self, head: Token, draft: Draft) -> bool:
        """Whether the word follows a cue that follows all it says: "…," he said at home on Monday.

        Nothing is said after such a cue, so what stands there tells of the saying.
        """
        last = max(draft.cue)
        if not draft.content or max(draft.content) > min(draft.cue) or head.i < last:
            return False
        return not any(last < cue < head.i for cue in self._behind)

    def _directly_behind(self, head: Token, period: Period) -> int | None:
        """Return the anchor of the cue directly before the period: "said on Friday it had …"."""
        parse = self._scene.parse
        span = period.span
        first = head if span is None else parse.at(span.start) or head
        i = min(first.i, head.i) - 1
        while i >= 0 and i not in self._behind and parse.tokens[i].pos in LIGHT:
            i -= 1
        return self._behind.get(i)


def _periods(scene: Scene, times: Sequence[Period]) -> list[tuple[Token, Period]]:
    """Return the periods in which one can speak, with the main word of each, in order."""
    found = []
    for period in times:
        head = None if period.span is None else scene.parse.root_of(period.span)
        if head is None or head.lower in listed("habitual"):
            continue
        if period.modifier not in listed("lasting"):
            found.append((head, period))
    return sorted(found, key=lambda pair: pair[0].i)


def _hangs_on(scene: Scene, head: Token, draft: Draft) -> bool:
    """Whether the first verb above the word, or the document that speaks, is the cue's."""
    documents = listed("documents")
    for above in scene.parse.ancestors(head):
        if above.i in draft.cue:
            return True
        if above.i in draft.source:
            return above.lemma in documents or scene.parse.head(above).i in draft.cue
        if above.pos in CLAUSES:
            return False
    return False
