"""Whose words a stretch of a report is."""

from collections.abc import Iterator, Sequence

from reportedly.model import Attribution, Reading, Span, Stance


class Voices:
    """The attributions of a report, asked for the one that holds a stretch of words."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pieces = [
            (*piece, sum(s.end - s.start for s in a.content), number)
            for number, a in enumerate(reading.attributions)
            for piece in a.content
        ]
        numbers = range(len(reading.attributions))
        self._silent = frozenset(n for n in numbers if self._adds_nothing(n))

    def of(self, words: Span) -> int | None:
        """Return the number of the attribution whose words these are; None is the narrator.

        It is the innermost one, but a cue that adds no voice of its own is passed over.
        """
        first, last = words
        holding = [(n, i) for start, end, n, i in self._pieces if start <= first and last <= end]
        if not holding:
            return None
        number = min(holding)[1]
        chain = (number, *outward(self._reading.attributions, number))
        return next((n for n in chain if n not in self._silent), chain[-1])

    def adds_nothing(self, number: int) -> bool:
        """Say whether an inner cue leaves the words with the outer source.

        "They fear for 250,000 people believed to be trapped" names nobody who believes; "the
        group said it had documented 72 deaths" is the group's one statement.
        """
        return number in self._silent

    def _adds_nothing(self, number: int) -> bool:
        attribution = self._reading.attributions[number]
        if attribution.inside is None:
            return False
        if attribution.source is None:
            return True
        mine = self._reading.sources[number]
        outer = self._reading.sources[attribution.inside]
        same = mine is not None and outer is not None and mine.name == outer.name
        return same and attribution.stance is Stance.ASSERTS


def outward(attributions: Sequence[Attribution], number: int) -> Iterator[int]:
    """Yield the attributions around this one, the nearest first, each once."""
    seen = {number}
    outer = attributions[number].inside
    while outer is not None and outer not in seen:
        yield outer
        seen.add(outer)
        outer = attributions[outer].inside
