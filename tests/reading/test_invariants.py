"""What holds for every report, whatever it says."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from read_reports import Read
from reportedly.model import Claim, Place, Reading, Span

SENTENCES = (
    "An air strike on a market in Taiz killed 12 people on Friday, medics said.",
    "The army denied bombing the market.",
    "Rebels seized the town of Masisi on Thursday.",
    "Dozens of families have fled Masisi since Monday, the United Nations said.",
    '"The town is quiet," a resident told The Courier.',
    "At least 40 people, including six children, have been killed this week.",
    "A truce brokered by Qatar collapsed after two days.",
    "Police said the toll had risen to nine from seven.",
    "In Andar district, Ghazni province, soldiers detained three men.",
    "The ministry accused the rebels of shelling a school.",
    "More than half of the clinics are out of service, she said.",
    "Nobody was hurt.",
)
reports = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
checked = settings(max_examples=40, deadline=None)


def spans(claim: Claim) -> Iterator[tuple[Span, str]]:
    """Yield the spans of a claim with the words that each must be."""
    yield claim.span, claim.quote
    if claim.cue:
        yield claim.cue.span, claim.cue.text
    for named in (claim.source, claim.place, claim.when, *claim.counts):
        if named is not None and named.span is not None and named.text is not None:
            yield named.span, named.text
    for actor in claim.event.actors if claim.event else ():
        yield actor.span, actor.text


@checked
@given(reports)
def test_every_span_maps_back(read: Read, text: str) -> None:
    reading = read(text)
    for claim in reading.claims:
        for span, words in spans(claim):
            assert span.of(reading.report.text) == words


@checked
@given(reports)
def test_every_count_is_in_one_claim(read: Read, text: str) -> None:
    reading = read(text)
    claimed = sorted((c.span, c.harm) for claim in reading.claims for c in claim.counts)
    assert claimed == sorted((c.span, c.harm) for c in reading.counts)


@checked
@given(reports)
def test_ids_are_unique_and_records_hold_claims_that_exist(read: Read, text: str) -> None:
    reading = read(text)
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))
    kept = [i for record in reading.records for i in record.claims]
    assert len(kept) == len(set(kept))
    assert set(kept) <= set(ids)


@checked
@given(reports)
def test_reading_twice_reads_the_same(read: Read, text: str) -> None:
    assert content(read(text)) == content(read(text))


@checked
@given(st.permutations(SENTENCES[:4]))
def test_paragraphs_keep_the_claims_of_a_sentence_whatever_their_order(
    read: Read, order: list[str]
) -> None:
    reading = read("\n\n".join(order))
    types = sorted(claim.event.type for claim in reading.claims if claim.event)
    assert types == [
        "control.capture",
        "people.displaced",
        "strike.air",
        "strike.air",
    ]


def content(reading: Reading) -> tuple[tuple[str, str, Place | None], ...]:
    """Return what must not change between two readings."""
    return tuple((claim.id, claim.quote, claim.place) for claim in reading.claims)
