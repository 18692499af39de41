"""The tables of people who may use the review room: accounts, sessions, tokens, failed logins.

No secret is kept: passwords as argon2 hashes, session ids and tokens as SHA-256.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from reportedly.casebook.dialect import UtcDateTime
from reportedly.casebook.tables import metadata

accounts = Table(
    "accounts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("name_folded", String, nullable=False, index=True, unique=True),
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("closed", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("hash", String, primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("created", UtcDateTime, nullable=False),
    Column("seen", UtcDateTime, nullable=False),
)

api_tokens = Table(
    "api_tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("hash", String, nullable=False, index=True, unique=True),
    Column("account_id", ForeignKey("accounts.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("scope", String, nullable=False),
    Column("created", UtcDateTime, nullable=False),
    Column("expires", UtcDateTime, nullable=False),
    Column("used", UtcDateTime),
)

failed_logins = Table(
    "failed_logins",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("name_folded", String, nullable=False),
    Column("address", String, nullable=False),
)
Index("ix_failed_logins_at", failed_logins.c.at)
