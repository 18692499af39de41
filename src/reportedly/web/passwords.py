"""Passwords, session ids and tokens: made here, kept only as hashes."""

import hashlib
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from reportedly.errors import QuestionError

SHORTEST = 10
# Hashing takes longer with every character; nobody types a longer one.
LONGEST = 500
TOKEN_PREFIX = "rpt_"  # noqa: S105 (a mark that scanners for leaked keys can look for)
# The hash of an account that is entered by other ways than a password; it matches none.
NO_PASSWORD = "!"  # noqa: S105 (not a password: no password has this hash)


def hash_password(password: str) -> str:
    """Return what may be kept of a password.

    Raises:
        QuestionError: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise QuestionError(f"a password needs {SHORTEST} to {LONGEST} characters")
    return PasswordHasher().hash(password)


def is_password(password: str, kept: str | None) -> bool:
    """Say whether it is the password; an unknown person (None) takes as long to refuse."""
    try:
        PasswordHasher().verify(kept or _nobodys(), password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def new_secret() -> str:
    """Return 256 random bits as text."""
    return secrets.token_urlsafe(32)


def new_token() -> str:
    """Return a new API token."""
    return TOKEN_PREFIX + new_secret()


def fingerprint(secret: str) -> str:
    """Return what is kept of a random secret; it needs no salt, as nobody can guess it."""
    return hashlib.sha256(secret.encode()).hexdigest()


@cache
def _nobodys() -> str:
    return PasswordHasher().hash(new_secret())
