"""Joining: harms told together of one and the same number ("killed or wounded")."""

from dataclasses import dataclass, replace

from reportedly.counts.harms import harm_words, noun_harm, state_harm, verb_harm
from reportedly.lexicon import words
from reportedly.model import Parse, Token

JOINED = 4  # words over which "killed and seriously wounded" is joined
BOTH: dict[frozenset[str | None], str] = {
    frozenset({"killed", "injured"}): "killed_or_injured",
    frozenset({"killed_or_injured", "killed"}): "killed",  # "shot and killed"
    frozenset({"killed_or_injured", "injured"}): "injured",
}


@dataclass(frozen=True, slots=True)
class Link:
    """The harm of a phrase, the word that says it, and whether the phrase is a part."""

    harm: str
    trigger: Token
    part: bool = False


def joined_verbs(parse: Parse, verb: Token, harm: str) -> Link:
    """Take "killed or wounded" of one and the same number as its own harm."""
    if after := _told_after(parse, verb, harm):
        return Link(after, verb)
    for other in _coordinated(parse, verb):
        joined = BOTH.get(frozenset({harm, verb_harm(parse, other) or state_harm(parse, other)}))
        if joined:
            return Link(joined, verb)
    return Link(harm, verb)


def _told_after(parse: Parse, verb: Token, harm: str) -> str | None:
    """Read how those shot fared: "was shot and later died", "was shot and taken to hospital"."""
    if harm not in ("injured", "killed_or_injured"):
        return None
    if _dies_there(parse, verb):
        return "killed"
    for child in parse.children(verb):
        if child.dep != "conj" or parse.child(child, "nsubj", "nsubjpass", "dobj"):
            continue
        if harm_words().happens.get(child.lemma) == "killed" or _dies_there(parse, child):
            return "killed" if not _offers_choice(parse, verb) else None
        if harm != "injured" and _fate(parse, child) == "injured":
            return "injured"
    return None


def _dies_there(parse: Parse, verb: Token) -> bool:
    """Read "was taken to hospital, where he died" and "… where he was pronounced dead"."""
    there = (parse.child(p, "pobj") for p in parse.children(verb) if p.dep == "prep")
    clauses = [parse.child(t, "relcl") for t in (*there, verb) if t is not None]
    return any(
        harm_words().happens.get(c.lemma) == "killed" or _fate(parse, c) == "killed"
        for c in (*clauses, parse.child(verb, "advcl"))
        if c is not None and _where_they(parse, c)
    )


def _where_they(parse: Parse, clause: Token) -> bool:
    """The clause tells of those counted themselves: not "where one died"."""
    listed = words("harm_words")
    who = parse.child(clause, "nsubj", "nsubjpass")
    same = who is not None and who.lower in (*listed["one_said_before"], *listed["those"])
    return same and any(c.lower == "where" for c in parse.children(clause))


def _fate(parse: Parse, verb: Token) -> str | None:
    """Return the harm in "taken to hospital" or "is in critical condition"."""
    if verb.pos == "VERB":
        return verb_harm(parse, verb)
    return next((h for c in parse.children(verb) if (h := state_harm(parse, c))), None)


def _offers_choice(parse: Parse, verb: Token) -> bool:
    return any(c.lower == "or" for c in parse.children(verb))


def joined_nouns(parse: Parse, link: Link) -> Link:
    """Take "12 dead and wounded" as its own harm."""
    for other in _coordinated(parse, link.trigger):
        harm = noun_harm(other) or harm_words().acts.get(other.lemma)
        if joined := BOTH.get(frozenset({link.harm, harm})):
            return replace(link, harm=joined)
    return link


def _coordinated(parse: Parse, word: Token) -> list[Token]:
    """Return the words joined to this one by "and" or "or" with no number between them."""
    sentence = parse.sentence_of(word)
    backward = parse.tokens[max(sentence.first, word.i - JOINED) : word.i][::-1]
    forward = parse.tokens[word.i + 1 : min(sentence.last, word.i + 1 + JOINED)]
    return [t for side in (backward, forward) if (t := _across_and(side)) is not None]


def _across_and(side: tuple[Token, ...]) -> Token | None:
    joined = False
    for token in side:
        joined = joined or token.lower in ("and", "or", "&")
        if token.pos not in ("CCONJ", "ADV", "AUX"):
            return token if joined else None
    return None
