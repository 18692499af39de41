"""Why attributions differ from gold, one line each, for whoever wants to mend the cause."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.evaluation.attribution import OUTERMOST, in_view, meet
from reportedly.evaluation.attribution_gold import ROLES, GoldDocument, Said
from reportedly.evaluation.figures import Miss
from reportedly.model import Span


def misses(
    documents: Sequence[GoldDocument], found: dict[str, tuple[Said, ...]]
) -> tuple[Miss, ...]:
    """Return the differences by overlap, among outermost attributions with a reporting word."""
    return tuple(miss for document in documents for miss in _of(document, found[document.text]))


def _of(document: GoldDocument, predicted: Sequence[Said]) -> Iterator[Miss]:
    text = document.text
    gold = in_view(text, document.attributions, OUTERMOST)
    ours = in_view(text, predicted, OUTERMOST)
    for told in gold:
        given = next((o for o in ours if meet(o.cue, told.cue)), None)
        if given is None:
            yield _miss(document, "cue", "missed", told, None)
            continue
        for role, a, b in zip(ROLES, told.roles, given.roles, strict=True):
            if not meet(a, b):
                yield _miss(document, role, "none found" if not b else "another", told, given)
    for said in ours:
        if not any(meet(said.cue, told.cue) for told in gold):
            yield _miss(document, "cue", "invented", None, said)


def _miss(
    document: GoldDocument, role: str, cause: str, gold: Said | None, given: Said | None
) -> Miss:
    text, number = document.text, ROLES.index(role)
    cue = (gold or given or Said(frozenset(), frozenset(), frozenset())).cue
    return Miss(
        measure=role,
        cause=cause,
        ref=document.ref,
        gold=_words(text, gold.roles[number]) if gold else "nothing",
        given=_words(text, given.roles[number]) if given else "nothing",
        words=_line(text, cue),
    )


def _words(text: str, spans: Iterable[Span]) -> str:
    return " … ".join(span.of(text) for span in sorted(spans)) or "nothing"


def _line(text: str, spans: Iterable[Span]) -> str:
    """Return the line of the text that holds the first of the spans."""
    first = min(spans)
    start = text.rfind("\n", 0, first.start) + 1
    end = text.find("\n", first.end)
    return text[start : end if end >= 0 else len(text)]
