"""Second sources that share the first one's verb: "the army said 12 had died, the monitor 30"."""

from dataclasses import replace

from reportedly.attribution.draft import Draft
from reportedly.attribution.figures import is_number
from reportedly.attribution.scene import EDGE, Scene
from reportedly.attribution.vocabulary import listed

LONGEST = 6  # words of the second source


def with_gapped(scene: Scene, draft: Draft) -> list[Draft]:
    """Return the draft, and one for each source that only gives another number."""
    tokens = scene.parse.tokens
    if not draft.content or not draft.source or tokens[draft.anchor].lemma not in listed("telling"):
        return [draft]
    found = []
    sentence = scene.parse.sentence_of(tokens[draft.anchor])
    for i in range(draft.anchor + 1, sentence.last - 2):
        if tokens[i].text not in {",", "and", "but"} or tokens[i + 1].lower != "the":
            continue
        number = _number_behind(scene, i + 1, sentence.last)
        if number is not None:
            content = draft.content - frozenset(range(i, number + 1))
            draft = replace(draft, content=content)
            found.append(_second(draft, i + 1, number))
    return [draft, *found]


def _number_behind(scene: Scene, first: int, end: int) -> int | None:
    """Return the number at the end of "the monitor 30", if these words are no more than that."""
    tokens = scene.parse.tokens
    for i in range(first + 2, min(end, first + LONGEST)):
        if is_number(tokens[i]):
            closes = i + 1 >= end or tokens[i + 1].text in EDGE or tokens[i + 1].pos == "CCONJ"
            return i if closes and tokens[i - 1].pos in {"NOUN", "PROPN"} else None
        if tokens[i].pos not in {"NOUN", "PROPN", "ADJ"}:
            return None
    return None


def _second(draft: Draft, first: int, number: int) -> Draft:
    return replace(
        draft,
        anchor=first,
        source=frozenset(range(first, number)),
        content=frozenset({number}),
        quotes=False,
        direct=False,
        cited=(),
    )
