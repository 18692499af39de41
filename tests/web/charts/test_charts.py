"""All drawings: well-formed, safe with any words, told to those who do not see, with a table."""

import datetime as dt
import re
from xml.etree import ElementTree

import pytest

from reportedly.web.charts import (
    Drawing,
    Happening,
    Range,
    Stretch,
    Told,
    Turn,
    intervals,
    timeline,
    toll_over_time,
    toll_ranges,
)

NASTY = "\"><script>alert(1)</script>&amp; ' مدينة"
DAY = dt.date(2019, 8, 13)


def _all(words: str, href: str = "/claims?source=a&b=%22") -> list[Drawing]:
    return [
        toll_ranges([Range(name=words, low=3, high=7, note=words, href=href)], title=words),
        toll_over_time([Told(source=words, day=DAY, low=3, high=7, href=href)], title=words),
        timeline([Happening(title=words, first=DAY, note=words, href=href)], title=words),
        intervals(
            [Stretch(row=words, state=words, start=DAY, href=href)],
            [Turn(row=words, day=DAY, words=words, href=href)],
            title=words,
        ),
    ]


def _parsed(markup: str) -> ElementTree.Element:
    return ElementTree.fromstring(markup)  # noqa: S314 (our own drawing)


def _shapes(drawing: Drawing, name: str) -> list[ElementTree.Element]:
    found = _parsed(drawing.svg).iter()
    return [item for item in found if name in item.get("class", "").split()]


@pytest.mark.parametrize("number", range(4))
def test_any_words_stay_words(number: int) -> None:
    drawing = _all(NASTY)[number]
    for markup in (drawing.svg, drawing.table):
        assert "<script" not in markup
        assert NASTY[:10] in "".join(_parsed(markup).itertext())


@pytest.mark.parametrize("number", range(4))
def test_nothing_is_styled_in_place(number: int) -> None:
    assert " style=" not in _all("Rescuers")[number].svg


@pytest.mark.parametrize("number", range(4))
def test_a_drawing_has_a_name_and_is_told(number: int) -> None:
    root = _parsed(_all("Rescuers")[number].svg)
    svg = next(item for item in root.iter() if item.tag.endswith("svg"))
    ids = {item.get("id"): "".join(item.itertext()) for item in root.iter() if item.get("id")}
    assert ids[svg.get("aria-labelledby")] == "Rescuers"
    assert "Rescuers" in ids[svg.get("aria-describedby")]


@pytest.mark.parametrize("href", ["", "/claims"])
def test_what_holds_links_is_no_picture(href: str) -> None:
    for drawing in _all("Rescuers", href):
        assert ('role="img"' in drawing.svg) is (href == "")


def test_nothing_to_draw_is_said() -> None:
    for drawing in (
        toll_ranges([], title="T"),
        toll_over_time([], title="T"),
        timeline([], title="T"),
        intervals([], title="T"),
    ):
        assert re.search(r"<desc[^>]*>No ", drawing.svg)
        _parsed(drawing.svg)


def test_a_source_without_a_number_has_no_bar_and_zero_has_one() -> None:
    blank = toll_ranges([Range(name="Army", low=None, high=None)], title="T")
    zero = toll_ranges([Range(name="Army", low=0, high=0)], title="T")
    assert not _shapes(blank, "chart-bar")
    assert "no number told" in blank.svg
    assert len(_shapes(zero, "chart-bar")) == 1
    assert "<td><bdi>—</bdi></td>" in blank.table
    assert "<td><bdi>0</bdi></td>" in zero.table


@pytest.mark.parametrize(
    ("row", "arrows"),
    [
        (Range(name="A", low=6, high=None), 1),
        (Range(name="A", low=6, high=9, open=True), 1),
        (Range(name="A", low=None, high=9), 1),
        (Range(name="A", low=6, high=9), 0),
    ],
)
def test_an_open_end_is_an_arrow(row: Range, arrows: int) -> None:
    assert len(_shapes(toll_ranges([row], title="T"), "chart-open")) == arrows


def test_bars_are_as_long_as_their_ranges() -> None:
    rows = [Range(name="A", low=0, high=10), Range(name="B", low=0, high=5)]
    whole, half = _shapes(toll_ranges(rows, title="T"), "chart-bar")
    assert float(whole.get("width", 0)) - 4 == pytest.approx(
        2 * (float(half.get("width", 0)) - 4), abs=0.2
    )


def test_lines_of_two_sources_are_never_joined() -> None:
    told = [
        Told(source="Hospital", day=DAY, low=3, high=3),
        Told(source="Army", day=DAY + dt.timedelta(days=1), low=1, high=1),
        Told(source="Hospital", day=DAY + dt.timedelta(days=2), low=5, high=8),
        Told(source="Mayor", day=DAY, low=None, high=None),
    ]
    drawing = toll_over_time(told, title="T")
    lines = [s for s in _shapes(drawing, "chart-step") if "H" in s.get("d", "")]
    assert [line.get("d", "").count("V") for line in lines] == [1, 0]
    assert len(_shapes(drawing, "chart-reach")) == 1
    assert "Mayor" in drawing.table


def test_publication_is_apart_from_the_day_itself() -> None:
    late = (DAY + dt.timedelta(days=9), DAY + dt.timedelta(days=2))
    rows = [
        Happening(title="Strike", first=DAY, published=late),
        Happening(title="Shelling", first=None, published=late[:1]),
        Happening(title="Ambush", first=None),
    ]
    drawing = timeline(rows, title="T")
    assert len(_shapes(drawing, "chart-happened")) == 1 + 1  # and the key
    assert len(_shapes(drawing, "chart-published")) == 3 + 1
    assert "Ambush" in drawing.table


def test_a_state_is_solid_only_as_far_as_someone_vouches() -> None:
    told = Stretch(row="Hill", state="held", start=DAY, last_vouched=DAY + dt.timedelta(days=5))
    ended = Stretch(row="Town", state="held", start=DAY, end=DAY + dt.timedelta(days=20))
    drawing = intervals([told, ended], title="T")
    assert len(_shapes(drawing, "chart-unknown")) == 1
    assert "no end told, last vouched for on 2019-08-18" in drawing.svg


def test_a_dispute_is_told_in_words_too() -> None:
    drawing = intervals(
        [Stretch(row="Hill", state="held", start=DAY, disputed=True)],
        [Turn(row="Hill", day=DAY, words="violated", disputed=True)],
        title="T",
    )
    assert "held, disputed" in drawing.svg
    assert "violated, disputed" in drawing.svg
    assert drawing.table.count("disputed") == 2
