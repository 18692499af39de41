"""The fixtures of the review room."""

from browser_room import base, browser, chromium, context, page, problems
from read_reports import read
from review_room import analyst, app, casebook, claim, filled, report, signed_in, stranger

__all__ = [
    "analyst",
    "app",
    "base",
    "browser",
    "casebook",
    "chromium",
    "claim",
    "context",
    "filled",
    "page",
    "problems",
    "read",
    "report",
    "signed_in",
    "stranger",
]
