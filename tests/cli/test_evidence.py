from dataclasses import replace

import pytest
from rich.style import Style

from reportedly.cli.evidence import MARKS, key, marked
from reportedly.model import Claim, RawDocument, Report, Span
from reportedly.reading import Reader

TEXT = (
    "GOMA - Rebels shelled the market of Goma on Friday.\n\n"
    "At least 12 people were killed in the shelling, the hospital said.\n"
)


@pytest.fixture(scope="module")
def read(reader: Reader) -> tuple[Claim, Report]:
    reading = reader.read(RawDocument(ref="goma", content=TEXT))
    claim = next(c for c in reading.claims if c.counts)
    return claim, reading.report


def colours(claim: Claim, report: Report, words: str) -> set[str | None]:
    text = marked(claim, report)
    start = text.plain.index(words)
    at = [span.style for span in text.spans if span.start <= start < span.end]
    found = Style.combine([Style.parse(str(style)) for style in at])
    return {found.color.name if found.color else None}


def test_each_kind_of_evidence_has_its_colour(read: tuple[Claim, Report]) -> None:
    claim, report = read
    assert colours(claim, report, "At least 12") == {"red"}
    assert colours(claim, report, "the hospital") == {"blue"}
    assert colours(claim, report, "said") == {"cyan"}
    assert colours(claim, report, "people") == {None}


def test_a_short_mark_inside_a_long_one_keeps_its_colour(read: tuple[Claim, Report]) -> None:
    claim, report = read
    [count] = claim.counts
    assert claim.event is not None
    around = Span(count.span.start, count.span.end + 20)
    wide = replace(claim, event=replace(claim.event, trigger=around))
    assert colours(wide, report, "At least 12") == {"red"}
    assert colours(wide, report, "people") == {"magenta"}


def test_evidence_in_another_paragraph_is_shown_with_it(read: tuple[Claim, Report]) -> None:
    claim, report = read
    [count] = claim.counts
    far = replace(claim, counts=(replace(count, span=Span(*_at("market")), text="market"),))
    plain = marked(far, report).plain
    assert plain.startswith("Rebels shelled")
    assert "the hospital said." in plain


def test_the_key_names_each_kind_and_its_words(read: tuple[Claim, Report]) -> None:
    claim, report = read
    line = key(claim, report)
    assert "source: the hospital" in line.plain
    assert "cue: said" in line.plain
    assert "count: At least 12" in line.plain
    assert {str(span.style) for span in line.spans} <= {*MARKS.values(), "dim"}


def _at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)
