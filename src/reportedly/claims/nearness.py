"""How near two stretches of words stand to each other in the syntax of a report."""

from reportedly.model import Parse, Sentence, Span, Token

FAR = 99


class Nearness:
    """Steps through the dependency tree between stretches of words."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse

    def sentence(self, words: Span) -> Sentence | None:
        """Return the sentence in which the words begin."""
        return self._parse.sentence_at(words.start)

    def same_sentence(self, a: Span, b: Span) -> bool:
        """Say whether both stretches begin in one sentence."""
        first = self.sentence(a)
        return first is not None and first is self.sentence(b)

    def steps(self, a: Span, b: Span) -> int:
        """Return the number of arcs between the heads of the two stretches; `FAR` across sentences."""
        head_a, head_b = self._parse.root_of(a), self._parse.root_of(b)
        if head_a is None or head_b is None or head_a.sentence != head_b.sentence:
            return FAR
        above_a = {token.i: n for n, token in enumerate(self._path(head_a))}
        for n, token in enumerate(self._path(head_b)):
            if token.i in above_a:
                return n + above_a[token.i]
        return FAR

    def _path(self, token: Token) -> list[Token]:
        return [token, *self._parse.ancestors(token)]
