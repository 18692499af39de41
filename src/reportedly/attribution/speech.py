"""Direct speech: which cue a quotation belongs to, across sentences and paragraphs."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reportedly.attribution.draft import Draft
from reportedly.attribution.scene import FINITE, Quotation, Scene, is_punctuation
from reportedly.attribution.vocabulary import listed

ENDS = frozenset({".", "?", "!", ",", "...", "…", "--", "—", "-"})
STOPS = frozenset({".", "?", "!"})
LEADS = frozenset({",", ":", "that", "—", "--", "-", "–"})
JOINING = frozenset({"and", "but"})
NEAR = 8  # tokens from a quotation to its cue: '"…," a resident, Omar, said'
FARTHEST = 25  # tokens from a cue to the quotation that it leads in


def with_speech(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the words that they bring in added to their contents."""
    current = sorted(drafts, key=lambda d: d.anchor)
    starts: dict[int, int] = {}
    for number, draft in enumerate(current):
        if draft.quotes:
            starts.setdefault(min(draft.cue | draft.source), number)
    speaker: int | None = None
    for quotation in scene.quotations:
        if not _is_speech(scene, quotation):
            continue
        found = _following(scene, current, starts, quotation)
        if found is not None:
            current[found] = _without_lead(scene, current[found], quotation)
        else:
            found = _leading(scene, current, quotation)
        if found is None:
            found = _continued(scene, current, quotation, speaker)
        if found is not None:
            current[found] = _added(current[found], quotation)
            speaker = found
    anchors = frozenset(d.anchor for d in current)
    return [
        _begun(scene, _reaching(scene, _snapped(scene, _announced(scene, d)), anchors))
        for d in current
    ]


