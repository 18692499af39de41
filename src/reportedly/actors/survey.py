"""One pass over a report: everyone named, and whom each source's words mean."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportedly.actors.describe import source_of
from reportedly.actors.nouns import listed, may_name
from reportedly.actors.ourselves import with_ourselves
from reportedly.actors.party import Party
from reportedly.actors.phrase import RELATIVES
from reportedly.actors.relay import relayed
from reportedly.actors.roster import Roster, phrase_of
from reportedly.model import Parse, Source, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
PLACED = frozenset({"dobj", "pobj", "appos", "attr", "iobj", "dative"})


class Survey(NamedTuple):
    """Who speaks and who acts in a report.

    Attributes:
        sources: who each source's words mean, in the order asked; None for None.
        parties: the name and the side of each party, in the order asked.
    """

    sources: tuple[Source | None, ...]
    parties: tuple[tuple[str, str | None], ...]


def survey(
    text: str,
    parse: Parse,
    speaking: Sequence[Span | None],
    acting: Sequence[Span] = (),
    quotations: Sequence[Span] = (),
    *,
    cited: Sequence[Sequence[Span]] = (),
    countries: Sequence[str] = (),
    inside: Sequence[int | None] = (),
    outlet: str | None = None,
) -> Survey:
    """Return whom the words for sources and parties mean, meeting everyone once in their order.

    Args:
        text: the report's text.
        parse: its parse.
        speaking: the words that name each attribution's source, in any order.
        acting: the words that name each party to an event, in any order.
        quotations: spans between quotation marks, in whose words nobody is introduced.
        cited: for each source, the spans of those whom it cites; an outlet that cites somebody
            becomes a relay of what that one says.
        countries: names of the countries of the places told of, one a place; where the report
            names no country itself, they tell whose army "the army" is.
        inside: for each source, the number of the one in whose content it speaks.
        outlet: who published the report, and is the "we" of its own words.
    """
    spans = {s for s in speaking if s is not None} | {s for row in cited for s in row}
    met = _meet_all(text, parse, sorted(spans), sorted(set(acting)), quotations, countries)
    sources = {span: source_of(text, span, met[span]) for span in spans}
    rows = cited or [()] * len(speaking)
    speakers = [
        relayed(sources[span], [sources[c] for c in row]) if span is not None else None
        for span, row in zip(speaking, rows, strict=True)
    ]
    return Survey(
        sources=tuple(with_ourselves(speakers, parse, inside, quotations, outlet)),
        parties=tuple((_bare(met[span].name), met[span].side) for span in acting),
    )


def describe_sources(
    text: str,
    parse: Parse,
    source_spans: Sequence[Span | None],
    quotations: Sequence[Span] = (),
    *,
    cited: Sequence[Sequence[Span]] = (),
) -> tuple[Source | None, ...]:
    """Return who each span of words means, in the order given; see `survey`."""
    return survey(text, parse, source_spans, (), quotations, cited=cited).sources


def name_actors(
    text: str,
    parse: Parse,
    actor_spans: Sequence[Span],
    quotations: Sequence[Span] = (),
) -> tuple[tuple[str, str | None], ...]:
    """Return the name and the side of the party that each span means ("it": the Syrian army)."""
    return survey(text, parse, (), actor_spans, quotations).parties


def _meet_all(
    text: str,
    parse: Parse,
    speaking: Sequence[Span],
    acting: Sequence[Span],
    quotations: Sequence[Span],
    countries: Sequence[str],
) -> dict[Span, Party]:
    """Meet all who are named, in the order of the text; return those at the spans asked for."""
    roster = Roster(text, parse, countries)
    asked = dict.fromkeys(acting, False) | dict.fromkeys(speaking, True)
    found = [(span, False, subject) for span, subject in _named(parse, quotations, list(asked))]
    found += [(span, speaks, True) for span, speaks in asked.items()]
    met: dict[Span, Party] = {}
    for span, speaks, subject in sorted(found):
        party = roster.meet(span, speaks=speaks, subject=subject)
        if span in asked:
            met[span] = party
    return met


def _named(
    parse: Parse, quotations: Sequence[Span], asked: Sequence[Span]
) -> Iterator[tuple[Span, bool]]:
    """Yield the phrases outside quotations that name somebody, and whether as a subject."""
    quoted, wanted = _Cover(quotations), _Cover(asked)
    for token in parse.tokens:
        subject = token.dep in SUBJECTS
        if not subject and not (token.dep in PLACED and _proper(parse, token)):
            continue
        if token.tag in RELATIVES or token.pos not in NOMINAL or _nobody(parse, token):
            continue
        if token.pos == "NOUN" and not may_name(token.lower, token.lemma):
            continue
        if not quoted.covers(token) and not wanted.covers(token):
            yield phrase_of(parse, token), subject


def _proper(parse: Parse, token: Token) -> bool:
    """Whether a phrase that is no subject has a name of its own to remember."""
    if token.pos != "PROPN":
        return False
    locative = parse.head(token).lower in {"in", "at", "near"}
    return not (token.dep == "pobj" and locative)


def _nobody(parse: Parse, token: Token) -> bool:
    """Whether a word is a day's, or an "it" before "be" that seldom means a body."""
    if token.lower in listed("titles", "calendar"):
        return True
    return token.lower == "it" and parse.head(token).lemma == "be"


def _bare(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else name


class _Cover:
    """Whether a token lies in any of some spans, by bisection."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [s.start for s in self._spans]

    def covers(self, token: Token) -> bool:
        i = bisect_right(self._starts, token.start) - 1
        return i >= 0 and self._spans[i].end >= token.end
