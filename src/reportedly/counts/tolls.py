"""Tolls: figures said of a toll ("the toll rose to 57 from 50", "put it at 40")."""

import re
from functools import cache

from reportedly.counts.harms import harm_words, noun_harm
from reportedly.counts.joining import Link
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import phrases, words
from reportedly.model import Parse, Span, Token

ANAPHORIC = "anaphoric"  # the harm of the toll told before
CLIMB = 4  # prepositions and conjuncts between a figure and its verb


def toll_of(parse: Parse, phrase: CountedPhrase) -> Link | None:
    """Return the harm of a toll that the phrase is the figure of.

    The harm is `ANAPHORIC` where the words are "put it at 40".
    """
    token = phrase.head
    for _ in range(CLIMB):
        head = parse.head(token)
        if head.i == token.i:
            break
        if token.dep in (
            "pobj",
            "prep",
            "attr",
            "dobj",
            "acomp",
            "npadvmod",
            "nummod",
            "dep",
            "conj",
            "oprd",
            "advmod",
            "prt",
        ):
            if (harm := _toll_noun(parse, head)) and _holds_figure(parse, head, token):
                return Link(harm, head)
            if head.pos in ("VERB", "AUX"):
                return _toll_verb(parse, head, token)
        elif token.dep not in ("quantmod", "amod"):
            return None
        token = head
    return None


def opening_verb(link: Link) -> bool:
    """Say whether the figure's verb opens it ("the toll passed 100")."""
    return link.trigger.lemma in words("hedges")["verbs"]["more_than"]


def is_older(text: str, sentence: Span, number: Span) -> bool:
    """Say whether the words mark the figure as one that a newer figure replaced."""
    before = text[max(sentence.start, number.start - 110) : number.start].lower()
    return bool(_older().search(before)) or (
        bool(re.search(r"\bfrom\s+(?:an?\s+(?:earlier|initial|previous)\s+)?$", before))
        and bool(_toll_change().search(text[sentence.start : sentence.end].lower()))
    )


def _toll_verb(parse: Parse, verb: Token, token: Token) -> Link | None:
    for child in parse.children(verb):
        if child.dep not in ("nsubj", "nsubjpass", "dobj") or child.i == token.i:
            continue
        if harm := _toll_noun(parse, child):
            return Link(harm, verb)
        if child.dep == "dobj" and token.lower == "at" and _puts_it(verb, child):
            return Link(ANAPHORIC, verb)
    return None


def _puts_it(verb: Token, thing: Token) -> bool:
    listed = words("harm_words")
    said_before = thing.lower in ("it", "this") or thing.lower in listed["figures"]
    return said_before and verb.lemma in listed["putting"]


def _toll_noun(parse: Parse, noun: Token) -> str | None:
    """Return what a noun tolls: "death toll", "number of wounded", "count of people killed"."""
    listed = words("harm_words")
    if noun.lemma in listed["numbers_of"]:
        of = next((c for c in parse.children(noun) if c.lower in ("of", "for")), None)
        counted = parse.child(of, "pobj", "pcomp") if of else None
        if counted and (harm := _counted_in(parse, counted)):
            return harm
    if noun.lemma in listed["tolls"]:
        kinds: dict[str, str] = listed["toll_kinds"]
        found = (kinds.get(c.lemma) or kinds.get(c.lower) for c in parse.children(noun))
        return next((h for h in found if h), str(listed["tolls"][noun.lemma]))
    return None


def _counted_in(parse: Parse, noun: Token) -> str | None:
    listed = harm_words()
    said = [c for c in parse.children(noun) if c.dep in ("acl", "amod", "relcl")]
    harms = (listed.verbs.get(c.lemma) or listed.states.get(c.lower) for c in said)
    kinds: dict[str, str] = words("harm_words")["toll_kinds"]
    return noun_harm(noun) or kinds.get(noun.lemma) or next((h for h in harms if h), None)


def _holds_figure(parse: Parse, noun: Token, token: Token) -> bool:
    """A noun's own figure follows it: "a toll of 30", not "the number of the 30"."""
    return token.dep != "nummod" and token.i > noun.i and noun.lemma in words("harm_words")["tolls"]


@cache
def _older() -> re.Pattern[str]:
    listed = words("harm_words")
    old, said = phrases(listed["older_toll"]), phrases(listed["older_said"])
    verb, still = phrases(listed["older_verb"]), phrases(listed["still_said"])
    figure = phrases(listed["figures"])
    return re.compile(
        rf"\b(?:{old})\s+(?:official\s+)?(?:death\s+|casualty\s+)?(?:{figure})\b"
        rf"(?!\s+(?:{still})\b)[^.;\d]{{0,30}}$"
        rf"|\b(?:up|down)\s+from\s+(?:an?\s+\w+\s+\w+\s+of\s+)?$"
        rf"|\b(?:{verb})\s+(?:{said})\b[^.;\d]{{0,60}}$"
        rf"|\b(?:{verb})\b[^.;\d]{{0,40}}\btoll\b[^.;\d]{{0,20}}$"
    )


@cache
def _toll_change() -> re.Pattern[str]:
    """A toll and a verb of change in one sentence, in either order."""
    change = phrases(words("hedges")["change"])
    toll = phrases([*words("harm_words")["figures"], *harm_words().states, "deaths"])
    return re.compile(rf"\b(?:{toll})\b.*\b(?:{change})\b|\b(?:{change})\b.*\b(?:{toll})\b")
