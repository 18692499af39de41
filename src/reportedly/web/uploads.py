"""Uploaded files: kept in a folder of their own under names of ours, read, then thrown away."""

import datetime as dt
import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from starlette.datastructures import UploadFile

from reportedly.connectors import InputFailure, open_inputs
from reportedly.errors import UnreadableError
from reportedly.model import RawDocument

# Kinds of file that the reader knows by their endings; an ending decides how a file is opened.
_ENDINGS = (".jsonl", ".ndjson", ".json", ".html", ".htm", ".txt", ".md", ".xhtml")
_LONGEST_NAME = 200
_PACKED = (b"PK\x03\x04", b"7z\xbc\xaf", b"Rar!", b"%PDF", b"\x28\xb5\x2f\xfd", b"BZh", b"\xfd7zXZ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a person says of all reports that do not say otherwise themselves."""

    published: dt.date | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """One uploaded file: the name it came with, and where it lies."""

    name: str
    path: Path


def keep_uploads(files: Sequence[UploadFile]) -> list[Kept]:
    """Put the files into a new folder; their own names decide nothing but the ending."""
    folder = Path(mkdtemp(prefix="reportedly-"))
    kept = []
    for number, file in enumerate(files):
        name = shown_name(file.filename)
        path = folder / f"{number}{_ending(name)}"
        with path.open("wb") as target:
            shutil.copyfileobj(file.file, target)
        kept.append(Kept(name, path))
    return kept


def documents(kept: Sequence[Kept], given: Given) -> Iterator[RawDocument | InputFailure]:
    """Yield what the files hold, under the names they came with; then throw them away."""
    try:
        for file in kept:
            if _is_packed(file.path):
                why = "archives and PDF files are not read; unpack it, or save it as text or a page"
                yield InputFailure(file.name, UnreadableError(why))
                continue
            for item in open_inputs(
                [file.path],
                io.BytesIO(),
                published=given.published,
                outlet=given.outlet,
                title=given.title if len(kept) == 1 else None,
            ):
                yield _named(item, file)
    finally:
        for folder in {file.path.parent for file in kept}:
            shutil.rmtree(folder, ignore_errors=True)


def shown_name(name: str | None) -> str:
    """Return the last part of a file's name, with nothing in it that could do harm."""
    last = PurePosixPath((name or "").replace("\\", "/")).name
    plain = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in last)
    return plain[-_LONGEST_NAME:] or "unnamed"


def _ending(name: str) -> str:
    lower = name.lower()
    plain = lower.removesuffix(".gz")
    ending = next((one for one in _ENDINGS if plain.endswith(one)), ".txt")
    return f"{ending}.gz" if lower.endswith(".gz") else ending


def _is_packed(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(8).startswith(_PACKED)


def _named(item: RawDocument | InputFailure, file: Kept) -> RawDocument | InputFailure:
    ref = item.ref.replace(str(file.path), file.name)
    if isinstance(item, InputFailure):
        return InputFailure(
            ref, type(item.error)(str(item.error).replace(str(file.path), file.name))
        )
    return replace(item, ref=ref)