def _is_speech(scene: Scene, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own rather than a few words of one."""
    tokens = scene.parse.tokens
    inner = [t for t in tokens[quotation.first : quotation.last + 1] if not is_punctuation(t)]
    if not inner or quotation.continues:
        return bool(inner)
    closing = quotation.last - 1 if is_punctuation(tokens[quotation.last]) else quotation.last
    if tokens[closing].text in ENDS or tokens[quotation.last].text in ENDS:
        return True
    clause = len(inner) >= 4 and any(t.tag in FINITE for t in inner)
    return clause and inner[0].text[0].isupper()


def _following(
    scene: Scene, drafts: Sequence[Draft], starts: dict[int, int], quotation: Quotation
) -> int | None:
    """Return the cue directly behind the quotation: '"…," he said'.

    Behind a full stop it starts a sentence of its own if it has something else to say.
    """
    near = range(quotation.last + 1, quotation.last + NEAR)
    start = next((i for i in near if i in starts), None)
    if start is None or scene.block_of(start) != scene.block_of(quotation.last):
        return None
    between = scene.parse.tokens[quotation.last + 1 : start]
    if any(t.text in STOPS or t.tag in FINITE for t in between):
        return None
    number = starts[start]
    ended = scene.parse.tokens[quotation.last - 1].text in STOPS
    own = any(i > drafts[number].anchor for i in drafts[number].content)
    return None if ended and own else number


def _leading(scene: Scene, drafts: Sequence[Draft], quotation: Quotation) -> int | None:
    """Return the cue in front of the quotation, in the same sentence: 'he said: "…"'."""
    tokens = scene.parse.tokens
    block = scene.block_of(quotation.first)
    for number in range(len(drafts) - 1, -1, -1):
        draft = drafts[number]
        last = max(draft.cue | draft.source)
        if last >= quotation.first or not draft.quotes:
            continue
        if scene.block_of(draft.anchor) != block or quotation.first - last > FARTHEST:
            return None
        between = tokens[last + 1 : quotation.first]
        if scene.quotation_at(draft.anchor) is not None or any(t.text in STOPS for t in between):
            return None
        if not between or between[-1].lower in LEADS:
            return number
        inside = draft.content and min(draft.content) <= quotation.first <= max(draft.content)
        return number if inside else None
    return None


def _continued(
    scene: Scene, drafts: Sequence[Draft], quotation: Quotation, before: int | None
) -> int | None:
    """Return the speaker who goes on: a quotation that opens a sentence or a paragraph."""
    block = scene.block_of(quotation.first)
    previous = quotation.first - 1
    if previous >= 0 and scene.block_of(previous) == block:
        if scene.parse.tokens[previous].text not in STOPS and scene.quotation_at(previous) is None:
            return None
        here = [n for n, d in enumerate(drafts) if _speaks_before(scene, d, quotation, block)]
        if here:
            return here[-1]
    if before is not None and block - scene.block_of(max(drafts[before].content)) <= 1:
        return before
    return None


def _speaks_before(scene: Scene, draft: Draft, quotation: Quotation, block: int) -> bool:
    return (
        draft.quotes
        and bool(draft.source)
        and bool(draft.content)
        and draft.anchor < quotation.first
        and scene.block_of(draft.anchor) == block
        and scene.quotation_at(draft.anchor) is None
    )


def _without_lead(scene: Scene, draft: Draft, quotation: Quotation) -> Draft:
    """Drop what stands around a whole quotation: 'Of the raid, "it was a mistake," he said'."""
    content = frozenset(
        i for i in draft.content if i < draft.anchor or scene.quotation_at(i) is not None
    )
    previous = quotation.first - 1
    if previous >= 0 and scene.parse.tokens[previous].text in LEADS:
        first = scene.parse.sentence_of(scene.parse.tokens[quotation.first]).first
        content = frozenset(i for i in content if not first <= i < quotation.first)
    return replace(draft, content=content)


def _added(draft: Draft, quotation: Quotation) -> Draft:
    words = frozenset(range(quotation.first, quotation.last + 1)) - draft.cue - draft.source
    return replace(draft, content=draft.content | words, direct=True)


def _announced(scene: Scene, draft: Draft) -> Draft:
    """Give a cue that ends its paragraph with a colon the paragraph that follows."""
    if draft.content or not draft.quotes:
        return draft
    sentence = scene.parse.sentence_of(scene.parse.tokens[draft.anchor])
    following = sentence.i + 1
    if scene.parse.tokens[sentence.last - 1].text != ":" or following >= len(scene.parse.sentences):
        return draft
    block = scene.parse.sentences[following].block
    content: set[int] = set()
    for next_sentence in scene.parse.sentences[following:]:
        if next_sentence.block != block:
            break
        content.update(range(next_sentence.first, next_sentence.last))
    return replace(draft, content=frozenset(content))


def _snapped(scene: Scene, draft: Draft) -> Draft:
    """Widen the content to the whole of each quotation that it starts or ends in."""
    held = {n for i in draft.content if (n := scene.quotation_at(i)) is not None}
    if not held:
        return draft
    content = set(draft.content)
    direct = draft.direct
    for number in held:
        quotation = scene.quotations[number]
        words = set(range(quotation.first, quotation.last + 1))
        if _is_a_name(scene, quotation):
            continue
        if not words & (draft.cue | draft.source):
            content |= words
            direct = True
    return replace(draft, content=frozenset(content), direct=direct)


def _is_a_name(scene: Scene, quotation: Quotation) -> bool:
    """Whether the marks only keep a distance from a name: 'the so-called "safe zone"'."""
    start = scene.parse.tokens[quotation.first].start
    return scene.text[max(0, start - 20) : start].rstrip().lower().endswith(_so_called())


def _reaching(scene: Scene, draft: Draft, anchors: frozenset[int]) -> Draft:
    """Carry a content on to the few quoted words at the end of its sentence that it lost."""
    last = max(draft.content, default=-1)
    if not draft.quotes or last < draft.anchor:
        return draft
    end = scene.parse.sentence_of(scene.parse.tokens[draft.anchor]).last
    marked = [i for i in range(last + 1, end) if scene.quotation_at(i) is not None]
    if not marked:
        return draft
    lost = range(last + 1, marked[-1] + 1)
    if anchors.intersection(lost) or any(scene.parse.tokens[i].tag in FINITE for i in lost):
        return draft
    return replace(draft, content=draft.content.union(lost), direct=True)


def _begun(scene: Scene, draft: Draft) -> Draft:
    """Drop the conjunction that joins a whole sentence to the one before: "But, he said, …"."""
    first = min(draft.content, default=0)
    word = scene.parse.tokens[first]
    if word.lower not in JOINING or scene.parse.sentence_of(word).first != first or draft.direct:
        return draft
    return replace(draft, content=draft.content - {first})


@cache
def _so_called() -> tuple[str, ...]:
    return tuple(listed("so_called"))
