"""What every step looks at: the text, its syntax and its quotations, by number of token."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.model import Parse, Span, Token

EDGE = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "…", "...", "(", ")", "?", "!"})
# Tags of verbs that make a clause, and parts of speech that can name someone.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NAMES = frozenset({"NOUN", "PROPN", "PRON"})
MARKS = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’", "«", "»", "„"})


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens `[first, last]` of a stretch between quotation marks, marks included.

    One that runs over several paragraphs is one for each; the later ones `continue` it.
    """

    first: int
    last: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's text with its parse and quotations."""

    text: str
    parse: Parse
    quotations: tuple[Quotation, ...]
    _quoted: dict[int, int] = field(repr=False)

    @classmethod
    def of(cls, text: str, parse: Parse, spans: Iterable[Span]) -> "Scene":
        """Line the quotations up with the tokens; one inside another is part of the outer."""
        quotations: list[Quotation] = []
        for span in sorted(spans, key=lambda s: (s.start, -s.end)):
            inside = parse.within(span)
            if inside and not (quotations and inside[0].i <= quotations[-1].last):
                quotations.extend(_by_block(parse, inside))
        quoted = {i: n for n, q in enumerate(quotations) for i in range(q.first, q.last + 1)}
        return cls(text, parse, tuple(quotations), quoted)

    def quotation_at(self, i: int) -> int | None:
        """Return the number of the quotation that holds token `i`, if any."""
        return self._quoted.get(i)

    def block_of(self, i: int) -> int:
        """Return the number of the block that holds token `i`."""
        return self.parse.sentence_of(self.parse.tokens[i]).block

    def below(self, token: Token, without: Iterable[int] = ()) -> frozenset[int]:
        """Return the numbers of the token and all below it, but for some branches."""
        return frozenset(t.i for t in self.parse.subtree(token, frozenset(without)))

    def spans(self, numbers: Iterable[int]) -> tuple[Span, ...]:
        """Return the runs of neighbouring tokens as spans, without punctuation at the edges."""
        found = []
        for run in _runs(sorted(numbers)):
            first, last = self._trimmed(run[0], run[-1])
            if any(not is_punctuation(t) for t in self.parse.tokens[first : last + 1]):
                tokens = self.parse.tokens
                found.append(Span(tokens[first].start, tokens[last].end))
        return tuple(found)

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.parse.tokens
        while first < last and (tokens[first].text in EDGE or self._odd_mark(first, last, 1)):
            first += 1
        while last > first and (tokens[last].text in EDGE or self._odd_mark(last, first, -1)):
            last -= 1
        return first, last

    def _odd_mark(self, edge: int, other: int, step: int) -> bool:
        """Whether the token at the edge is a quotation mark whose other half lies outside."""
        if self.parse.tokens[edge].text not in MARKS:
            return False
        number = self._quoted.get(edge)
        if number is None:
            return True
        quotation = self.quotations[number]
        far = quotation.last if step == 1 else quotation.first
        near = quotation.first if step == 1 else quotation.last
        return edge != near or (far - other) * step > 0


def _by_block(parse: Parse, inside: tuple[Token, ...]) -> list[Quotation]:
    found: list[Quotation] = []
    last = inside[-1].i
    for sentence in parse.sentences[inside[0].sentence : inside[-1].sentence + 1]:
        first = max(sentence.first, inside[0].i)
        end = min(sentence.last - 1, last)
        if found and parse.sentence_of(parse.tokens[found[-1].last]).block == sentence.block:
            found[-1] = Quotation(found[-1].first, end, found[-1].continues)
        else:
            found.append(Quotation(first, end, bool(found)))
    return found


def is_punctuation(token: Token) -> bool:
    """Say whether the token is no word."""
    return token.pos == "PUNCT" or not any(c.isalnum() for c in token.text)


def _runs(numbers: list[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
