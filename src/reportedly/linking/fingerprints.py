"""Fingerprints of texts: a few hashes that two texts share when they share a run of words."""

from collections.abc import Sequence
from zlib import crc32

# Any run of GUARANTEED words that two texts share gives them a common fingerprint (Schleimer,
# Wilkerson and Aiken 2003, "Winnowing"); runs under SHINGLE words never do.
SHINGLE, GUARANTEED = 5, 12
_WINDOW = GUARANTEED - SHINGLE + 1


def fingerprints(words: Sequence[str]) -> frozenset[int]:
    """Return the smallest hash of each window of runs of words; none of a text too short."""
    hashes = [
        crc32(" ".join(words[start : start + SHINGLE]).encode())
        for start in range(len(words) - SHINGLE + 1)
    ]
    windows = max(1, len(hashes) - _WINDOW + 1) if hashes else 0
    return frozenset(min(hashes[start : start + _WINDOW]) for start in range(windows))
