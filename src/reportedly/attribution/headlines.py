"""Sources that only a mark sets apart: "Ministry: 12 dead", "20 killed in shelling – monitor"."""

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
    if mark is None or mark.i - sentence.first > LONGEST or sentence.last - mark.i <= SHORTEST:
        return None
    first = sentence.first
    while first < mark.i and not any(c.isalpha() for c in tokens[first].text):
        first += 1
    return _draft(scene, range(first, mark.i), mark, range(mark.i + 1, sentence.last))


def _closed(scene: Scene, sentence: Sentence) -> Draft | None:
    tokens = scene.parse.tokens
    if sentence.last - sentence.first > LONGEST_HEADLINE or tokens[sentence.last - 1].text == ".":
        return None
    near = range(sentence.last - 2, max(sentence.first + 2, sentence.last - LONGEST), -1)
    mark = next((tokens[i] for i in near if tokens[i].text in DASHES), None)
    if mark is None or not scene.text[mark.start - 1 : mark.end + 1].endswith(" "):
        return None
    label = range(mark.i + 1, sentence.last)
    return _draft(scene, label, mark, range(sentence.first, mark.i))


def _draft(scene: Scene, label: range, mark: Token, content: range) -> Draft | None:
    """Return the draft if the label names somebody who can speak and has no verb of its own."""
    tokens = scene.parse.tokens
    words = [tokens[i] for i in label]
    if not words or any(t.tag in FINITE or scene.quotation_at(t.i) is not None for t in words):
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
