import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import InputError, UnreadableError
from reportedly.text.decode import MAX_BYTES, MAX_CHARACTERS, decode, without_surrogates

SENTENCE = (
    "The governor’s office said “five soldiers” – all from Ménaka – were killed near the river."
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_the_same_text_comes_out_of_every_common_encoding(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_an_old_macintosh_file_is_told_from_a_windows_file_by_its_quotation_marks() -> None:
    text = "The army’s spokesman said “the road is open” on Monday."
    assert decode(text.encode("mac-roman")) == text
    assert decode(text.encode("cp1252")) == text


@given(st.text(max_size=300))
def test_a_decoded_file_is_its_text_character_for_character(text: str) -> None:
    content = codecs.BOM_UTF8 + text.encode("utf-8")
    assert decode(content) == text


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused_in_words(content: bytes) -> None:
    try:
        decoded = decode(content)
    except InputError as error:
        decoded = str(error)
    assert isinstance(decoded, str)
    assert decoded or not content.strip(codecs.BOM_UTF8 + codecs.BOM_UTF16_LE + b"\x00")


def test_a_wrong_declaration_does_not_spoil_utf_8() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{SENTENCE}</p></body></html>'
    assert SENTENCE in decode(page.encode("utf-8"))


def test_a_declaration_of_utf_8_does_not_spoil_a_windows_page() -> None:
    page = f'<html><head><meta charset="utf-8"></head><body><p>{SENTENCE}</p></body></html>'
    assert SENTENCE in decode(page.encode("cp1252"))


def test_a_declared_arabic_encoding_is_used() -> None:
    text = "قتل خمسة مدنيين في قصف على السوق"
    page = f'<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">{text}'
    assert decode(page.encode("cp1256")).endswith(text)


def test_utf_8_cut_off_in_the_middle_of_a_character_loses_only_that_character() -> None:
    assert decode(SENTENCE.encode()[: SENTENCE.encode().index("’".encode()) + 1]) == "The governor�"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a zip archive or an Office document"),
        (b"\x89PNG\r\n\x1a\n..", "a PNG picture"),
        (b"\xff\xd8\xff\xe0....", "a JPEG picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"{\\rtf1\\ansi ...", "a rich text (RTF) document"),
        (b"\x00\x00\x00\x18ftypmp42", "a recording"),
        (bytes(range(256)) * 8, "some binary format"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(content: bytes, name: str) -> None:
    with pytest.raises(UnreadableError, match="not text") as raised:
        decode(content)
    assert name in str(raised.value)


def test_stray_control_characters_stay_in_their_places() -> None:
    text = SENTENCE + "\x00 \x07 The toll rose." + SENTENCE * 2
    assert decode(text.encode()) == text


def test_what_is_longer_than_any_report_is_refused() -> None:
    with pytest.raises(InputError, match="20 MB"):
        decode(b"x" * (MAX_BYTES + 1))
    with pytest.raises(InputError, match="1,000,000"):
        decode("x" * (MAX_CHARACTERS + 1))


def test_lone_surrogates_are_replaced_one_for_one() -> None:
    assert without_surrogates("a\ud83db") == "a\ufffdb"
