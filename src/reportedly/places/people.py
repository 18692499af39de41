"""The words of people's names, so that a surname met alone is not taken for a town."""

from collections.abc import Iterable, Iterator

from reportedly.model import Parse, Token
from reportedly.places.name import Name
from reportedly.places.runs import Run, is_capitalised
from reportedly.places.vocabulary import word_set


def people_in(run: Run, names: Iterable[Name], parse: Parse) -> set[str]:
    """Return the words of a run's capitalised names that are neither places nor bodies."""
    covered = {i for name in names for i in range(name.first, name.last)}
    return {word for piece in _pieces(run, covered, parse) for word in _persons_words(piece, parse)}


def _pieces(run: Run, covered: set[int], parse: Parse) -> Iterator[list[Token]]:
    """Yield the stretches of a run between its places and its small words."""
    piece: list[Token] = []
    for token in parse.tokens[run.first : run.last]:
        if token.i in covered or token.lower in word_set("linkers"):
            yield piece
            piece = []
        else:
            piece.append(token)
    yield piece


def _persons_words(piece: list[Token], parse: Parse) -> set[str]:
    words = [t.lower for t in piece if is_capitalised(t)]
    if not piece or any(word in word_set("bodies") for word in words):
        return set()
    titled = parse.tokens[piece[0].i - 1].lower in word_set("titles")
    if len(words) < 2 and not titled:
        return set()
    return {word for word in words if word not in word_set("never")}
