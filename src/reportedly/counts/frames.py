"""Frames: whether a count is of one incident, a period, or all so far."""

import re
from functools import cache

from reportedly.lexicon import phrases, words
from reportedly.model import Frame, Parse, Span, Token

REACH = 160  # characters of the sentence looked at around the number


def frame_of(text: str, parse: Parse, number: Span, trigger: Token, *, toll: bool) -> Frame:
    """Return the frame that the words around the number set; toll verbs make it cumulative."""
    sentence = parse.sentence_of(trigger).span
    start, end = max(sentence.start, number.start - REACH), min(sentence.end, number.end + REACH)
    around = text[start:end].lower()
    if _cumulative().search(around) or (toll and _toll_verbs().search(around)):
        return Frame.CUMULATIVE
    if _period().search(around):
        return Frame.PERIOD
    if _is_of_incident(parse, trigger):
        return Frame.INCIDENT
    return Frame.UNKNOWN


def _is_of_incident(parse: Parse, trigger: Token) -> bool:
    incidents = words("harm_words")["incidents"]
    reach = [
        trigger,
        *(
            [parse.head(trigger)]
            if trigger.dep in ("acl", "advcl", "relcl", "pobj", "conj")
            else []
        ),
    ]
    for token in reach:
        if token is not trigger and token.lemma in incidents:
            return True
        for child in parse.children(token):
            noun = _named_by(parse, child)
            if noun is not None and noun.pos in ("NOUN", "PROPN") and noun.lemma in incidents:
                return True
    return False


def _named_by(parse: Parse, child: Token) -> Token | None:
    """Return the noun that may name the incident: "in a raid", "when a bomb exploded"."""
    if child.dep in ("prep", "agent"):
        return parse.child(child, "pobj")
    return parse.child(child, "nsubj", "nsubjpass") if child.dep == "advcl" else child


@cache
def _cumulative() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('harm_words')['cumulative'])})\b")


@cache
def _toll_verbs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('harm_words')['cumulative_tolls'])})\b")


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{phrases(words('harm_words')['period'])})\b")
