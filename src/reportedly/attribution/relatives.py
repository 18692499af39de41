"""Relative pronouns in a content, and the nouns that they stand for."""

from reportedly.attribution.scene import NAMES
from reportedly.attribution.use import Use
from reportedly.model import Token

PRONOUNS = frozenset({"WDT", "WP"})
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


def with_antecedents(use: Use, content: frozenset[int]) -> frozenset[int]:
    """Return the content with the noun for the pronoun: "the blast, which the army said was …"."""
    found = content
    for i in content:
        word = use.scene.parse.tokens[i]
        if word.i > use.verb.i or not _is_relative(word):
            continue
        clause = _relative_clause(use, word)
        head = word if clause is None else use.scene.parse.head(clause)
        if clause is not None and head.i not in content and head.pos in NAMES:
            found = found - {i} | use.scene.below(head, {clause.i})
    return found


def _is_relative(word: Token) -> bool:
    return word.tag in PRONOUNS or (word.lower == "that" and word.dep in PARTS)


def _relative_clause(use: Use, word: Token) -> Token | None:
    """Return the verb of the clause that the pronoun opens."""
    for above in use.scene.parse.ancestors(word):
        if above.dep in {"relcl", "acl"}:
            return above if word.i < above.i else None
    return None
