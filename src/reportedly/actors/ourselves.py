"""Who "we" is: the outlet where a report speaks, and whoever speaks where it is in their words."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.actors.nouns import listed
from reportedly.model import Parse, Source, SourceKind, Span


def with_ourselves(
    sources: Sequence[Source | None],
    parse: Parse,
    inside: Sequence[int | None],
    quotations: Sequence[Span],
    outlet: str | None,
) -> list[Source | None]:
    """Return the sources with "we" and "our teams" as those who say it.

    `inside` gives for each attribution the one whose content holds it. In a monitor's bulletin
    "We documented 14 deaths" is the bulletin's own word; in "The minister said we deny it" it is
    the minister's. Between quotation marks that belong to nobody, "we" stays unknown.
    """
    found = list(sources)
    for number, source in enumerate(sources):
        if source is None or source.span is None or not _is_first_person(parse, source.span):
            continue
        speaker = _speaker(sources, parse, inside, number)
        if speaker is not None:
            found[number] = replace(speaker, text=source.text, span=source.span, relay=())
        elif not any(q.overlaps(source.span) for q in quotations):
            found[number] = replace(
                source,
                name=outlet or "the report itself",
                kind=SourceKind.MEDIA,
                named=outlet is not None,
            )
    return found


def _speaker(
    sources: Sequence[Source | None], parse: Parse, inside: Sequence[int | None], number: int
) -> Source | None:
    """Return the nearest source around this one that is somebody else's word than "we"."""
    seen = {number}
    outer = inside[number] if inside else None
    while outer is not None and outer not in seen:
        seen.add(outer)
        source = sources[outer]
        if source is not None and source.span is not None:
            return None if _is_first_person(parse, source.span) else source
        outer = inside[outer]
    return None


def _is_first_person(parse: Parse, span: Span) -> bool:
    words = parse.within(span)
    if len(words) == 1:
        return words[0].lower in listed("anaphora", "first_persons")
    head = parse.root_of(span)
    ours = bool(words) and words[0].lower in listed("anaphora", "first_owners")
    return ours and head is not None and head.lemma in listed("anaphora", "ours")
