"""Model objects as JSON text and back, exactly."""

from functools import cached_property
from typing import Generic, TypeVar

from pydantic import TypeAdapter

from reportedly.model import Block, Claim, IncidentRecord, Judgement

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes values of one type as JSON text and reads them back equal."""

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind

    def dump(self, value: T) -> str:
        """Return the value as JSON text."""
        return self._adapter.dump_json(value).decode()

    def load(self, text: str) -> T:
        """Return the value that the text holds."""
        return self._adapter.validate_json(text)

    @cached_property
    def _adapter(self) -> TypeAdapter[T]:
        # Built on first use: it takes some 90 ms for claims, and listing runs needs none.
        return TypeAdapter(self.kind)


CLAIM = Codec(Claim)
RECORD = Codec(IncidentRecord)
JUDGEMENT = Codec(Judgement)
BLOCKS = Codec(tuple[Block, ...])
STARTS = Codec(tuple[tuple[int, int], ...])
WORDS = Codec(tuple[str, ...])
NOTE = Codec(dict[str, object])
SETTINGS = Codec(tuple[tuple[str, str], ...])
