"""One pass over the markup of a page: visible characters with their places, and declarations."""

from array import array
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

_INVISIBLE = frozenset(("script", "style", "noscript", "template", "head", "svg", "iframe"))
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s",
     "small", "span", "strong", "sub", "sup", "time", "u", "wbr")
)  # fmt: skip


@dataclass(slots=True)
class Markup:
    """What is seen and what is declared.

    Attributes:
        visible: every visible character but white space.
        positions: where each of them stands in the markup (an entity, at its "&").
        paragraphs: the visible text cut at block elements, for pages without a main text.
        meta: names and properties of meta and link elements, in lower case, to their content.
    """

    visible: str = ""
    positions: "array[int]" = field(default_factory=lambda: array("l"))
    paragraphs: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    json_ld: list[str] = field(default_factory=list)


def scan(markup: str) -> Markup:
    """Return what a page shows and declares; broken markup is read as far as it goes."""
    scanner = _Scanner(markup)
    scanner.feed(markup)
    scanner.close()
    return scanner.result()


class _Scanner(HTMLParser):
    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        self._line_starts = [0]
        for i, line in enumerate(markup.split("\n")):
            self._line_starts.append(self._line_starts[i] + len(line) + 1)
        self._found = Markup()
        self._visible: list[str] = []
        self._paragraph: list[str] = []
        self._hidden: list[str] = []
        self._inside: str | None = None
        self._script: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {k: v or "" for k, v in attrs}
        self._declare(tag, named)
        if tag == "title" and not self._found.title:
            self._inside = "title"
        elif tag == "script" and named.get("type", "").lower() == "application/ld+json":
            self._inside = "json"
        if tag in _INVISIBLE:
            self._hidden.append(tag)
        elif tag == "body":
            self._hidden.clear()  # a page that forgot to close its head
        elif tag not in _INLINE:
            self._end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._inside = None
        elif tag == "script" and self._inside == "json":
            self._found.json_ld.append("".join(self._script))
            self._script.clear()
            self._inside = None
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        elif tag not in _INLINE:
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        if self._inside == "json":
            self._script.append(data)
        elif self._inside == "title":
            self._found.title += data
        elif not self._hidden:
            start = self._position()
            self._paragraph.append(data)
            for i, character in enumerate(data):
                if not character.isspace():
                    self._visible.append(character)
                    self._found.positions.append(start + i)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def result(self) -> Markup:
        self._end_paragraph()
        self._found.visible = "".join(self._visible)
        return self._found

    def _reference(self, written: str) -> None:
        meant = unescape(written)
        if self._inside == "title":
            self._found.title += meant
        elif self._inside is None and not self._hidden:
            self._paragraph.append(meant)
            for character in meant:
                if not character.isspace():
                    self._visible.append(character)
                    self._found.positions.append(self._position())

    def _declare(self, tag: str, named: dict[str, str]) -> None:
        if tag == "meta":
            key = named.get("property") or named.get("name") or named.get("itemprop")
            if key:
                self._found.meta.setdefault(key.lower(), named.get("content", ""))
        elif tag == "link" and named.get("rel", "").lower() == "canonical":
            self._found.meta.setdefault("canonical", named.get("href", ""))
        elif tag == "time" and named.get("itemprop", "").lower() == "datepublished":
            self._found.meta.setdefault("datepublished", named.get("datetime", ""))

    def _end_paragraph(self) -> None:
        words = "".join(self._paragraph).split()
        if words:
            self._found.paragraphs.append(" ".join(words))
        self._paragraph.clear()

    def _position(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column
