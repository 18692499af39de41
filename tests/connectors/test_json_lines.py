import datetime as dt
import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.connectors import InputFailure, open_inputs
from reportedly.connectors.json_lines import Defaults, read_json
from reportedly.errors import InputError
from reportedly.model import RawDocument
from reportedly.text import MAX_BYTES

LEAD = "Two convoys crossed the river on Monday, the governor said in a statement."


def read(content: str | bytes, defaults: Defaults | None = None) -> list[RawDocument | str]:
    """Return the documents of a file, and each failure as "place: words"."""
    raw = content.encode() if isinstance(content, str) else content
    found = read_json(io.BytesIO(raw), "a.jsonl", defaults or Defaults())
    return [item if isinstance(item, RawDocument) else f"{item[0]}: {item[1]}" for item in found]


def one(row: object, defaults: Defaults | None = None) -> RawDocument:
    [found] = read(json.dumps(row), defaults)
    assert isinstance(found, RawDocument), found
    return found


@pytest.mark.parametrize(
    "row",
    [
        {"id": "7", "text": LEAD, "title": "T", "outlet": "O", "published": "2016-03-14"},
        {"ref": "7", "content": LEAD, "headline": "T", "source": "O", "date": "14 March 2016"},
        {"unit_id": 7, "article_content": LEAD, "article_title": "T", "publisher": {"name": "O"},
         "article_date": "3/14/2016"},
        {"ID": "7", "Body": [LEAD], "Title": " T ", "Outlet": "O", "Date": "2016-03-14T09:00:00Z"},
    ],
)  # fmt: skip
def test_the_usual_keys_are_known(row: dict[str, object]) -> None:
    found = one(row)
    assert (found.ref, found.content, found.title, found.outlet) == ("7", LEAD, "T", "O")
    assert found.published == dt.date(2016, 3, 14)


def test_what_a_line_says_comes_before_the_options() -> None:
    defaults = Defaults(published=dt.date(2020, 1, 1), outlet="Reuters", title="Any")
    said = one({"text": LEAD, "outlet": "AFP", "date": "2016-03-14", "title": "Own"}, defaults)
    assert (said.outlet, said.title, said.published) == ("AFP", "Own", dt.date(2016, 3, 14))
    silent = one({"text": LEAD, "outlet": None, "date": "", "title": " "}, defaults)
    assert (silent.outlet, silent.title, silent.published) == (
        "Reuters",
        "Any",
        dt.date(2020, 1, 1),
    )


def test_a_line_without_id_is_known_by_its_place() -> None:
    assert one({"text": LEAD}).ref == "a.jsonl:1"


@pytest.mark.parametrize("written", ["10/6/2017", "n.d.", "last week", "2017-13-01"])
def test_a_date_that_cannot_be_read_is_a_warning_and_no_guess(written: str) -> None:
    found = one({"text": LEAD, "date": written})
    assert found.published is None
    assert found.warnings[0].startswith(f"date not used: '{written}'")


def test_a_bad_line_costs_itself_only() -> None:
    good = json.dumps({"text": LEAD})
    lines = [
        good,
        '{"text": "cut of',
        '{"text" "x"}',
        '["x"]',
        '"x"',
        "{}",
        '{"text": 3}',
        "",
        good,
    ]
    found = read("\n".join(lines))
    assert [isinstance(f, RawDocument) for f in found] == [True] + [False] * 6 + [True]
    words = [str(f) for f in found[1:-1]]
    assert words[0] == "a.jsonl:2: not valid JSON (cut off); the line was left out"
    assert words[1].startswith("a.jsonl:3: not valid JSON (expecting ':' delimiter")
    assert words[2].startswith("a.jsonl:4: not a JSON object")
    assert words[4] == "a.jsonl:6: no text: none of text, content, body, article_content holds any"
    assert isinstance(found[-1], RawDocument)
    assert found[-1].ref == "a.jsonl:9"


def test_a_line_longer_than_any_report_is_passed_over() -> None:
    good = json.dumps({"text": LEAD}).encode()
    found = read(good + b'\n{"text": "' + b"x" * (MAX_BYTES * 2) + b'"}\n' + good)
    assert [isinstance(f, RawDocument) for f in found] == [True, False, True]
    assert "a.jsonl:2: the line is longer than 20 MB" in found


def test_a_whole_object_and_a_list_over_many_lines_are_read() -> None:
    assert len(read(json.dumps({"text": LEAD}, indent=2))) == 1
    listed = read(json.dumps([{"text": LEAD}, 3, {"text": LEAD, "id": "b"}], indent=1))
    assert [f if isinstance(f, str) else f.ref for f in listed] == [
        "a.jsonl:1",
        'a.jsonl:2: not a JSON object; each line must be like {"text": "..."}',
        "b",
    ]
    assert len(read("[" + json.dumps({"text": LEAD}))) == 1


def test_encodings_of_lines() -> None:
    line = json.dumps({"text": "Ménaka"}, ensure_ascii=False)
    for content in (line.encode("utf-8-sig"), line.encode("cp1252")):
        [found] = read(content)
        assert isinstance(found, RawDocument)
        assert found.content == "Ménaka"
    assert read(line.encode("utf-16")) == ["a.jsonl: JSON lines in UTF-16; save the file as UTF-8"]


def test_lone_surrogates_stay_in_the_text_and_leave_the_names() -> None:
    found = one({"text": "a \ud83d b", "id": "x\ud83d", "outlet": "\ud83d"})
    assert found.content == "a \ud83d b"
    assert (found.ref, found.outlet) == ("x?", "?")


def test_json_nested_too_deep_is_a_failure() -> None:
    [found] = read('{"text": ' + "[" * 100_000)
    assert isinstance(found, str)


def test_compressed_lines_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson.gz"
    line = json.dumps({"text": LEAD}).encode() + b"\n"
    path.write_bytes(gzip.compress(line * 5) + b"broken")
    found = list(open_inputs([path], io.BytesIO()))
    assert sum(isinstance(f, RawDocument) for f in found) == 5
    assert isinstance(found[-1], InputFailure)


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_any_bytes_are_documents_or_failures(lines: list[bytes]) -> None:
    for item in read_json(io.BytesIO(b"\n".join(lines)), "x", Defaults()):
        assert isinstance(item, RawDocument) or isinstance(item[1], InputError)
