"""Model objects as JSON text and back, exactly."""

from functools import cached_property
from typing import Generic, TypeVar

import msgspec
from pydantic import TypeAdapter

from reportedly.errors import CasebookError
from reportedly.model import Block, Claim, IncidentRecord, Judgement

T = TypeVar("T")


class Codec(Generic[T]):
    """Writes values of one type as JSON text and reads them back equal.

    Pydantic writes, so that a value always has the one text that earlier versions gave it. Msgspec
    reads, in a third of pydantic's time: a question about a war reads tens of thousands of claims.
    """

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind

    def dump(self, value: T) -> str:
        """Return the value as JSON text."""
        return self._writer.dump_json(value).decode()

    def load(self, text: str) -> T:
        """Return the value that the text holds.

        Raises:
            CasebookError: the text is damaged, or holds something else.
        """
        try:
            return self._reader.decode(text)
        except (msgspec.MsgspecError, UnicodeError) as error:
            name = getattr(self.kind, "__name__", str(self.kind))
            raise CasebookError(
                f"the casebook is damaged: what it keeps as {name} cannot be read ({error}); "
                "restore it from a copy"
            ) from error

    # Both are built on first use: the writer takes some 90 ms for claims, and listing runs needs
    # neither.
    @cached_property
    def _writer(self) -> TypeAdapter[T]:
        return TypeAdapter(self.kind)

    @cached_property
    def _reader(self) -> msgspec.json.Decoder[T]:
        return msgspec.json.Decoder(self.kind)


CLAIM = Codec(Claim)
RECORD = Codec(IncidentRecord)
JUDGEMENT = Codec(Judgement)
BLOCKS = Codec(tuple[Block, ...])
STARTS = Codec(tuple[tuple[int, int], ...])
WORDS = Codec(tuple[str, ...])
NOTE = Codec(dict[str, object])
SETTINGS = Codec(tuple[tuple[str, str], ...])
