"""Whether the clause that a time belongs to tells of what was or of what is to come."""

from enum import StrEnum

from reportedly.model import Parse, Span, Token
from reportedly.times.grammar import vocabulary

# A time hangs from its verb by at most a noun and a preposition or two.
REACH = 6


class Outlook(StrEnum):
    """Where the verb of a clause looks."""

    PAST = "past"
    UNTIL_NOW = "until_now"  # present perfect: "has been besieged for three weeks"
    FUTURE = "future"
    UNSAID = "unsaid"


def outlook(span: Span, parse: Parse) -> Outlook:
    """Return where the verb that governs the words looks; unsaid where no verb tells."""
    token = parse.root_of(span)
    through: list[str] = []
    for _ in range(REACH):
        if token is None or token.head == token.i:
            break
        token = parse.head(token)
        if _announces(token, through, parse):
            return Outlook.FUTURE
        through.append(token.lower)
        if token.pos in ("VERB", "AUX"):
            return _of_verb(token, parse)
    if token is None or token.pos not in ("VERB", "AUX"):
        return Outlook.UNSAID
    return _of_verb(token, parse)


def _announces(token: Token, through: list[str], parse: Parse) -> bool:
    """Say whether a word puts the time ahead: "due on", "scheduled for", "postponed until"."""
    if any(t.lower == "had" for t in parse.children(token)):
        return False
    if token.lemma in vocabulary()["announced"]:
        return token.tag != "VBD" or "for" in through
    frames = {*vocabulary()["frames"]["until"], "to"}
    return token.lemma in vocabulary()["deferring"] and not frames.isdisjoint(through)


def _of_verb(verb: Token, parse: Parse) -> Outlook:
    auxiliaries = [t for t in parse.children(verb) if t.dep in ("aux", "auxpass")]
    while not auxiliaries and verb.dep == "conj" and parse.head(verb).tag == verb.tag:
        verb = parse.head(verb)
        auxiliaries = [t for t in parse.children(verb) if t.dep in ("aux", "auxpass")]
    perfect = [t for t in auxiliaries if t.lemma == "have"]
    if any(t.lower in vocabulary()["future_modals"] for t in auxiliaries):
        return Outlook.PAST if perfect else Outlook.FUTURE
    if any(t.lower in vocabulary()["possible_modals"] for t in auxiliaries):
        return Outlook.PAST if parse.child(verb, "neg") else Outlook.FUTURE
    if any(t.tag == "TO" for t in auxiliaries):
        return _of_infinitive(verb, parse)
    if perfect:
        return Outlook.UNTIL_NOW if perfect[0].tag in ("VBP", "VBZ") else Outlook.PAST
    if verb.tag in ("VBD", "VBN") or any(t.tag == "VBD" for t in auxiliaries):
        return Outlook.PAST
    return Outlook.UNSAID


def _of_infinitive(verb: Token, parse: Parse) -> Outlook:
    governor = parse.head(verb)
    if any(t.lower == "had" for t in parse.children(governor)):
        return Outlook.PAST
    if governor.i != verb.i and governor.lemma in vocabulary()["prospective"]:
        return Outlook.FUTURE
    return Outlook.PAST
