import datetime as dt
import gzip
import io
import json
import os
from itertools import islice
from pathlib import Path

import pytest

from reportedly.connectors import InputFailure, expected, open_inputs
from reportedly.errors import InputError, NotFoundError, UnreadableError
from reportedly.model import RawDocument
from reportedly.text import MAX_BYTES, prepare

LEAD = "Two convoys crossed the river on Monday, the governor said in a statement."


def read(*paths: str | Path, stdin: bytes = b"", **known: str) -> list[RawDocument | InputFailure]:
    day = dt.date.fromisoformat(known.pop("published")) if "published" in known else None
    return list(open_inputs(paths, io.BytesIO(stdin), published=day, **known))


def refs(*paths: str | Path, stdin: bytes = b"") -> list[str]:
    return [item.ref for item in read(*paths, stdin=stdin)]


def one(*paths: str | Path, stdin: bytes = b"", **known: str) -> RawDocument:
    [found] = read(*paths, stdin=stdin, **known)
    assert isinstance(found, RawDocument), str(found)
    return found


def failure(*paths: str | Path, stdin: bytes = b"") -> InputFailure:
    [found] = read(*paths, stdin=stdin)
    assert isinstance(found, InputFailure)
    assert "\n" not in str(found)
    return found


def test_a_file_is_handed_over_as_found(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe raw \x00")
    found = one(path, published="2016-03-14", outlet="Reuters", title="Convoys")
    assert found.content == b"\xff\xfe raw \x00"
    assert (found.ref, found.outlet, found.title) == (str(path), "Reuters", "Convoys")
    assert found.published == dt.date(2016, 3, 14)


def test_a_file_of_any_name_is_read_and_a_compressed_one_opened(tmp_path: Path) -> None:
    for name in ("report", "a.md", "b.htm"):
        (tmp_path / name).write_text(LEAD)
        assert one(tmp_path / name).content == LEAD.encode()
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(LEAD.encode()))
    assert one(tmp_path / "c.txt.gz").content == LEAD.encode()


def test_a_folder_is_walked_in_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/y.txt", ".git/config", ".hidden.txt", "a/.x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(LEAD)
    assert [Path(r).name for r in refs(tmp_path)] == ["y.txt", "z.txt", "b.txt"]
    assert expected([tmp_path]) == 3


def test_the_pictures_saved_beside_a_page_are_left_out(tmp_path: Path) -> None:
    for name in ("page.html", "page_files/x.png", "other_files/y.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(LEAD)
    assert [Path(r).name for r in refs(tmp_path)] == ["y.txt", "page.html"]


def test_a_folder_linked_into_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    assert len(read(tmp_path)) == 1


def test_a_large_folder_is_read_one_file_at_a_time(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.txt").write_text(LEAD)
    stream = open_inputs([tmp_path], io.BytesIO())
    assert [Path(item.ref).name for item in islice(stream, 2)] == ["000.txt", "001.txt"]
    for number in range(2, 299):
        (tmp_path / f"{number:03}.txt").unlink()
    rest = list(stream)
    assert isinstance(rest[0], InputFailure)
    assert isinstance(rest[-1], RawDocument)


def test_a_path_that_does_not_exist_is_a_failure_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LEAD)
    missing, found = read(tmp_path / "none.txt", tmp_path / "a.txt")
    assert isinstance(missing, InputFailure)
    assert isinstance(missing.error, NotFoundError)
    assert "no such file" in str(missing)
    assert isinstance(found, RawDocument)


def test_a_broken_link_and_a_pipe_are_failures(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    gone, pipe = read(tmp_path)
    assert isinstance(gone, InputFailure)
    assert "a link to a file that is gone" in str(gone)
    assert isinstance(pipe, InputFailure)
    assert "not a file" in str(pipe)


def test_a_file_without_permission_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(LEAD)

    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    found = failure(tmp_path / "a.txt")
    assert isinstance(found.error, UnreadableError)
    assert "no permission" in str(found)


def test_a_name_that_is_no_unicode_can_be_printed(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/report-\xe9.txt"))
    path.write_text(LEAD)
    assert refs(tmp_path)[0].encode().endswith(b"report-\xef\xbf\xbd.txt")


def test_a_path_with_a_null_is_a_failure() -> None:
    assert isinstance(failure("a\x00b").error, InputError)


@pytest.mark.parametrize("address", ["https://example.org/a", "HTTP://example.org/a"])
def test_a_web_address_is_not_fetched(address: str) -> None:
    found = failure(address)
    assert found.ref == address
    assert "not fetched; save the page" in str(found)


def test_a_damaged_archive_is_a_failure(tmp_path: Path) -> None:
    whole = gzip.compress(LEAD.encode() * 50)
    for name, content in (
        ("a.txt.gz", whole[:-9]),
        ("b.jsonl.gz", b"no gzip"),
        ("c.gz", whole[:20]),
    ):
        (tmp_path / name).write_bytes(content)
        assert "damaged or cut off" in str(failure(tmp_path / name))


def test_a_file_longer_than_any_report_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 3)
    assert "20 MB" in str(failure(path))


def test_stdin_is_a_text(tmp_path: Path) -> None:
    found = one("-", stdin=f"Convoys cross\n\n{LEAD}\n".encode(), outlet="Reuters")
    assert found.ref == "stdin"
    assert found.outlet == "Reuters"
    assert prepare(found).report.title == "Convoys cross"
    assert expected(["-"]) is None


def test_stdin_is_json_lines_when_it_looks_like_it() -> None:
    lines = "\n".join(json.dumps({"id": i, "text": LEAD}) for i in range(3))
    assert refs("-", stdin=lines.encode()) == ["0", "1", "2"]


@pytest.mark.parametrize("text", ["[TEXT] THE ARMY SAID", "{sic} he said", "", "12"])
def test_stdin_of_prose_with_brackets_is_a_text(text: str) -> None:
    assert one("-", stdin=text.encode()).content == text.encode()


def test_expected_counts_lines_and_files(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "x"}\n\n{"text": "y"}\n')
    (tmp_path / "b.txt").write_text(LEAD)
    assert expected([tmp_path]) == 3
    assert expected([tmp_path / "none.txt"]) == 1
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(b"{}"))
    assert expected([tmp_path]) is None


def test_a_folder_without_files_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    (tmp_path / ".hidden").write_text(LEAD)
    found = failure(tmp_path)
    assert isinstance(found.error, NotFoundError)
    assert "no files to read in this folder" in str(found)


def test_casebooks_in_a_folder_are_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "x.casebook", "x.casebook-wal", "x.casebook-shm"):
        (tmp_path / name).write_text(LEAD)
    assert refs(tmp_path) == [str(tmp_path / "a.txt")]


def test_a_file_of_json_lines_without_any_is_told_of(tmp_path: Path) -> None:
    for name, content in (("a.jsonl", b""), ("b.json", b"[]"), ("c.jsonl", b"\n\n")):
        (tmp_path / name).write_bytes(content)
        assert "holds no documents" in str(failure(tmp_path / name))


def test_a_stream_that_breaks_off_is_told_of() -> None:
    class Broken(io.BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    [found] = open_inputs(["-"], Broken())
    assert str(found) == "stdin: cannot be read: Input/output error"
