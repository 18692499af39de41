"""Sources that only a mark sets apart: "Ministry: 12 dead", "20 killed in shelling – monitor"."""

from collections.abc import Sequence

from reportedly.actors import names_speaker
from reportedly.attribution.draft import Draft
from reportedly.attribution.scene import FINITE, Scene
from reportedly.model import Sentence, Span, Stance, Token

COLON = ":"
DASHES = frozenset({"-", "–", "—", "--"})
LONGEST = 8  # words of a label: "Palestinian health ministry in Gaza"
SHORTEST = 2  # words of what it says
LONGEST_HEADLINE = 25


def headline_drafts(scene: Scene) -> list[Draft]:
    """Return a draft for each sentence that a name and a colon open, or a dash and a name close."""
    found = (_led(scene, s) or _closed(scene, s) for s in scene.parse.sentences)
    return [draft for draft in found if draft is not None]


def _led(scene: Scene, sentence: Sentence) -> Draft | None:
    tokens = scene.parse.tokens
    mark = next((t for t in tokens[sentence.first : sentence.last] if t.text == COLON), None)
    if mark is None or mark.i - sentence.first > LONGEST:
        return None
    first = sentence.first
    while first < mark.i and not any(c.isalpha() for c in tokens[first].text):
        first += 1
    content = range(mark.i + 1, sentence.last)
    return _draft(scene, range(first, mark.i), mark, content or _block_after(scene, sentence))


def _block_after(scene: Scene, sentence: Sentence) -> range:
    """Return the rest of the paragraph, for a label that the parser made a sentence of its own."""
    last = sentence.last
    for following in scene.parse.sentences[sentence.i + 1 :]:
        if following.block != sentence.block:
            break
        last = following.last
    return range(sentence.last, last)


def _closed(scene: Scene, sentence: Sentence) -> Draft | None:
    tokens = scene.parse.tokens
    if sentence.last - sentence.first > LONGEST_HEADLINE:
        return None
    end = sentence.last
    whole = tokens[end - 1].text == "."
    end -= whole
    near = range(end - 2, max(sentence.first + 2, end - LONGEST), -1)
    mark = next((tokens[i] for i in near if tokens[i].text in DASHES | {COLON}), None)
    if mark is None or (whole and mark.text != COLON) or scene.text[mark.end] != " ":
        return None
    label = range(mark.i + 1, end)
    return _draft(scene, label, mark, range(sentence.first, mark.i))


def _is_bare(words: Sequence[Token]) -> bool:
    """Whether no word but a noun ends a name: "regime responsible for the raid" is none."""
    ends = [n for n, t in enumerate(words) if t.pos == "ADP"] + [len(words)]
    return all(n == 0 or words[n - 1].pos != "ADJ" for n in ends)


def _draft(scene: Scene, label: range, mark: Token, content: range) -> Draft | None:
    """Return the draft if the label names somebody who can speak and has no verb of its own."""
    tokens = scene.parse.tokens
    words = [tokens[i] for i in label]
    if not words or len(content) < SHORTEST or not _is_bare(words):
        return None
    if any(t.tag in FINITE or scene.quotation_at(t.i) is not None for t in words):
        return None
    span = Span(words[0].start, words[-1].end)
    if not names_speaker(scene.text, scene.parse, span):
        return None
    return Draft(
        anchor=mark.i,
        source=frozenset(label),
        cue=frozenset({mark.i}),
        content=frozenset(content),
        stance=Stance.ASSERTS,
        quotes=True,
    )
