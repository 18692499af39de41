"""Documents, and the parts of one, as the public JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import cache
from typing import Any, TextIO

from pydantic import TypeAdapter

from reportedly.export.about import About
from reportedly.model.document import Document

# Kept in the casebook, left out here: rival gazetteer entries would be half of every document.
UNPUBLISHED = frozenset({"candidates"})
# Numbers of people and things: whole when they are whole. Degrees and scores stay as they are.
FIGURES = frozenset({"low", "best", "high"})


def to_json(value: object, *, pretty: bool = False, ascii_only: bool = False) -> str:
    """Return a document, or any model object inside one, as JSON.

    Args:
        value: the object; spans become `[start, end]`, days ISO 8601, unknown values null.
        pretty: over many lines for a person to read, rather than one line.
        ascii_only: write other letters as escapes, for terminals that lack them.
    """
    kind: Any = type(value)  # a class is hashable, whatever mypy thinks of type[Any]
    plain = published(_adapter(kind).dump_python(value, mode="json"))
    return json.dumps(plain, ensure_ascii=ascii_only, indent=2 if pretty else None)


def write_json_lines(
    documents: Iterable[Document], stream: TextIO, *, about: About | None = None
) -> None:
    """Write one document a line; see `json_lines`."""
    stream.writelines(json_lines(documents, about=about))


def json_lines(documents: Iterable[Document], *, about: About | None = None) -> Iterator[str]:
    """Yield one document a line; `about` is added to each under a key of that name."""
    told = f', "about": {json.dumps(asdict(about), ensure_ascii=False)}}}' if about else "}"
    return (f"{to_json(document)[:-1]}{told}\n" for document in documents)


def published(value: Any) -> Any:
    """Return plain JSON values as they are published."""
    if isinstance(value, dict):
        return {
            key: _whole(one) if key in FIGURES else published(one)
            for key, one in value.items()
            if key not in UNPUBLISHED
        }
    if isinstance(value, list):
        return [published(one) for one in value]
    return value


def _whole(figure: Any) -> Any:
    return int(figure) if isinstance(figure, float) and figure.is_integer() else figure


@cache
def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
