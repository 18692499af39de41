"""JSON lines: one document a line; a bad line costs itself only."""

import codecs
import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from reportedly.errors import InputError, UnreadableError
from reportedly.model import RawDocument
from reportedly.text import MAX_BYTES, decode, read_date, refuse_if_too_long

_TEXT = ("text", "content", "body", "article_content", "article_text", "full_text", "html")
_REF = ("id", "ref", "unit_id", "doc_id", "docid", "_id", "guid")
_TITLE = ("title", "article_title", "headline")
_OUTLET = ("outlet", "source", "publisher", "site_name", "sourcename")
_PUBLISHED = ("published", "date", "article_date", "published_at", "publication_date", "pubdate")
_URL = ("url", "uri", "link", "sourceurl")

_LINE_OF_JSON = re.compile(rb'\s*(?:\xef\xbb\xbf)?\s*\{\s*(?:"|\}|$)')
_LIST_OF_JSON = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\[\s*(?:\{|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What holds for every document that does not say otherwise itself."""

    published: dt.date | None = None
    outlet: str | None = None
    title: str | None = None


_Found = Iterator[RawDocument | tuple[str, InputError]]


def looks_like_json(first: bytes) -> bool:
    """Say whether a stream that begins with this line holds JSON and no prose."""
    return bool(_LINE_OF_JSON.match(first) or _LIST_OF_JSON.match(first))


def read_json(stream: BinaryIO, ref: str, defaults: Defaults, *, first: bytes = b"") -> _Found:
    """Yield the documents of JSON lines, or of one JSON object or list that spans lines.

    A line that is no document yields its place ("path:12") and the error instead.
    """
    first = first or stream.readline(MAX_BYTES + 1)
    if _spans_lines(first):
        yield from _whole(first + stream.read(MAX_BYTES + 1 - len(first)), ref, defaults)
    else:
        yield from _lines(stream, ref, defaults, first)


def _spans_lines(first: bytes) -> bool:
    stripped = first.removeprefix(codecs.BOM_UTF8).strip()
    return stripped in (b"{", b"") or stripped.startswith(b"[")


def _lines(stream: BinaryIO, ref: str, defaults: Defaults, first: bytes) -> _Found:
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield ref, UnreadableError("JSON lines in UTF-16; save the file as UTF-8")
        return
    number, line = 1, first.removeprefix(codecs.BOM_UTF8)
    while line:
        place = f"{ref}:{number}"
        if len(line) > MAX_BYTES and not line.endswith(b"\n"):
            _skip_line(stream)
            yield place, UnreadableError(f"the line is longer than {MAX_BYTES // 1_000_000} MB")
        elif line.strip():
            yield _from_line(line, place, defaults)
        number, line = number + 1, stream.readline(MAX_BYTES + 1)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(MAX_BYTES)) and not rest.endswith(b"\n"):
        pass


def _from_line(line: bytes, place: str, defaults: Defaults) -> RawDocument | tuple[str, InputError]:
    try:
        return _document(_parsed(line), place, defaults)
    except InputError as error:
        return place, error


def _whole(content: bytes, ref: str, defaults: Defaults) -> _Found:
    """Yield the documents of a file that is one JSON value."""
    try:
        refuse_if_too_long(len(content))
        if not content.strip():
            return
        value = _parsed(content)
    except InputError as error:
        yield ref, error
        return
    listed = value if isinstance(value, list) else [value]
    for number, item in enumerate(listed, 1):
        place = f"{ref}:{number}" if isinstance(value, list) else ref
        try:
            yield _document(item, place, defaults)
        except InputError as error:
            yield place, error


def _parsed(written: bytes) -> Any:
    text = decode(written)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or "Unterminated" in error.msg
        reason = "cut off" if cut else f"{error.msg.lower()} at character {error.pos + 1}"
        raise UnreadableError(f"not valid JSON ({reason}); the line was left out") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableError("not JSON that can be read; the line was left out") from error


def _document(item: Any, place: str, defaults: Defaults) -> RawDocument:
    if not isinstance(item, dict):
        raise UnreadableError('not a JSON object; each line must be like {"text": "..."}')
    row = {str(k).lower(): v for k, v in item.items()}
    published, warnings = _published(row, defaults)
    return RawDocument(
        ref=_words(row, _REF) or place,
        content=_text(row),
        title=_words(row, _TITLE) or defaults.title,
        outlet=_words(row, _OUTLET) or defaults.outlet,
        published=published,
        url=_words(row, _URL),
        warnings=warnings,
    )


def _text(row: dict[str, Any]) -> str:
    for key in _TEXT:
        value = row.get(key)
        if isinstance(value, list) and value and all(isinstance(v, str) for v in value):
            return "\n\n".join(value)
        if isinstance(value, str):
            return value
    raise UnreadableError(f"no text: none of {', '.join(_TEXT[:4])} holds any")


def _published(row: dict[str, Any], defaults: Defaults) -> tuple[dt.date | None, tuple[str, ...]]:
    written = _words(row, _PUBLISHED)
    if written is None:
        return defaults.published, ()
    try:
        return read_date(written), ()
    except ValueError as error:
        return defaults.published, (f"date not used: {error}",)


def _words(row: dict[str, Any], keys: Sequence[str]) -> str | None:
    """Return the first of the keys that holds words or a whole number, as clean text."""
    for key in keys:
        value = row.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("title")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value.encode("utf-8", "replace").decode("utf-8").strip()
    return None
