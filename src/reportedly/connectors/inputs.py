"""Inputs in, raw documents out: one at a time, and never stopped by a bad one."""

import datetime as dt
import gzip
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportedly.connectors.files import is_json_lines, is_web_address, printable, walk
from reportedly.connectors.json_lines import Defaults, looks_like_json, read_json
from reportedly.errors import EmptyReportError, InputError, NotFoundError, UnreadableError
from reportedly.model import RawDocument
from reportedly.text import MAX_BYTES, refuse_if_too_long

STDIN = "-"

# Counting the lines of more than this would keep the reader waiting for a progress bar.
_LARGEST_COUNTED = 500_000_000


@dataclass(frozen=True, slots=True)
class InputFailure:
    """One input that could not be read, and why; the rest goes on.

    Attributes:
        ref: the path, or the path and line.
    """

    ref: str
    error: InputError

    def __str__(self) -> str:
        return f"{self.ref}: {self.error}"


def open_inputs(
    paths: Sequence[str | Path],
    stdin: BinaryIO,
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    title: str | None = None,
) -> Iterator[RawDocument | InputFailure]:
    """Yield the documents of files, folders, JSON lines and "-" (stdin) in the order given.

    `published`, `outlet` and `title` hold for every document that does not say otherwise itself.
    """
    defaults = Defaults(published=published, outlet=outlet, title=title)
    for given in paths:
        name = printable(given)
        if name == STDIN:
            yield from _from_stream(stdin, "stdin", defaults)
        elif is_web_address(name):
            yield InputFailure(
                name, InputError("web pages are not fetched; save the page and give the file")
            )
        else:
            yield from _from_path(Path(given), defaults)


def expected(paths: Sequence[str | Path]) -> int | None:
    """Return how many documents to expect, or None when only reading them would tell."""
    count = 0
    for given in paths:
        if str(given) == STDIN:
            return None
        for path in walk(Path(given)):
            if isinstance(path, Path) and is_json_lines(path):
                lines = _count_lines(path)
                if lines is None:
                    return None
                count += lines
            else:
                count += 1
    return count


def _from_path(given: Path, defaults: Defaults) -> Iterator[RawDocument | InputFailure]:
    for path in walk(given):
        if isinstance(path, Path):
            yield from _from_file(path, defaults)
        else:
            yield InputFailure(*path)


def _from_file(path: Path, defaults: Defaults) -> Iterator[RawDocument | InputFailure]:
    ref = printable(path)
    try:
        with _opened(path) as stream:
            if is_json_lines(path):
                yield from _listed(read_json(stream, ref, defaults), ref)
            else:
                yield _document(stream, ref, defaults, b"")
    except (FileNotFoundError, NotADirectoryError):
        yield InputFailure(ref, NotFoundError("no such file or folder; check the path"))
    except PermissionError:
        yield InputFailure(ref, UnreadableError("no permission to read it; check its owner"))
    except (gzip.BadGzipFile, zlib.error, EOFError):
        yield InputFailure(ref, UnreadableError("the gzip archive is damaged or cut off"))
    except OSError as error:
        yield InputFailure(ref, UnreadableError(f"cannot be read: {error.strerror or error}"))


def _from_stream(
    stream: BinaryIO, ref: str, defaults: Defaults
) -> Iterator[RawDocument | InputFailure]:
    try:
        first = stream.readline(MAX_BYTES + 1)
        if looks_like_json(first):
            yield from _listed(read_json(stream, ref, defaults, first=first), ref)
        else:
            yield _document(stream, ref, defaults, first)
    except OSError as error:
        yield InputFailure(ref, UnreadableError(f"cannot be read: {error.strerror or error}"))


def _document(
    stream: BinaryIO, ref: str, defaults: Defaults, first: bytes
) -> RawDocument | InputFailure:
    content = first + stream.read(MAX_BYTES + 1 - len(first))
    try:
        refuse_if_too_long(len(content))
    except InputError as error:
        return InputFailure(ref, error)
    return RawDocument(
        ref=ref,
        content=content,
        title=defaults.title,
        outlet=defaults.outlet,
        published=defaults.published,
    )


def _listed(
    found: Iterator[RawDocument | tuple[str, InputError]], ref: str
) -> Iterator[RawDocument | InputFailure]:
    empty = True
    for item in found:
        empty = False
        yield item if isinstance(item, RawDocument) else InputFailure(*item)
    if empty:
        yield InputFailure(ref, EmptyReportError("nothing to read: the file holds no documents"))


def _opened(path: Path) -> BinaryIO:
    if path.suffix.lower() == ".gz":
        return gzip.open(path)  # type: ignore[return-value]  # a GzipFile reads like any binary file
    return path.open("rb")


def _count_lines(path: Path) -> int | None:
    try:
        if path.suffix.lower() == ".gz" or path.stat().st_size > _LARGEST_COUNTED:
            return None
        with path.open("rb") as stream:
            return sum(1 for line in stream if line.startswith(b"{"))
    except OSError:
        return 1
