"""Words of a phrase: tokens, with hyphenated compounds put together again."""

from dataclasses import dataclass

from reportedly.model import Parse, Span, Token

HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a phrase; "rebel-held" is one word with the tag of its last token.

    Attributes:
        token: the number of its last token.
        initial: whether it begins its sentence.
    """

    text: str
    lower: str
    lemma: str
    tag: str
    dep: str
    start: int
    end: int
    token: int
    initial: bool

    @property
    def capital(self) -> bool:
        """Whether it is written as a name is, in any of its parts ("al-Selmo")."""
        return any(c.isupper() for c in self.text)

    @property
    def noun(self) -> bool:
        """Whether the tagger takes it for a noun."""
        return self.tag.startswith("NN")

    @property
    def plural(self) -> bool:
        """Whether the tagger takes it for a plural noun."""
        return self.tag in {"NNS", "NNPS"}


def words_of(parse: Parse, span: Span) -> list[Word]:
    """Return the words of a span in the order of the text."""
    joined: list[list[Token]] = []
    for token in parse.within(span):
        if joined and _continues(joined[-1][-1], token):
            joined[-1].append(token)
        else:
            joined.append([token])
    return [_word(tokens, _begins(parse, tokens[0])) for tokens in joined]


def _continues(last: Token, token: Token) -> bool:
    if token.start != last.end:
        return False
    return token.text in HYPHENS or last.text in HYPHENS


def _begins(parse: Parse, token: Token) -> bool:
    """Whether a word begins its sentence, so that its capital tells nothing."""
    first = parse.sentences[token.sentence].first
    return token.i == first or (token.i == first + 1 and not parse.tokens[first].text.isalnum())


def _word(tokens: list[Token], initial: bool) -> Word:
    first, last = tokens[0], tokens[-1]
    text = "".join(t.text for t in tokens)
    lead = text[: len(text) - len(last.text)].lower()
    return Word(
        text=text,
        lower=text.lower(),
        lemma=lead + last.lemma,
        tag=last.tag,
        dep=last.dep,
        start=first.start,
        end=last.end,
        token=last.i,
        initial=initial,
    )


def wording(text: str, words: tuple[Word, ...]) -> str:
    """Return the text from the first word to the last, on one line; "" for no words."""
    if not words:
        return ""
    return " ".join(text[words[0].start : words[-1].end].split())
