"""The part of a text where what was searched for stands, cut into marked and plain pieces."""

from dataclasses import dataclass

from reportedly.casebook.search_query import Query


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of the text, as they stand; marked when they are what was searched for."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A part of a text.

    Attributes:
        start: where it begins in the text, in characters.
        cut_before, cut_after: whether the text goes on there.
    """

    pieces: tuple[Piece, ...]
    start: int
    cut_before: bool
    cut_after: bool


def excerpt(text: str, query: Query, *, width: int) -> Excerpt:
    """Return the `width` characters or so of a text that hold most of what is searched for."""
    marks = query.marks(text)
    start = _best_start(marks, width, len(text))
    end = min(len(text), start + width)
    start = _word_end(text, start) if start else 0
    end = max(start, text.rfind(" ", start, end)) if end < len(text) else end
    pieces: list[Piece] = []
    at = start
    for first, last in marks:
        if start <= first and last <= end:
            pieces += [Piece(text[at:first], False), Piece(text[first:last], True)]
            at = last
    pieces.append(Piece(text[at:end], False))
    kept = tuple(piece for piece in pieces if piece.text)
    return Excerpt(pieces=kept, start=start, cut_before=start > 0, cut_after=end < len(text))


def _best_start(marks: list[tuple[int, int]], width: int, length: int) -> int:
    """Return where to begin: a little before the mark that most others follow closely."""
    if not marks or length <= width:
        return 0
    room = width // 4

    def followed(first: int) -> int:
        return sum(1 for start, end in marks if first <= start and end <= first + width - room)

    first = max((mark[0] for mark in marks), key=lambda at: (followed(at), -at))
    return max(0, min(first - room, length - width))


def _word_end(text: str, at: int) -> int:
    """Return where the word after the one that `at` may cut begins."""
    space = text.find(" ", at, at + 40)
    return at if space < 0 else space + 1
