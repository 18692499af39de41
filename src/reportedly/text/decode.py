"""Bytes to text, refusing what is no text with the name of what it looks like."""

import codecs
import re

from reportedly.errors import InputError, UnreadableError

# The longest single reports known (inquiries of UN commissions) are near one million characters;
# what is longer is an archive, a book or a dump of data. Grouping claims takes the square of them.
MAX_CHARACTERS = 1_000_000

# A page saved as one file carries its pictures inside it; four times the text leaves them room.
MAX_BYTES = 20_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet table"),
    (b"WARC/", "a web archive (WARC)"),
)

# Control bytes that no text needs; tab, the line ends, form feed and escape do occur in texts.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))
_MOST_CONTROLS = 0.02
_FEW_CONTROLS = 8  # a line or two from a ticker may hold this many and still be text

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w:.-]+)""", re.I
)
_WINDOWS_PUNCTUATION = re.compile(rb"[\x85\x91-\x97]")
_MAC_PUNCTUATION = re.compile(rb"(?<=[A-Za-z.,!?])[\xd0-\xd5]|[\xd0-\xd5](?=[A-Za-z ])")


def decode(content: bytes | str) -> str:
    """Return the text in the bytes, without a byte order mark; nothing else is changed.

    A byte order mark decides; else valid UTF-8 is UTF-8 whatever the page declares (other
    encodings are valid UTF-8 by accident only when they are plain ASCII); else what the page
    declares; else what the bytes look like.

    Raises:
        UnreadableError: the bytes are no text.
        InputError: they are longer than any report.
    """
    if isinstance(content, str):
        text = content.removeprefix("\ufeff")
    else:
        refuse_if_too_long(len(content))
        text = _decode_bytes(content)
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"the text has {len(text):,} characters, too long for one report "
            f"(limit {MAX_CHARACTERS:,}); split it into its reports"
        )
    return text


def refuse_if_too_long(size: int) -> None:
    """Raise InputError when one input has more bytes than any report."""
    if size > MAX_BYTES:
        raise InputError(
            f"larger than {MAX_BYTES // 1_000_000} MB, too long for one report; "
            "split it into its reports"
        )


def without_surrogates(text: str) -> str:
    """Return the text with each lone surrogate replaced by U+FFFD, so that it can be encoded."""
    return _SURROGATES.sub("\ufffd", text)


def _decode_bytes(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if unmarked := _utf16_without_mark(content):
        return content.decode(unmarked, errors="replace")
    _refuse_binary(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(content, error):
            return content.decode("utf-8", errors="replace")
    return _decode_legacy(content)


def _utf16_without_mark(content: bytes) -> str | None:
    sample = content[:4000]
    pairs = len(sample) // 2
    if pairs < 4:
        return None
    if sample[1::2].count(0) > 0.7 * pairs and sample[::2].count(0) < 0.1 * pairs:
        return "utf-16-le"
    if sample[::2].count(0) > 0.7 * pairs and sample[1::2].count(0) < 0.1 * pairs:
        return "utf-16-be"
    return None


def _refuse_binary(content: bytes) -> None:
    for magic, name in _MAGIC:
        if content.startswith(magic):
            raise UnreadableError(f"this is {name}, not text; save its text as .txt or .html")
    if content[4:8] == b"ftyp" or content[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise UnreadableError("this is a recording or a picture, not text")
    sample = content[:100_000]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample)):
        raise UnreadableError("this is not text but some binary format; save its text as .txt")


def _is_damaged_utf8(content: bytes, error: UnicodeDecodeError) -> bool:
    """Say whether the bytes are UTF-8 cut off at the end or with a few bad bytes inside."""
    if error.start >= len(content) - 3 and error.reason == "unexpected end of data":
        return True
    decoded = content.decode("utf-8", errors="replace")
    bad = decoded.count("\ufffd")
    good = sum(1 for c in decoded if c > "\x7f") - bad
    return good > 4 * bad


def _decode_legacy(content: bytes) -> str:
    declared = _declared(content)
    if declared is not None:
        try:
            return content.decode(declared)
        except UnicodeDecodeError:
            pass
    foreign = content.translate(None, bytes(range(128)))
    if len(foreign) < 0.15 * len(content):
        return content.decode(_western(content), errors="replace")
    from charset_normalizer import from_bytes  # only for what is neither UTF-8 nor mostly ASCII

    best = from_bytes(content).best()
    if best is None:
        raise UnreadableError("the encoding of this text is unknown; save it as UTF-8")
    return str(best)


def _declared(content: bytes) -> str | None:
    """Return the encoding that a page declares, if Python knows it."""
    found = _DECLARED.search(content[:4096])
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    # Browsers read these three as Windows-1252, and so do the people who wrote the page.
    return "cp1252" if name in ("ascii", "iso8859-1", "utf-8") else name


def _western(content: bytes) -> str:
    """Tell the two Western encodings apart by where they keep their quotation marks.

    Statistical guessers take mostly ASCII text with curly quotes for Central European.
    """
    if _WINDOWS_PUNCTUATION.search(content) or not _MAC_PUNCTUATION.search(content):
        return "cp1252"
    return "mac-roman"


_SURROGATES = re.compile("[\ud800-\udfff]")
