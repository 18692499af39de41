import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribution import find_attributions
from reportedly.attribution.draft import Draft
from reportedly.attribution.find import nesting
from reportedly.model import Attribution, DatePrecision, Parse, Period, Span, Stance

Said = Callable[[str], list[SimpleNamespace]]
Parser = Callable[[str], Parse]
Attributed = Callable[[str], tuple[Attribution, ...]]

SENTENCES = (
    "The mayor said nine people had died.",
    '"We saw two jets," a farmer told AFP. "They came twice."',
    "The army denies shelling the camp, but declined to comment further.",
    "Residents, who said they heard blasts, fled to Kassala.",
    "According to the UN, forty thousand people have left.",
    "Nine people are believed to be trapped.",
    "The bridge was rebuilt last year.",
    "The mayor said, as the envoy believed, that rebels denied what the army claimed.",
    "He said he was told the governor thought the raid, the ministry announced, had failed.",
)


def day(text: str, words: str) -> Period:
    start = text.index(words)
    return Period(
        start=dt.date(2024, 3, 1),
        end=dt.date(2024, 3, 1),
        precision=DatePrecision.DAY,
        text=words,
        span=Span(start, start + len(words)),
    )


def test_a_day_beside_the_cue_is_when_it_was_said(parse: Parser) -> None:
    text = "The mayor told reporters on Friday that nine people had died."
    friday = day(text, "Friday")
    (found,) = find_attributions(text, parse(text), (), (friday,))
    assert found.said_on == friday


def test_a_day_in_the_content_is_not_when_it_was_said(parse: Parser) -> None:
    text = "The mayor said that nine people had died on Friday."
    (found,) = find_attributions(text, parse(text), (), (day(text, "Friday"),))
    assert found.said_on is None


def test_a_period_that_lasts_is_not_when_it_was_said(parse: Parser) -> None:
    text = "The monitor documented nine deaths since Friday."
    since = replace(day(text, "since Friday"), modifier="since")
    (found,) = find_attributions(text, parse(text), (), (since,))
    assert found.said_on is None


def test_the_day_of_a_statement_is_when_it_was_said(parse: Parser) -> None:
    text = "An army statement on Friday said the town had fallen."
    friday = day(text, "Friday")
    (found,) = find_attributions(text, parse(text), (), (friday,))
    assert found.said_on == friday


def test_nesting_numbers_the_attribution_around(said: Said) -> None:
    outer, middle, inner = said("The envoy said the mayor had confirmed reports of looting.")
    assert (outer.inside, middle.inside, inner.inside) == (None, 0, 1)


@settings(max_examples=25, deadline=None)
@given(chosen=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4))
def test_every_span_is_words_of_the_text_in_order(
    attributed: Attributed, chosen: list[str]
) -> None:
    text = "\n".join(chosen)
    found = attributed(text)
    assert [a.cue.start for a in found] == sorted(a.cue.start for a in found)
    for number, attribution in enumerate(found):
        spans = [attribution.cue, *attribution.content, *attribution.cited]
        spans += [attribution.source] if attribution.source else []
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
        assert not any(attribution.cue.overlaps(c) for c in attribution.content)
        assert attribution.inside is None or attribution.inside != number


@settings(max_examples=15, deadline=None)
@given(chosen=st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4))
def test_a_paragraph_without_quotations_is_read_the_same_in_any_company(
    attributed: Attributed, chosen: list[str]
) -> None:
    plain = [s for s in chosen if '"' not in s]
    together = attributed("\n".join(plain)) if plain else ()
    alone = [a for s in plain for a in attributed(s)]
    assert [a.stance for a in together] == [a.stance for a in alone]
    assert len(together) == len(alone)


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.data())
@settings(max_examples=40, deadline=None)
def test_nothing_is_inside_itself_by_way_of_others(
    attributed: Attributed, sentences: list[str], data: st.DataObject
) -> None:
    text = " ".join(sentences)
    found = attributed(data.draw(st.sampled_from([text, text.upper(), text.replace(",", "")])))
    for number in range(len(found)):
        seen, outer = {number}, found[number].inside
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = found[outer].inside


@given(st.lists(st.frozensets(st.integers(0, 12), min_size=1), min_size=1, max_size=8), st.data())
def test_contents_that_hold_each_others_cues_make_no_circle(
    contents: list[frozenset[int]], data: st.DataObject
) -> None:
    drafts = [
        Draft(
            anchor=data.draw(st.integers(0, 12)),
            source=frozenset(),
            cue=frozenset({n}),
            content=content,
            stance=Stance.ASSERTS,
        )
        for n, content in enumerate(contents)
    ]
    inside = nesting(drafts)
    for start in inside:
        seen, outer = {start}, inside.get(start)
        while outer is not None:
            assert outer not in seen
            seen.add(outer)
            outer = inside.get(outer)
