"""Capitalised stretches of a report, and what its use of capitals is worth."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Parse, Sentence, Token
from reportedly.places.vocabulary import demonyms, mapping, noun_sorts, small_words, word_set

HYPHENS = ("-", "–", "‑", "‐")

# A sentence with this share of its longer words capitalised is a headline.
HEADLINE_SHARE = 0.6
SHOUTED_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `[first, last)`: capitalised words with the small words between them."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Style:
    """How a report uses capitals.

    Attributes:
        lower_words: words that it writes without a capital somewhere.
        headlines: numbers of the sentences that capitalise most words.
        shouted: whether the whole report is in capitals, so that they tell nothing.
    """

    lower_words: frozenset[str]
    headlines: frozenset[int]
    shouted: bool

    def is_weak(self, token: Token, sentence: Sentence) -> bool:
        """Say whether the token's capital may be due to its position alone."""
        if token.sentence in self.headlines:
            return token.lower in self.lower_words
        if token.i != sentence.first:
            return False
        return token.pos != "PROPN" or token.lower in self.lower_words


def style_of(parse: Parse) -> Style:
    """Describe how the report uses capitals."""
    longer = [t for t in parse if len(t.text) > 3 and t.text.isalpha()]
    capitals = sum(t.text.isupper() for t in longer)
    shouted = capitals > SHOUTED_SHARE * len(longer) > 0
    lower = frozenset(t.lower for t in parse if t.text.islower())
    headlines = frozenset(s.i for s in parse.sentences if _is_headline(s, parse))
    return Style(lower, headlines, shouted)


def _is_headline(sentence: Sentence, parse: Parse) -> bool:
    tokens = parse.tokens[sentence.first : sentence.last]
    if tokens[-1].text == ".":
        return False
    longer = [t for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    capitals = sum(t.text[0].isupper() for t in longer)
    return len(longer) >= 4 and capitals >= HEADLINE_SHARE * len(longer)


def capitalised_runs(parse: Parse, style: Style) -> Iterator[Run]:
    """Yield the longest stretches of capitalised words, sentence by sentence.

    Sentences of a report all in capitals are cut anywhere, so that it counts as one.
    """
    bounds = [(s.first, s.last) for s in parse.sentences]
    if style.shouted:
        bounds = [(0, len(parse.tokens))]
    for first, last in bounds:
        at = first
        while at < last:
            end = at + 1
            if starts_name(at, last, parse):
                while grown := _grown(end, last, parse):
                    end = grown
                yield Run(at, end)
            at = end


def starts_name(at: int, limit: int, parse: Parse) -> bool:
    """Say whether a name can begin here: a capital, or an article before one ("al-Bab")."""
    token = parse.tokens[at]
    if is_capitalised(token):
        return True
    return token.lower in word_set("particles") and _after_hyphen(at + 1, limit, parse) is not None


def is_capitalised(token: Token) -> bool:
    """Say whether the token is a word with a capital."""
    return token.text[0].isupper() and token.text[-1] != "-"


def _grown(at: int, limit: int, parse: Parse) -> int | None:
    """Return where the run ends when the tokens at `at` belong to it too."""
    if at >= limit:
        return None
    token = parse.tokens[at]
    if is_capitalised(token):
        return at + 1
    if token.text in HYPHENS:
        return _after_hyphen(at, limit, parse)
    if token.lower in small_words():
        return _after_small_words(at, limit, parse)
    return None


def _after_hyphen(at: int, limit: int, parse: Parse) -> int | None:
    """Return the end of "-Bab", "-au-Prince" or "-e Saraj" when it starts at `at`."""
    tokens = parse.tokens
    if at + 1 >= limit or tokens[at].text not in HYPHENS:
        return None
    hyphen, word = tokens[at], tokens[at + 1]
    if tokens[at - 1].end != hyphen.start or hyphen.end != word.start:
        return None
    if is_capitalised(word):
        return at + 2
    if len(word.text) > 4:
        return None
    spaced = word.lower in word_set("particles") and at + 2 < limit  # "Nahr-e Saraj"
    if spaced and is_capitalised(tokens[at + 2]):
        return at + 3
    return _after_hyphen(at + 2, limit, parse)


def _after_small_words(at: int, limit: int, parse: Parse) -> int | None:
    """Return the end of "de la Cruz", "of the Marches", "al-Shughour"."""
    end = at
    while end < min(limit, at + 3) and parse.tokens[end].lower in small_words():
        end += 1
        if end < limit and is_capitalised(parse.tokens[end]):
            return end + 1
        if (joined := _after_hyphen(end, limit, parse)) is not None:
            return joined
    return None


def is_separate(token: Token, sentence: Sentence, style: Style) -> bool:
    """Say whether a capitalised word beside a name is no part of it ("Eastern Aleppo")."""
    word = token.lower
    return (
        word in demonyms()
        or word in mapping("directions")
        or word in word_set("middles")
        or word in word_set("never")
        or word in noun_sorts()
        or style.is_weak(token, sentence)
    )
