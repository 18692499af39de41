"""Answers that take long to find, kept for as long as the casebook stays as it is."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import TypeVar

from reportedly.casebook import Casebook

T = TypeVar("T")
MOST = 64


class Remembered:
    """The answers last asked for; a new reading or judgement makes it forget all of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: object = None
        self._answers: OrderedDict[Hashable, object] = OrderedDict()
        self._asking: dict[Hashable, Lock] = {}

    def answer(self, casebook: Casebook, question: Hashable, ask: Callable[[], T]) -> T:
        """Return what `ask` answers; of the same question the same until the casebook changes."""
        version = casebook.version()
        with self._lock:
            asking = self._asking.setdefault(question, Lock())
        # Twenty people who ask the same wait for one answer, not for twenty.
        with asking:
            try:
                return self._known_or_asked(version, question, ask)
            finally:
                with self._lock:
                    self._asking.pop(question, None)

    def _known_or_asked(self, version: object, question: Hashable, ask: Callable[[], T]) -> T:
        with self._lock:
            if version != self._version:
                self._answers.clear()
                self._version = version
            if question in self._answers:
                self._answers.move_to_end(question)
                return self._answers[question]  # type: ignore[return-value]  # kept by question
        found = ask()
        with self._lock:
            if version == self._version:
                self._answers[question] = found
                while len(self._answers) > MOST:
                    self._answers.popitem(last=False)
        return found
