"""Lists as the JSON API gives them: some at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Query

from reportedly.casebook import Page

T = TypeVar("T")
U = TypeVar("U")
MOST = 500
# How many to give at once.
Size = Annotated[int, Query(ge=1, le=MOST)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[T]):
    """Some of a list.

    Attributes:
        start: how many come before these.
        total: how many there are in all.
    """

    items: list[T]
    start: int
    total: int


def listed(page: Page[U], told: Callable[[U], T]) -> Listed[T]:
    """Return a page as the API gives it."""
    return Listed(items=[told(one) for one in page.items], start=page.start, total=page.total)
