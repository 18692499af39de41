"""A report in capitals is read like any other, and shown in its own letters."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from textwrap import fill
from typing import Any

from read_reports import Read
from reportedly.model import Candidate, Reading, Report, Span
from reportedly.reading import capitals

ORDINARY = (
    "Beirut, Mar 16 (Reuters) - Three peasants were killed and seven soldiers wounded near Aleppo "
    "on Friday, the Syrian Observatory for Human Rights said.\n\n"
    "Colonel Hassan Mardini told Reuters that rebels had kidnapped two engineers in Homs."
)
SHOUTED = ORDINARY.upper()


def test_the_same_is_read_in_capitals_as_in_ordinary_case(read: Read) -> None:
    ordinary, shouted = read(ORDINARY), read(SHOUTED)
    assert [_figures(one) for one in ordinary.claims] == [_figures(one) for one in shouted.claims]
    assert [p.geonames_id for p in ordinary.places] == [p.geonames_id for p in shouted.places]
    assert [one.span for one in ordinary.claims] == [one.span for one in shouted.claims]


def test_standard_names_stay_in_ordinary_case(read: Read) -> None:
    shouted = read(SHOUTED)
    assert {"near Aleppo", "Homs"} <= {place.name for place in shouted.places}
    names = {source.name for source in shouted.sources if source}
    assert "Syrian Observatory for Human Rights" in names


def test_all_words_with_a_span_are_the_reports_own(read: Read) -> None:
    shouted = read(SHOUTED)
    assert shouted.report.text == SHOUTED
    shown = list(_words(shouted))
    assert len(shown) > len(shouted.claims)
    for words, span in shown:
        assert words == span.of(SHOUTED)
    for claim in shouted.claims:
        assert claim.quote == claim.span.of(SHOUTED)
    assert {c.who for c in shouted.counts} == {"PEASANTS", "SOLDIERS", "ENGINEERS"}


def test_a_warning_says_so_and_only_then(read: Read) -> None:
    assert capitals.WARNING in read(SHOUTED).warnings
    assert capitals.WARNING not in read(ORDINARY).warnings


def test_a_hard_wrapped_report_keeps_its_lines(read: Read) -> None:
    lines = "\n\n".join(fill(one, 60) for one in ORDINARY.split("\n\n"))
    wrapped = lines.upper()
    ordinary, shouted = read(lines), read(wrapped)
    assert shouted.report.text == wrapped
    assert all(claim.quote == claim.span.of(wrapped) for claim in shouted.claims)
    assert [_figures(one) for one in ordinary.claims] == [_figures(one) for one in shouted.claims]
    assert [one.span for one in ordinary.counts] == [one.span for one in shouted.counts]


def test_ordinary_reports_are_never_copied(read: Read, monkeypatch: Any) -> None:
    def refuse(*_: object) -> Report:
        raise AssertionError("an ordinary report was copied")

    monkeypatch.setattr("reportedly.reading.reader.ordinary", refuse)
    assert read(ORDINARY).claims


def _figures(claim: Any) -> list[tuple[str, float | None, float | None]]:
    return [(count.harm, count.low, count.high) for count in claim.counts]


def _words(value: Any) -> Iterator[tuple[str, Span]]:
    """Yield each `text` with the span that it has of its own."""
    if isinstance(value, tuple) and not isinstance(value, Span):
        for one in value:
            yield from _words(one)
    elif is_dataclass(value) and not isinstance(value, Report | Candidate):
        span, text = getattr(value, "span", None), getattr(value, "text", None)
        if isinstance(span, Span) and isinstance(text, str):
            yield text, span
        for field in fields(value):
            if not (isinstance(value, Reading) and field.name == "report"):
                yield from _words(getattr(value, field.name))
