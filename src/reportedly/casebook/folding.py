"""Text without accents and case, so that "Hassake" is found in "al-Ḥassakeh"."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)  # the same few places and sources stand in most claims of a report
def folded(text: str) -> str:
    """Return the text in lower case, without accents and with single spaces.

    SQLite's own case folding knows ASCII only, so it is done here and stored.
    """
    if text.isascii():
        return " ".join(text.lower().split())
    # Twice, because a letter can show its accent or its case only when the other is gone.
    return " ".join(_plain(_plain(text).casefold()).split())


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
