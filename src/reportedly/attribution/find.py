"""From a parse to attributions: drafts of every kind of cue, then speech, chain and nesting."""

from bisect import bisect_left
from collections.abc import Sequence

from reportedly.attribution.chain import with_chain
from reportedly.attribution.draft import Draft
from reportedly.attribution.nouns import noun_drafts
from reportedly.attribution.phrases import phrase_drafts
from reportedly.attribution.scene import Scene
from reportedly.attribution.speech import with_speech
from reportedly.attribution.verbs import verb_drafts
from reportedly.attribution.vocabulary import listed
from reportedly.model import Attribution, Parse, Period, Span, Token, hull

CLAUSES = frozenset({"VERB", "AUX"})


def find_attributions(
    text: str, parse: Parse, quotations: tuple[Span, ...], times: tuple[Period, ...] = ()
) -> tuple[Attribution, ...]:
    """Return who says what, in the order of the cues.

    `source` is who asserts, `cited` the other links of the chain between it and us: in "state
    media quoted a general as saying" the general is the source and the media are cited; in "the
    agency said, citing a general" the agency is the source and the general cited. Nobody named
    ("were reportedly killed", "it was reported that"): the source is None. A subject inherited
    ("…, but declined to give details") is the same span as before. `times` gives `said_on`.
    """
    scene = Scene.of(text, parse, quotations)
    verbal = verb_drafts(scene)
    taken = frozenset().union(*(draft.cue for draft in verbal))
    nominal = [draft for draft in noun_drafts(scene) if draft.anchor not in taken]
    drafts = [*verbal, *nominal, *phrase_drafts(scene)]
    drafts = with_chain(scene, with_speech(scene, drafts))
    spoken = sorted((d for d in drafts if scene.spans(d.content)), key=lambda d: min(d.cue))
    inside = _inside(spoken)
    days = _days(scene, times)
    return tuple(
        _attribution(scene, draft, inside.get(number), days) for number, draft in enumerate(spoken)
    )


def _inside(drafts: Sequence[Draft]) -> dict[int, int]:
    """Return, for each draft whose cue another's content holds, the smallest such."""
    owner: dict[int, int] = {}
    for number in sorted(range(len(drafts)), key=lambda n: -len(drafts[n].content)):
        owner.update(dict.fromkeys(drafts[number].content, number))
    return {n: owner[d.anchor] for n, d in enumerate(drafts) if owner.get(d.anchor, n) != n}


def _days(scene: Scene, times: Sequence[Period]) -> list[tuple[Token, Period]]:
    """Return the periods in which one can speak, with the main word of each, in order."""
    found = []
    for period in times:
        head = None if period.span is None else scene.parse.root_of(period.span)
        if head is not None and period.modifier not in listed("lasting"):
            found.append((head, period))
    return sorted(found, key=lambda pair: pair[0].i)


def _said_on(scene: Scene, draft: Draft, days: Sequence[tuple[Token, Period]]) -> Period | None:
    """Return the period that hangs on the cue, outside the content: "told … on Friday"."""
    sentence = scene.parse.sentence_of(scene.parse.tokens[draft.anchor])
    start = bisect_left(days, sentence.first, key=lambda pair: pair[0].i)
    for head, period in days[start:]:
        if head.i >= sentence.last:
            break
        if head.i not in draft.content and _hangs_on(scene, head, draft):
            return period
    return None


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


def _attribution(
    scene: Scene, draft: Draft, inside: int | None, days: Sequence[tuple[Token, Period]]
) -> Attribution:
    sources = scene.spans(draft.source)
    return Attribution(
        source=hull(sources) if sources else None,
        cue=hull(scene.spans(draft.cue)),
        content=scene.spans(draft.content),
        stance=draft.stance,
        direct=draft.direct,
        said_on=_said_on(scene, draft, days),
        inside=inside,
        cited=tuple(hull(spans) for link in draft.cited if (spans := scene.spans(link))),
    )
