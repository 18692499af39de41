"""Finding the events that a text tells of."""

import datetime as dt
from collections.abc import Iterator, Sequence

from reportedly.events.merge import merged
from reportedly.events.modality import first_recent_year, modality
from reportedly.events.parties import parties
from reportedly.events.tags import Tags, tag
from reportedly.events.tellings import Telling, tellings
from reportedly.model import Event, Parse, Span, Token, hull

# Where a nominal or verb says what was hit ("exploded near a market").
HIT = frozenset({"on", "at", "against", "near", "outside", "inside", "in", "into", "onto", "of"})
BEYOND = frozenset({"relcl", "acl", "advcl", "conj", "appos"})


def find_events(
    text: str,
    parse: Parse,
    quotations: Sequence[Span] = (),
    *,
    published: dt.date | None = None,
) -> tuple[Event, ...]:
    """Return the events that the text tells of, in the order of their triggers.

    A word that stands alone in one of the `quotations` is a name and tells nothing. `published`,
    the day of publication, tells old years from recent ones.
    """
    tags = tag(parse)
    before = first_recent_year(text, published)
    alone = {q for q in quotations if q.end - q.start < 20 and " " not in q.of(text)}
    told = merged(parse, tellings(parse, tags))
    return tuple(
        _event(text, parse, telling, tags, before)
        for telling in told
        if not any(q.holds(telling.token.span) for q in alone)
    )


def _event(text: str, parse: Parse, telling: Telling, tags: Tags, before: int | None) -> Event:
    around = telling.around
    return Event(
        type=telling.type,
        status=telling.rule.status,
        trigger=_trigger(parse, telling, tags),
        extent=telling.extent,
        modality=modality(text, parse, around, telling.extent, before),
        actors=parties(text, parse, telling, tags),
        weapon=telling.weapon if telling.is_violent else None,
        targets=_targets(parse, telling, tags),
        definite=telling.nominal and around.definite,
    )


def _trigger(parse: Parse, telling: Telling, tags: Tags) -> Span:
    """Return the telling words: the verb with its particle or set object, the noun's compound."""
    words = [telling.token]
    if telling.nominal:
        words += _compound(parse, telling, tags)
    else:
        words += _completing(parse, telling)
    first, last = min(w.i for w in words), max(w.i for w in words)
    return hull(t.span for t in parse.tokens[first : last + 1])


def _compound(parse: Parse, telling: Telling, tags: Tags) -> Iterator[Token]:
    """Yield the words right before a noun that say which sort of event it is."""
    i = telling.token.i - 1
    first = parse.sentence_of(telling.token).first
    while i >= first:
        token = parse.tokens[i]
        hyphened = token.text == "-" and i > first
        telling_sort = token.lemma in telling.rule.modifier and not token.text[0].isupper()
        if i not in tags.weapons and not telling_sort and not hyphened:
            return
        yield token
        if hyphened:  # "counter-attack"
            yield parse.tokens[i - 1]
        i -= 1 + hyphened


def _completing(parse: Parse, telling: Telling) -> Iterator[Token]:
    verb, rule = telling.token, telling.rule
    for child in parse.children(verb):
        if not 0 < child.i - verb.i <= 3:
            continue
        telling_object = rule.literal and child.dep == "dobj"
        if child.dep == "prt" or child.lower in rule.modifier or telling_object:
            yield child


def _targets(parse: Parse, telling: Telling, tags: Tags) -> tuple[str, ...]:
    """Return what violence hit: by its objects, or by where it struck when it has none."""
    if not telling.is_violent:
        return ()
    around = telling.around
    near = [t for name in HIT for t in around.preps.get(name, ())]
    doers = {t.i for t in around.subjects}
    for heads in (around.objects, near):
        tokens = [t for head in heads if head.i not in doers for t in _phrase(parse, head)]
        keys = tags.target_keys(sorted(tokens, key=lambda t: t.i))
        if keys:
            return keys
    return ()


def _phrase(parse: Parse, head: Token) -> list[Token]:
    outside = frozenset(
        t.i
        for t in parse.subtree(head)
        if t is not head and (t.dep in BEYOND or (t.dep == "prep" and t.lower != "of"))
    )
    return parse.subtree(head, without=outside)
