"""The fixtures of the review room."""

from read_reports import read
from review_room import analyst, app, casebook, claim, filled, report, signed_in, stranger

__all__ = [
    "analyst",
    "app",
    "casebook",
    "claim",
    "filled",
    "read",
    "report",
    "signed_in",
    "stranger",
]
