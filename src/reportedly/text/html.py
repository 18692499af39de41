"""A saved page: its main text, what it declares of itself, and where its words stand in it."""

import datetime as dt
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from reportedly.model import Block
from reportedly.text.decode import without_surrogates
from reportedly.text.markup import Markup, scan
from reportedly.text.stated_dates import read_date

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|section|h1)\b",
    re.IGNORECASE | re.DOTALL,
)

# The first letters of a paragraph, by which it is found in the page. Fewer recur in menus, and are
# looked for only near the paragraph before.
_KEY = 60
_SHORTEST_KEY = 12
_REACH = 500

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "citation_publisher", "publisher")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "citation_publication_date",
    "citation_date",
    "article.published",
)
_ARTICLES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "report", "webpage")


@dataclass(frozen=True, slots=True)
class Page:
    """The main text of a page and what the page declares of itself.

    Attributes:
        starts: for each paragraph of `text` found in the page, its start in `text`.
        positions: for each of those, the places in the markup of its characters but white space.
    """

    text: str
    title: str | None
    outlet: str | None
    published: dt.date | None
    url: str | None
    starts: tuple[int, ...]
    positions: tuple[Sequence[int], ...]

    def raw_start(self, position: int) -> int | None:
        """Return where the character at a position of the text stands in the markup, if known."""
        i = bisect_right(self.starts, position) - 1
        if i < 0:
            return None
        before = self.text[self.starts[i] : position]
        if "\n" in before:
            return None
        nth = sum(1 for c in before if not c.isspace())
        return self.positions[i][nth] if nth < len(self.positions[i]) else None

    def raw_starts(self, blocks: Iterable[Block]) -> tuple[tuple[int, int], ...]:
        """Return the pairs (start in the text, start in the markup) of the blocks found."""
        pairs = ((b.span.start, self.raw_start(b.span.start)) for b in blocks)
        return tuple((start, raw) for start, raw in pairs if raw is not None)


def is_page(text: str) -> bool:
    """Say whether the text is markup of a page, or a piece of one."""
    return bool(_PAGE.match(text[:20_000]))


def read_page(markup: str) -> Page:
    """Return the main text of a page, with the places of its words in the markup."""
    markup = without_surrogates(markup)
    scanned = scan(markup)
    text = _main_text(markup) or "\n".join(scanned.paragraphs)
    starts, positions = _align(text, scanned)
    declared = _Declared(scanned)
    return Page(
        text=text,
        title=declared.title(),
        outlet=declared.outlet(),
        published=declared.published(),
        url=declared.url(),
        starts=starts,
        positions=positions,
    )


def _main_text(markup: str) -> str | None:
    from trafilatura import extract  # 0.4 s: only for pages

    found: str | None = extract(
        markup, include_comments=False, include_tables=True, deduplicate=False, with_metadata=False
    )
    return found


def _align(text: str, scanned: Markup) -> tuple[tuple[int, ...], tuple[Sequence[int], ...]]:
    """Find each paragraph of the text among the visible characters of the page, in order."""
    starts: list[int] = []
    positions: list[Sequence[int]] = []
    cursor = start = 0
    for line in text.split("\n"):
        key = "".join(line.split())
        if key:
            at = _find(scanned.visible, key, cursor)
            if at >= 0:
                starts.append(start)
                positions.append(scanned.positions[at : at + len(key)])
                cursor = at + len(key)
        start += len(line) + 1
    return tuple(starts), tuple(positions)


def _find(visible: str, key: str, cursor: int) -> int:
    """Return where the paragraph stands at or after the cursor, else anywhere, else -1."""
    if len(key) < _SHORTEST_KEY:
        return visible.find(key, cursor, cursor + _REACH)
    for wanted in (key, key[:_KEY], key[:_SHORTEST_KEY]):
        at = visible.find(wanted, cursor)
        if at < 0 and len(wanted) >= _KEY:
            at = visible.find(wanted)
        if at >= 0:
            return at
    return -1


class _Declared:
    """What a page declares of itself: JSON-LD first, then its meta elements."""

    def __init__(self, scanned: Markup) -> None:
        self._meta = scanned.meta
        self._titled = scanned.title
        self._linked = [d for block in scanned.json_ld for d in _articles(block)]

    def title(self) -> str | None:
        return self._linked_text("headline") or self._first(_TITLES) or _clean(self._titled)

    def outlet(self) -> str | None:
        for article in self._linked:
            publisher = article.get("publisher")
            for named in publisher if isinstance(publisher, list) else [publisher]:
                name = named.get("name") if isinstance(named, dict) else named
                if isinstance(name, str) and name.strip():
                    return _clean(name)
        return self._first(_OUTLETS)

    def published(self) -> dt.date | None:
        written = [self._linked_text("datePublished"), *(self._meta.get(k) for k in _DATES)]
        for candidate in filter(None, written):
            try:
                return read_date(candidate)
            except ValueError:  # another element may declare it in a form that can be read
                continue
        return None

    def url(self) -> str | None:
        return self._first(("canonical", "og:url"))

    def _first(self, keys: Sequence[str]) -> str | None:
        return next((c for k in keys if (c := _clean(self._meta.get(k)))), None)

    def _linked_text(self, key: str) -> str | None:
        values = (article.get(key) for article in self._linked)
        return next((c for v in values if isinstance(v, str) and (c := _clean(v))), None)


def _articles(block: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON-LD block that describe an article."""
    try:
        stack = [json.loads(block)]
    except (ValueError, RecursionError):  # pages hold broken JSON; they declare nothing by it
        return
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            kinds = item.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(n, str) and n.lower() in _ARTICLES for n in names):
                yield item
            stack.extend(v for k, v in item.items() if k in ("@graph", "mainEntity"))


def _clean(written: str | None) -> str | None:
    return " ".join(unescape(written).split()) or None if written else None
