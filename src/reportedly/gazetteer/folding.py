"""Keys under which names are found: a strict one for spelling, a loose one for transliteration."""

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a base letter and a mark.
_UNDECOMPOSED = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "ø": "o",
        "Ø": "O",
        "ß": "ss",
        "ə": "a",
        "Ə": "A",
        "æ": "ae",
        "Æ": "Ae",
        "œ": "oe",
        "ħ": "h",
        "þ": "th",
    }
)
_MARKS = str.maketrans("", "", "‘ʻʿʾʼ`ʹ′")
_DROPPED = re.compile(r"[‘’ʻʿʾʼ`'´ʹ′.]")
_SPACING = re.compile(r"[\s\-‐‑–—/_]+")
_SHORT_FORMS = re.compile(r"\b(?:st|ste|mt|ft)\b")
_LONG_FORM = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}

_ARTICLE = re.compile(r"\b(?:al|el|ul|ar|as|ash|esh|at|ad|adh|an|az|et|ed|er|es|en|ez|il) (?=\w)")
_JOINED_ARTICLE = re.compile(r"\b[ae](sh|[drstzn])(?=\1)")
_FIRST_WORDS = re.compile(
    r"\b(?:(?P<kafr>k[eu]fr|k[ea]?far)|(?P<tal>tell?|tall)|(?P<jabal>[jg][ae]b[ae]l))\b"
)
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ae][iy]|ee|iy|ie", "i"),
        (r"[ao][uw]|oo", "u"),
        (r"dj", "j"),
        (r"tch", "ch"),
        (r"ph", "f"),
        (r"([kgdtz])h", r"\1"),
        (r"q|ck", "k"),
        (r"[ey]", "i"),
        (r"o", "u"),
        (r"w", "v"),
        (r"(\w)\1+", r"\1"),
        (r"(?<=\w)(?:[ai]h|h)\b", "a"),
    )
)


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Return the name without case, diacritics, apostrophes, full stops and hyphens.

    "Deir ez-Zor", "DEIR EZ ZOR" and "Deïr ez-Zor" share one key, and so do "St." and "Saint".
    """
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name.translate(_UNDECOMPOSED))
        name = "".join(c for c in plain if not unicodedata.combining(c))
    key = _SPACING.sub(" ", _DROPPED.sub("", name.casefold()).replace("&", " and ")).strip()
    key = _SHORT_FORMS.sub(lambda m: _LONG_FORM[m.group()], key)
    return key.removeprefix("the ")


def plain(name: str) -> str:
    """Return a transliterated name as newspapers print it: "Khān Yūnis" is "Khan Yunis"."""
    letters = unicodedata.normalize("NFD", name.translate(_MARKS))
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Return a key that transliterations of one name share ("Hodeidah", "Al Ḩudaydah").

    It is loose: use it only among the places of a country that the report speaks of.
    """
    key = _JOINED_ARTICLE.sub("", _ARTICLE.sub("", fold(name)))
    key = _FIRST_WORDS.sub(lambda m: m.lastgroup or m.group(), key)
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key.replace(" ", "")
