"""From a parse to attributions: drafts of every kind of cue, then speech, chain and nesting."""

from collections.abc import Sequence

from reportedly.attribution.chain import with_chain
from reportedly.attribution.days import Days
from reportedly.attribution.draft import Draft
from reportedly.attribution.headlines import headline_drafts
from reportedly.attribution.nouns import noun_drafts
from reportedly.attribution.phrases import phrase_drafts
from reportedly.attribution.scene import Scene, is_punctuation
from reportedly.attribution.speech import with_speech
from reportedly.attribution.summaries import with_summaries
from reportedly.attribution.verbs import verb_drafts
from reportedly.model import Attribution, Parse, Period, Span, hull


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
    drafts = [*verbal, *nominal, *phrase_drafts(scene), *headline_drafts(scene)]
    drafts = with_chain(scene, with_speech(scene, with_summaries(scene, drafts)))
    spoken = sorted((d for d in drafts if _has_words(scene, d)), key=lambda d: min(d.cue))
    inside = nesting(spoken)
    days = Days(scene, times, spoken)
    return tuple(
        _attribution(scene, draft, inside.get(number), days.of(draft))
        for number, draft in enumerate(spoken)
    )


def _has_words(scene: Scene, draft: Draft) -> bool:
    return any(not is_punctuation(scene.parse.tokens[i]) for i in draft.content)


def nesting(drafts: Sequence[Draft]) -> dict[int, int]:
    """Return, for each draft whose cue another's content holds, the smallest such.

    Only a longer content holds another, the earlier of two as long, so that none is inside itself
    by way of others.
    """
    owner: dict[int, int] = {}
    found: dict[int, int] = {}
    for number in sorted(range(len(drafts)), key=lambda n: -len(drafts[n].content)):
        draft = drafts[number]
        if draft.anchor in owner:
            found[number] = owner[draft.anchor]
        owner.update(dict.fromkeys(draft.content, number))
    return found


def _cue(scene: Scene, draft: Draft) -> Span:
    """Return the words of the cue, or the mark that stands for them: "Ministry: 12 dead"."""
    spans = scene.spans(draft.cue)
    mark = scene.parse.tokens[draft.anchor]
    return hull(spans) if spans else Span(mark.start, mark.end)


def _attribution(
    scene: Scene, draft: Draft, inside: int | None, said_on: Period | None
) -> Attribution:
    sources = scene.spans(draft.source)
    return Attribution(
        source=hull(sources) if sources else None,
        cue=_cue(scene, draft),
        content=scene.spans(draft.content),
        stance=draft.stance,
        direct=draft.direct,
        said_on=said_on,
        inside=inside,
        cited=tuple(hull(spans) for link in draft.cited if (spans := scene.spans(link))),
    )
