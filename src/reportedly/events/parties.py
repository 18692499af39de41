"""The parties to an event and their roles."""

from collections.abc import Iterable, Iterator, Mapping

from reportedly.events.arguments import Arguments
from reportedly.events.tags import Tags
from reportedly.events.tellings import Telling
from reportedly.events.vocabulary import vocabulary
from reportedly.model import Actor, Parse, Span, Token, hull

ROLES = frozenset({"agent", "target", "broker", "party", "holder"})
OUTSIDE = frozenset(
    {"relcl", "acl", "appos", "advcl", "conj", "cc", "punct", "preconj", "parataxis", "ccomp"}
)


def parties(text: str, parse: Parse, telling: Telling, tags: Tags) -> tuple[Actor, ...]:
    """Return who takes part in an event, each once, in the order of the text."""
    found: dict[Span, Actor] = {}
    for role, head in _seats(telling.around, _roles(telling)):
        shown = _party(parse, head, tags)
        if shown is None or not _fits(role, shown, telling):
            continue
        span = _phrase(text, parse, shown)
        found.setdefault(span, actor(role, span.of(text), span))
    return tuple(found[span] for span in sorted(found))


def actor(role: str, words_of: str, span: Span) -> Actor:
    """Make an actor of the words that name it."""
    return Actor(role=role, name=" ".join(words_of.split()), text=words_of, span=span)


def _roles(telling: Telling) -> Mapping[str, str]:
    roles = vocabulary().roles
    usual = roles.get(telling.type) or roles.get(telling.family) or roles["default"]
    struck = {"object": "target"} if telling.nominal and telling.is_violent else {}
    return {**usual, **struck, **telling.rule.roles}


def _fits(role: str, token: Token, telling: Telling) -> bool:
    """Leave out places: a name that is struck, besieged or taken from is more often a place."""
    if role not in ROLES:
        return False
    if role not in ("target", "holder") or token.pos != "PROPN" or token.text.isupper():
        return True
    if token.lower in vocabulary().classes["force"]:
        return True
    return role == "target" and telling.family in ("attack", "talk") and not telling.nominal


def _seats(around: Arguments, roles: Mapping[str, str]) -> Iterator[tuple[str, Token]]:
    for place, role in roles.items():
        tokens: Iterable[Token] = {"subject": around.subjects, "object": around.objects}.get(
            place, around.preps.get(place, ())
        )
        yield from ((role, token) for token in tokens)


def _party(parse: Parse, token: Token, tags: Tags) -> Token | None:
    """Return the word that names a party: the token, or the owner of a weapon ("Russian jets")."""
    classes, calendar = vocabulary().classes, vocabulary().calendar
    if token.lemma in calendar or token.lower in calendar:
        return None
    if not {token.lemma, token.lower}.isdisjoint(classes["force"] | classes["people"]):
        return token
    if token.i in tags.weapons:
        return next((c for c in parse.children(token) if _owns(c)), None)
    if token.pos == "PROPN":
        return token if token.dep not in ("compound", "nmod") or token.text.isupper() else None
    if token.pos == "PRON":
        return token if token.lower in classes["pronoun"] else None
    return token if token.dep in ("amod", "npadvmod") and _is_national(parse, token) else None


def _is_national(parse: Parse, token: Token) -> bool:
    if parse.sentence_of(token).first == token.i or parse.tokens[token.i - 1].pos == "PUNCT":
        return token.lower.endswith(tuple(vocabulary().national_endings))
    return token.text[0].isupper()


def _owns(token: Token) -> bool:
    if token.lemma in vocabulary().classes["force"]:
        return True
    return token.dep in ("amod", "compound", "poss", "nmod") and token.text[0].isupper()


def _phrase(text: str, parse: Parse, head: Token) -> Span:
    """Return the words of a noun phrase up to its first clause, without its article."""
    outside = frozenset(
        c.i
        for c in parse.children(head)
        if c.dep in OUTSIDE
        or c.lemma in vocabulary().calendar
        or (c.dep == "prep" and c.lower != "of")
        or c.tag == "POS"
    )
    inside = parse.subtree(head, without=outside)
    clauses = frozenset(t.i for t in inside if t.dep in ("relcl", "acl", "advcl") and t is not head)
    kept = parse.subtree(head, without=outside | clauses)
    while len(kept) > 1 and (kept[0].tag in ("DT", "PDT", "PRP$") or kept[0].pos == "PUNCT"):
        kept = kept[1:]
    run = [t for t in kept if _joined(kept, t, head)]
    return hull(t.span for t in run).trimmed(text, " \t\n\r\"'“”‘’,")


def _joined(kept: list[Token], token: Token, head: Token) -> bool:
    numbers = {t.i for t in kept}
    low, high = min(token.i, head.i), max(token.i, head.i)
    return all(i in numbers for i in range(low, high + 1))
