"""Ids made of what a thing says, so that reading twice makes the same thing."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any


def content_id(prefix: str, *parts: Any, length: int = 12) -> str:
    """Return `prefix` and the first `length` hex digits of the SHA-256 of the parts as JSON.

    Twelve hex digits are 48 bits: a casebook of a million claims has a chance of about 1 in 500
    of holding one collision, and the casebook refuses a second content under one id.
    """
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, default=_plain)
    return f"{prefix}-{hashlib.sha256(text.encode()).hexdigest()[:length]}"


def _plain(value: Any) -> Any:
    if isinstance(value, Sequence):
        return list(value)
    return str(value)
