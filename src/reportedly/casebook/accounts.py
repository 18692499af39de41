"""People who may use the review room: accounts, their sessions and tokens, and failed logins.

Secrets come here hashed and leave never: how they are made and hashed is the business of `web`.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, and_, delete, func, insert, or_, select, update

from reportedly.casebook.account_tables import accounts, api_tokens, failed_logins, sessions
from reportedly.casebook.database import Database
from reportedly.casebook.folding import folded
from reportedly.casebook.rows import storable
from reportedly.errors import QuestionError

# How often a session's last sight is written down; each write is one for the disk.
SEEN_EVERY = dt.timedelta(minutes=1)


class Role(StrEnum):
    """What a person may do; each may do all that the ones before may."""

    VIEWER = "viewer"
    ANALYST = "analyst"
    EDITOR = "editor"
    ADMIN = "admin"

    def covers(self, other: "Role") -> bool:
        """Say whether this role may do all that the other may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One person.

    Attributes:
        closed: whether the person may no longer log in; what they decided stays theirs.
    """

    id: int
    name: str
    role: Role
    created: dt.datetime
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiToken:
    """A key for a program, without the key.

    Attributes:
        scope: the most that the program may do; never more than its owner may.
        used: when it was last used, to the minute; None is never.
    """

    id: int
    account: str
    name: str
    scope: Role
    created: dt.datetime
    expires: dt.datetime
    used: dt.datetime | None


class Accounts:
    """The people of one casebook; reached as `casebook.accounts`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- people ---

    def add(self, name: str, *, password: str, role: Role, at: dt.datetime) -> Account:
        """Add a person, with the hash of their password.

        Raises:
            QuestionError: the name is empty or taken.
        """
        name = storable(" ".join(name.split()))
        if not name:
            raise QuestionError("an account needs a name")
        row = {
            "name": name,
            "name_folded": folded(name),
            "role": role.value,
            "password": password,
            "created": at,
            "closed": False,
        }
        with self._database.transaction() as connection:
            taken = select(accounts.c.id).filter_by(name_folded=row["name_folded"])
            if connection.execute(taken).first():
                raise QuestionError(f"there is an account {name!r} already; choose another name")
            added = insert(accounts).returning(accounts)
            return _account(connection.execute(added, row).one())

    def all(self) -> list[Account]:
        """Return everybody, in the order in which they were added."""
        with self._database.snapshot() as connection:
            return [_account(row) for row in connection.execute(select(accounts).order_by("id"))]

    def is_empty(self) -> bool:
        """Say whether nobody has an account yet."""
        with self._database.snapshot() as connection:
            return connection.execute(select(accounts.c.id).limit(1)).first() is None

    def with_password(self, name: str) -> tuple[Account, str] | None:
        """Return the open account of that name, in any case, with its password's hash."""
        question = select(accounts).filter_by(name_folded=folded(name), closed=False)
        with self._database.snapshot() as connection:
            row = connection.execute(question).first()
        return (_account(row), row.password) if row else None

    def change(
        self,
        id_: int,
        *,
        role: Role | None = None,
        password: str | None = None,
        closed: bool | None = None,
    ) -> None:
        """Change a person's role or password, or close or reopen their account.

        A new password or a closed account ends all of the person's sessions, and closing also
        all of their tokens.

        Raises:
            QuestionError: there would be no admin left.
        """
        changes: dict[str, Any] = {"role": role and role.value, "password": password}
        changes["closed"] = closed
        changes = {name: value for name, value in changes.items() if value is not None}
        if not changes:
            return
        with self._database.transaction() as connection:
            admins = select(accounts.c.id).filter_by(role=Role.ADMIN.value, closed=False)
            before = set(connection.scalars(admins))
            connection.execute(update(accounts).filter_by(id=id_).values(changes))
            if before and connection.execute(admins).first() is None:
                raise QuestionError("the last admin must stay one; make another person admin first")
            if password is not None or closed:
                connection.execute(delete(sessions).filter_by(account_id=id_))
            if closed:
                connection.execute(delete(api_tokens).filter_by(account_id=id_))

    # --- sessions ---

    def begin_session(self, hash_: str, account: int, at: dt.datetime) -> None:
        """Keep the hash of a new session's id."""
        row = {"hash": hash_, "account_id": account, "created": at, "seen": at}
        with self._database.transaction() as connection:
            connection.execute(insert(sessions), row)

    def session(
        self, hash_: str, at: dt.datetime, *, idle: dt.timedelta, longest: dt.timedelta
    ) -> Account | None:
        """Return whose live session it is, and note that it was seen; None when it is over."""
        live = and_(sessions.c.seen > at - idle, sessions.c.created > at - longest)
        question = (
            select(accounts, sessions.c.seen)
            .join_from(sessions, accounts)
            .where(sessions.c.hash == hash_, live, accounts.c.closed.is_(False))
        )
        with self._database.snapshot() as connection:
            row = connection.execute(question).first()
        if row is None:
            return None
        if row.seen < at - SEEN_EVERY:
            with self._database.transaction() as connection:
                connection.execute(update(sessions).filter_by(hash=hash_).values(seen=at))
        return _account(row)

    def end_session(self, hash_: str) -> None:
        """Forget a session."""
        with self._database.transaction() as connection:
            connection.execute(delete(sessions).filter_by(hash=hash_))

    def sweep(self, at: dt.datetime, *, idle: dt.timedelta, longest: dt.timedelta) -> None:
        """Forget sessions that are over and failed logins that no longer matter."""
        over = or_(sessions.c.seen <= at - idle, sessions.c.created <= at - longest)
        with self._database.transaction() as connection:
            connection.execute(delete(sessions).where(over))
            old = failed_logins.c.at < at - dt.timedelta(days=1)
            connection.execute(delete(failed_logins).where(old))

    # --- failed logins ---

    def note_failure(self, name: str, address: str, at: dt.datetime) -> None:
        """Keep that somebody gave a wrong name or password."""
        row = {"at": at, "name_folded": folded(storable(name)), "address": address}
        with self._database.transaction() as connection:
            connection.execute(insert(failed_logins), row)

    def failures(self, name: str, address: str, since: dt.datetime) -> tuple[int, int, int]:
        """Return how many logins failed: of this name from this address, of either alone."""
        f = failed_logins.c
        same_name, same_address = f.name_folded == folded(storable(name)), f.address == address
        with self._database.snapshot() as connection:
            numbers = [
                connection.scalar(
                    select(func.count()).select_from(failed_logins).where(f.at > since, condition)
                )
                for condition in (and_(same_name, same_address), same_name, same_address)
            ]
        both, name_only, address_only = (int(number or 0) for number in numbers)
        return both, name_only, address_only

    # --- tokens ---

    def add_token(
        self,
        account: int,
        *,
        hash_: str,
        name: str,
        scope: Role,
        at: dt.datetime,
        expires: dt.datetime,
    ) -> None:
        """Keep the hash of a new token."""
        row = {
            "hash": hash_,
            "account_id": account,
            "name": storable(name),
            "scope": scope.value,
            "created": at,
            "expires": expires,
        }
        with self._database.transaction() as connection:
            connection.execute(insert(api_tokens), row)

    def tokens(self, account: int | None = None) -> list[ApiToken]:
        """Return a person's tokens, or everybody's."""
        question = select(api_tokens, accounts.c.name.label("owner")).join_from(
            api_tokens, accounts
        )
        if account is not None:
            question = question.where(api_tokens.c.account_id == account)
        with self._database.snapshot() as connection:
            return [_token(row) for row in connection.execute(question.order_by(api_tokens.c.id))]

    def by_token(self, hash_: str, at: dt.datetime) -> tuple[Account, Role] | None:
        """Return whose live token it is and what it may do; None when there is none."""
        t = api_tokens.c
        question = (
            select(accounts, t.scope, t.used)
            .join_from(api_tokens, accounts)
            .where(t.hash == hash_, t.expires > at, accounts.c.closed.is_(False))
        )
        with self._database.snapshot() as connection:
            row = connection.execute(question).first()
        if row is None:
            return None
        if row.used is None or row.used < at - SEEN_EVERY:
            with self._database.transaction() as connection:
                connection.execute(update(api_tokens).filter_by(hash=hash_).values(used=at))
        account, scope = _account(row), Role(row.scope)
        return account, scope if account.role.covers(scope) else account.role

    def withdraw_token(self, id_: int, account: int | None = None) -> None:
        """Forget a token, of this person only when one is given."""
        question = delete(api_tokens).filter_by(id=id_)
        if account is not None:
            question = question.filter_by(account_id=account)
        with self._database.transaction() as connection:
            connection.execute(question)


def _account(row: Row[Any]) -> Account:
    return Account(
        id=row.id, name=row.name, role=Role(row.role), created=row.created, closed=row.closed
    )


def _token(row: Row[Any]) -> ApiToken:
    return ApiToken(
        id=row.id,
        account=row.owner,
        name=row.name,
        scope=Role(row.scope),
        created=row.created,
        expires=row.expires,
        used=row.used,
    )
