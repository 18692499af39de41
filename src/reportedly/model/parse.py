"""Parse: parser-neutral syntax. Stages read this and know no parser."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

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
    _children: tuple[tuple[int, ...], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                children[token.head].append(token.i)
        object.__setattr__(self, "_children", tuple(tuple(c) for c in children))
        object.__setattr__(self, "_starts", tuple(t.start for t in self.tokens))

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def head(self, token: Token) -> Token:
        """Return the governor (the token itself for a root)."""
        return self.tokens[token.head]

    def children(self, token: Token) -> list[Token]:
        """Return the direct dependents in the order of the text."""
        return [self.tokens[i] for i in self._children[token.i]]

    def child(self, token: Token, *deps: str) -> Token | None:
        """Return the first direct dependent with one of the labels, if any."""
        return next((c for c in self.children(token) if c.dep in deps), None)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governors from the nearest to the root of the sentence."""
        while token.head != token.i:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, without: frozenset[int] = frozenset()) -> list[Token]:
        """Return the token and all below it, sorted; branches rooted at `without` are left out."""
        found: list[int] = []
        waiting = [token.i]
        while waiting:
            i = waiting.pop()
            if i in without:
                continue
            found.append(i)
            waiting.extend(self._children[i])
        return [self.tokens[i] for i in sorted(found)]

    def sentence_of(self, token: Token) -> Sentence:
        """Return the sentence that holds the token."""
        return self.sentences[token.sentence]

    def tokens_of(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]

    def within(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap the span."""
        first = self._first_ending_after(span.start)
        last = first
        while last < len(self.tokens) and self.tokens[last].start < span.end:
            last += 1
        return self.tokens[first:last]

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
        numbers = {t.i for t in inside}
        return next((t for t in inside if t.head not in numbers or t.head == t.i), None)

    def _first_ending_after(self, position: int) -> int:
        i = bisect_right(self._starts, position) - 1
        if i < 0:
            return 0
        return i if self.tokens[i].end > position else i + 1
