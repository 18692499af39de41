"""The queue that a page works through, held in its address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from reportedly.casebook import Queue
from reportedly.errors import QuestionError
from reportedly.web.filters import FIELDS, address_of, claim_filter


@dataclass(frozen=True, slots=True)
class Addressed:
    """A queue, and the query of an address that holds it."""

    queue: Queue
    address: str

    def to(self, path: str, **more: str) -> str:
        """Return a path with the queue and other fields in its query."""
        query = "&".join(part for part in (urlencode(more), self.address) if part)
        return f"{path}?{query}" if query else path


def queue_of(address: Mapping[str, str], person: str) -> Addressed:
    """Return the queue that an address asks for; `second` means a second look by the person.

    Raises:
        QuestionError: a field of it cannot be.
    """
    wanted = claim_filter(address)
    below, second = _score(address.get("below", "")), bool(address.get("second", "").strip())
    queue = Queue(
        claims=replace(wanted, rejected=True), below=below, second=person if second else None
    )
    return Addressed(
        queue, address_of(wanted, below="" if below is None else f"{below:g}", second=second or "")
    )


def given_in(address: Mapping[str, str]) -> dict[str, str]:
    """Return what the fields of a queue's form hold."""
    return {name: address.get(name, "") for name in (*FIELDS, "below", "second")}


def _score(words: str) -> float | None:
    if not words.strip():
        return None
    try:
        score = float(words)
    except ValueError:
        score = -1.0
    if not 0 <= score <= 1:
        raise QuestionError(f"{words!r} is no score: write a number from 0 to 1")
    return score
