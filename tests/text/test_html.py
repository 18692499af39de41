import datetime as dt
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Block, BlockKind, Span
from reportedly.text.html import is_page, read_page

PARAGRAPHS = (
    "The governor’s office said “five soldiers” & two guards were killed near Ménaka on Monday.",
    "Rebels < 2 km away denied it; their spokesman said they had left the hills a week before.",
    "A hospital in the town took in nine wounded, and its director said that two of them died.",
)


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{body}</body></html>"


def article(*paragraphs: str) -> str:
    inside = "\n".join(f"<p class='t'>{p}</p>" for p in paragraphs)
    return f"<nav><a href='/'>Home</a></nav><article><h1>Five killed</h1>\n{inside}</article>"


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def starts_in(markup: str) -> list[tuple[str, str]]:
    """Pair the beginning of each paragraph of the text with the markup at its place."""
    found = read_page(markup)
    pairs, start = [], 0
    for line in found.text.split("\n"):
        block = Block(BlockKind.BODY, Span(start, start + len(line)))
        for position, raw in found.raw_starts([block]):
            pairs.append((found.text[position : position + 12], markup[raw : raw + 40]))
        start += len(line) + 1
    return pairs


def test_paragraphs_are_found_in_the_markup_through_entities() -> None:
    escaped = [
        html.escape(PARAGRAPHS[0]).replace("’", "&rsquo;").replace("“", "&#8220;"),
        html.escape(PARAGRAPHS[1]).replace("Rebels", "<b>Reb</b>els"),
        html.escape(PARAGRAPHS[2]).replace("A hospital", "&#65;&nbsp;<a href='x'>hospital</a>"),
    ]
    pairs = dict(starts_in(page(article(*escaped))))
    assert pairs["The governor"].startswith("The governor&rsquo;s")
    assert pairs["Rebels < 2 k"].startswith("Reb</b>els &lt; 2 km")
    assert pairs[next(k for k in pairs if k.startswith("A"))].startswith("&#65;&nbsp;<a href")


def test_a_place_inside_a_paragraph_is_found() -> None:
    markup = page(article(*(html.escape(p).replace("’", "&rsquo;") for p in PARAGRAPHS)))
    found = read_page(markup)
    position = found.text.index("five soldiers")
    raw = found.raw_start(position)
    assert raw is not None
    assert markup[raw:].startswith("five soldiers")


def test_navigation_and_scripts_are_no_text() -> None:
    body = article(*PARAGRAPHS) + "<script>var five = 'killed';</script><footer>Home</footer>"
    text = read_page(page(body)).text
    assert PARAGRAPHS[0] in text
    assert "var five" not in text


def test_a_piece_of_markup_without_an_article_is_still_read() -> None:
    markup = "<p>Five killed in Ménaka.</p><p>Two hurt.</p>"
    assert is_page(markup)
    assert "Five killed in Ménaka." in read_page(markup).text


@pytest.mark.parametrize("text", ["Five killed < six hurt", "", "a <b> c", "<5 killed", "<TEXT> x"])
def test_plain_text_is_no_page(text: str) -> None:
    assert not is_page(text)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2016-03-14T22:10:00+02:00">', 14),
        ('<meta itemprop="datePublished" content="14 March 2016">', 14),
        ('<meta name="date" content="03/04/2016">', None),
        ('<meta name="date" content="soon"><meta name="pubdate" content="2016-03-14">', 14),
        ('<meta property="article:modified_time" content="2016-03-15">', None),
        (linked('{"@type": "NewsArticle", "datePublished": "2016-03-14"}'), 14),
        (linked('{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2016-03-14"}]}'), 14),
        (linked('{"@type": "NewsArticle", broken'), None),
        ("<p>Published 14 March 2016</p>", None),
    ],
)  # fmt: skip
def test_the_day_is_what_the_page_declares_and_never_a_guess(head: str, day: int | None) -> None:
    found = read_page(page(article(*PARAGRAPHS), head)).published
    assert found == (dt.date(2016, 3, day) if day else None)


def test_outlet_title_and_address_are_declared() -> None:
    head = (
        '<title>Five killed &amp; two hurt</title><link rel="canonical" href="https://e.org/1">'
        '<script type="application/ld+json">[{"@type": "NewsArticle",'
        ' "publisher": [{"name": "Valley Herald"}]}]</script>'
    )
    found = read_page(page(article(*PARAGRAPHS), head))
    assert found.title == "Five killed & two hurt"
    assert found.outlet == "Valley Herald"
    assert found.url == "https://e.org/1"


@given(st.text(alphabet='<>/&;#a1"= p!-\n', max_size=60))
def test_broken_markup_does_no_harm(broken: str) -> None:
    markup = page(article(*PARAGRAPHS) + broken)
    found = read_page(markup)
    assert list(found.starts) == sorted(found.starts)
    assert all(0 <= p < len(markup) for listed in found.positions for p in listed)
