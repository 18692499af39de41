"""Files and folders: which of them are inputs, and why one is not."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from reportedly.errors import InputError, NotFoundError, UnreadableError

_JSON_LINES = (".jsonl", ".ndjson", ".json")
_PAGES = (".html", ".htm")

# Browsers save the pictures and scripts of "page.html" in a folder of one of these names.
_PAGE_FOLDERS = ("_files", ".files", "_archivos", "_fichiers", "-Dateien")

# A casebook and what SQLite keeps beside it; "read ." must not trip over its own casebook.
_CASEBOOK = re.compile(r".+\.casebook(-wal|-shm|-journal)?", re.IGNORECASE)

# A folder inside itself (by a link) is read once.
_Folder = tuple[int, int]


def walk(given: Path) -> Iterator[Path | tuple[str, InputError]]:
    """Yield the files under a path in order of name, or why it cannot be one.

    Folders are walked one at a time; hidden files, casebooks and the folders that browsers save
    beside a page are left out. A folder in which nothing is left is told of.
    """
    empty = True
    for found in _walk(given, set()):
        empty = False
        yield found
    if empty:
        yield printable(given), NotFoundError("no files to read in this folder; check the path")


def is_json_lines(path: Path) -> bool:
    """Say whether the name is that of a file of JSON lines, perhaps compressed."""
    name = path.name.lower().removesuffix(".gz")
    return name.endswith(_JSON_LINES)


def is_web_address(given: str) -> bool:
    """Say whether this is an address and no path."""
    return given.lower().startswith(("http://", "https://"))


def printable(path: str | Path) -> str:
    """Return the path as text that can be printed and stored, whatever bytes its name holds."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def _walk(path: Path, seen: set[_Folder]) -> Iterator[Path | tuple[str, InputError]]:
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        reason = "a link to a file that is gone" if path.is_symlink() else "no such file or folder"
        yield printable(path), NotFoundError(f"{reason}; check the path")
    except PermissionError:
        yield printable(path), UnreadableError("no permission to read it; check its owner")
    except (OSError, ValueError) as error:
        yield printable(path), UnreadableError(f"no path that can be read: {error}")
    else:
        if stat.S_ISDIR(status.st_mode):
            folder = (status.st_dev, status.st_ino)
            if folder not in seen:
                seen.add(folder)
                yield from _entries(path, seen)
        elif stat.S_ISREG(status.st_mode):
            yield path
        else:
            yield printable(path), UnreadableError("a device or a pipe, not a file")


def _entries(folder: Path, seen: set[_Folder]) -> Iterator[Path | tuple[str, InputError]]:
    try:
        paths = sorted(folder.iterdir())
    except OSError:
        yield printable(folder), UnreadableError("no permission to list this folder")
        return
    pages = {path.stem for path in paths if path.suffix.lower() in _PAGES}
    for path in paths:
        name = path.name
        saved_with_a_page = any(
            name.endswith(end) and name.removesuffix(end) in pages for end in _PAGE_FOLDERS
        )
        if not (name.startswith(".") or saved_with_a_page or _CASEBOOK.fullmatch(name)):
            yield from _walk(path, seen)
