from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook import Casebook
from reportedly.model import Block, BlockKind, Report, Span
from reportedly.web.evidence import evidence_of, paragraphs
from tally_claims import says


def test_pieces_join_to_the_text_and_hold_every_span(casebook: Casebook, report: Report) -> None:
    claims = list(casebook.claims())
    shown = paragraphs(report, claims)
    for block, paragraph in zip(report.blocks, shown, strict=True):
        assert "".join(one.text for one in paragraph.pieces) == block.span.of(report.text)
    for number, claim in enumerate(claims):
        for kind, span in evidence_of(claim):
            words = "".join(
                piece.text
                for paragraph in shown
                for piece in paragraph.pieces
                if (number in piece.claims if kind == "content" else (number, kind) in piece.marks)
                and span.start <= piece.start < span.end
            )
            assert "".join(words.split()) == "".join(span.of(report.text).split())


spans = st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda p: Span(p[0], p[0] + p[1]))


@given(st.lists(st.lists(spans, min_size=1, max_size=3), max_size=4))
def test_any_overlap_keeps_the_text_whole(contents: list[list[Span]]) -> None:
    text = "0123456789" * 8
    report = report_of(text)
    claim = says("A monitor", 3).claim
    claims = [
        replace(claim, content=tuple(one), source=None, cue=None, event=None, place=None,
                when=None, counts=())
        for one in contents
    ]  # fmt: skip
    [paragraph] = paragraphs(report, claims)
    assert "".join(one.text for one in paragraph.pieces) == text[:70]
    for piece in paragraph.pieces:
        here = Span(piece.start, piece.start + len(piece.text))
        holding = {n for n, c in enumerate(contents) if any(one.holds(here) for one in c)}
        assert set(piece.claims) == holding
        assert not any(
            one.overlaps(here) for n, c in enumerate(contents) if n not in holding for one in c
        )


def report_of(text: str) -> Report:
    return Report(
        id="r-1", ref="one", title=None, outlet=None, published=None, language="en", text=text,
        sha256="", blocks=(Block(BlockKind.BODY, Span(0, 70)),),
    )  # fmt: skip
