"""Things named in an address: found, or the answer is that they are not there."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import Query

from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model import Claim, Report
from reportedly.web.failing import NotThereError

T = TypeVar("T")
# How far down a list a page begins.
Start = Annotated[int, Query(ge=0, le=10_000_000)]


def found(ask: Callable[[str], T], id_: str) -> T:
    """Return what `ask` finds by an id.

    Raises:
        NotThereError: there is no such thing, or several begin so.
    """
    try:
        return ask(id_)
    except QuestionError as error:
        raise NotThereError(str(error)) from error


def report_of(casebook: Casebook, id_: str) -> Report:
    """Return a report by its id."""
    return found(casebook.report, id_)


def claim_of(casebook: Casebook, id_: str) -> Claim:
    """Return a claim by its id, as people judged it."""
    return found(casebook.claim, id_)
