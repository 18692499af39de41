"""Evaluation sets on disk: gzipped JSON lines, one document each."""

import gzip
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from reportedly.errors import EvaluationError, InputError
from reportedly.model import RawDocument, Reading
from reportedly.reading import Reader

Item = TypeVar("Item")

# Shows how far a long task is: hands on what it is given.
Track = Callable[[Sequence[Any]], Iterable[Any]]


def untracked(items: Sequence[Item]) -> Iterable[Item]:
    """Hand on the items and show nothing."""
    return items


def rows(path: Path, make: Callable[[dict[str, Any]], Item]) -> list[Item]:
    """Return what `make` makes of each line.

    Raises:
        EvaluationError: the file is absent, empty, or no such set.
    """
    try:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found = [make(json.loads(line)) for line in lines]
    except FileNotFoundError as error:
        raise EvaluationError(f"the evaluation set is not there: {path}") from error
    except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path} is not the set that it should be: {error!r}") from error
    if not found:
        raise EvaluationError(f"{path} holds no documents")
    return found


def read_text(reader: Reader, ref: str, text: str) -> Reading | None:
    """Return what is read from a text, or None where there is no English prose to read."""
    try:
        return reader.read(RawDocument(ref=ref, content=text))
    except InputError:
        return None
