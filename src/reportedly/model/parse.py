"""Parse: parser-neutral syntax. Stages read this and know no parser."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One token with its place in the text and in the dependency tree.

    Attributes:
        i: its number in the parse; `head` is the number of its governor (its own for a root).
        lower: the text in lower case; `lemma` is lower case too.
        pos: Universal Dependencies coarse part of speech (`VERB`, `NOUN`, …).
        tag: Penn Treebank tag (`VBN`, `NNS`, …).
        dep: ClearNLP dependency label, lower case (`nsubj`, `dobj`, `ccomp`, `root`, …).
        sentence: the number of its sentence.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    sentence: int

    @property
    def span(self) -> Span:
        """Where the token stands in the report's text."""
        return Span(self.start, self.end)


_number = attrgetter("i")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[first, last)` of a parse; `block` is the number of the report's block."""

    i: int
    first: int
    last: int
    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens and sentences of the blocks that were parsed, in the order of the text."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    _children: tuple[list[Token], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token)
        object.__setattr__(self, "_children", tuple(children))
        object.__setattr__(self, "_starts", tuple(t.start for t in self.tokens))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def head(self, token: Token) -> Token:
        """Return the governor (the token itself for a root)."""
        return self.tokens[token.head]

    def children(self, token: Token) -> list[Token]:
        """Return the direct dependents in the order of the text."""
        return self._children[token.i][:]

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first direct dependent with one of the labels, if any."""
        for child in self._children[token.i]:
            if child.dep in deps:
                return child
        return None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governors from the nearest to the root of the sentence."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, without: frozenset[int] = frozenset()) -> list[Token]:
        """Return the token and all below it, sorted; branches rooted at `without` are left out."""
        if token.i in without:
            return []
        found = [token]
        for above in found:
            below = self._children[above.i]
            found += [c for c in below if c.i not in without] if without else below
        found.sort(key=_number)
        return found

    def sentence_of(self, token: Token) -> Sentence:
        """Return the sentence that holds the token."""
        return self.sentences[token.sentence]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap the span."""
        first = self._first_ending_after(span.start)
        return self.tokens[first : bisect_left(self._starts, span.end, first)]

    def at(self, position: int) -> Token | None:
        """Return the token that holds the character, if any."""
        i = self._first_ending_after(position)
        if i < len(self.tokens) and self.tokens[i].start <= position:
            return self.tokens[i]
        return None

    def sentence_at(self, position: int) -> Sentence | None:
        """Return the sentence that holds the character, if any."""
        token = self.at(position)
        if token is not None:
            return self.sentences[token.sentence]
        return next((s for s in self.sentences if s.span.start <= position < s.span.end), None)

    def root_of(self, span: Span) -> Token | None:
        """Return the token of the span whose governor lies outside it (the phrase's head)."""
        inside = self.within(span)
        for token in inside:
            if not inside[0].i <= token.head <= inside[-1].i or token.head == token.i:
                return token
        return None

    def _first_ending_after(self, position: int) -> int:
        i = bisect_right(self._starts, position) - 1
        if i < 0:
            return 0
        return i if self.tokens[i].end > position else i + 1
