"""How near two words stand to each other in the syntax of a report, and what lies between."""

from dataclasses import dataclass
from functools import cache

from reportedly.lexicon import words
from reportedly.model import Parse, Sentence, Span, Token

CLAUSES = frozenset({"relcl", "ccomp", "parataxis", "acl"})
SHARING = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "conj", "xcomp", "advcl"})


@dataclass(frozen=True, slots=True)
class Route:
    """The way from one word to another through the governor that they share.

    Attributes:
        up, down: the words passed on the side of the first and of the second, the nearest to
            each first, without the shared governor.
    """

    up: tuple[Token, ...]
    down: tuple[Token, ...]

    @property
    def steps(self) -> int:
        """The number of arcs between the two."""
        return len(self.up) + len(self.down)


class Nearness:
    """Ways through the dependency trees of a report."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._paths: dict[int, dict[int, int]] = {}

    def sentence(self, words_of: Span) -> Sentence | None:
        """Return the sentence in which the words begin."""
        return self._parse.sentence_at(words_of.start)

    def head(self, words_of: Span) -> Token | None:
        """Return the word that the others of a phrase hang on."""
        return self._parse.root_of(words_of)

    def route(self, start: Token, end: Token) -> Route | None:
        """Return the way from one word to another; None when they share no sentence's tree."""
        above = self._path(start)
        down: list[Token] = []
        token = end
        while token.i not in above:
            down.append(token)
            if token.head == token.i:
                return None
            token = self._parse.tokens[token.head]
        up = tuple(self._parse.tokens[i] for i, n in above.items() if n < above[token.i])
        return Route(up, tuple(down))

    def opens_a_clause(self, token: Token) -> bool:
        """Say whether what the word governs happens apart from what governs the word.

        A participle ("killing five") and a clause of the same moment ("when a bomb exploded")
        share the place and the time of the clause around them.
        """
        if token.dep in CLAUSES:
            told = token.tag == "VBN" and token.lemma not in links()["blaming"]
            return token.dep != "acl" or told
        if token.dep == "advcl":
            mark = self._parse.child(token, "mark", "advmod", "prep")
            return mark is not None and mark.lower in links()["apart"]
        if token.dep in ("prep", "mark"):
            return token.lower in links()["apart"]
        return False

    def is_recalled(self, words_of: Span) -> bool:
        """Say whether what is told is only what something else came after ("after the attack")."""
        head = self.head(words_of)
        if head is None or head.dep != "pobj":
            return False
        return self._parse.head(head).lower in links()["recalling"]

    def is_subject(self, clause: Token) -> bool:
        """Say whether the noun of a relative clause is who or what acts in it."""
        subject = self._parse.child(clause, "nsubj")
        return subject is not None and subject.lower in ("that", "which")

    def accompanies(self, event: Token) -> bool:
        """Say whether an event is a part of what its governor tells ("killed in a raid on …")."""
        if event.dep == "pobj":
            return self._parse.head(event).lower in links()["accompanying"]
        return event.dep in SHARING or (event.dep == "acl" and event.tag == "VBG")

    def _path(self, token: Token) -> dict[int, int]:
        path = self._paths.get(token.i)
        if path is None:
            path = {token.i: 0}
            for n, above in enumerate(self._parse.ancestors(token), start=1):
                path[above.i] = n
            self._paths[token.i] = path
        return path


@cache
def links() -> dict[str, frozenset[str]]:
    """Return the word lists of `place_links.yaml`."""
    return {key: frozenset(listed) for key, listed in words("place_links").items()}
