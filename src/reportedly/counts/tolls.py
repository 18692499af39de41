"""Tolls: figures said of a toll ("the toll rose to 57 from 50", "put it at 40")."""

import re
from functools import cache

from reportedly.counts.government import Link
from reportedly.counts.harms import harm_words, noun_harm
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import phrases, words
from reportedly.model import Parse, Span, Token

ANAPHORIC = "anaphoric"  # the harm of the toll told before
CLIMB = 3  # prepositions and conjuncts between a figure and its verb


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
        ):
            if (harm := _toll_noun(parse, head)) and _holds_figure(parse, head, token):
                return Link(harm, head)
            if head.pos in ("VERB", "AUX"):
                return _toll_verb(parse, head, token)
        elif token.dep not in ("quantmod", "amod", "advmod"):
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
        if child.dep in ("nsubj", "nsubjpass", "dobj") and child.i != token.i:
            if harm := _toll_noun(parse, child):
                return Link(harm, verb)
            if child.dep == "dobj" and child.lower in ("it", "this", "figure", "number", "total"):
                if verb.lemma in words("harm_words")["putting"] and token.lower == "at":
                    return Link(ANAPHORIC, verb)
    return None


def _toll_noun(parse: Parse, noun: Token) -> str | None:
    """Return what a noun tolls: "death toll", "number of wounded", "count of people killed"."""
    listed = words("harm_words")
    if noun.lemma in listed["numbers_of"]:
        for child in parse.children(noun):
            if (
                child.dep == "prep"
                and child.lower in ("of", "for")
                and (of := parse.child(child, "pobj", "pcomp"))
            ) and (harm := _counted_in(parse, of)):
                return harm
    if noun.lemma in listed["tolls"]:
        kinds: dict[str, str] = listed["toll_kinds"]
        found = (kinds.get(c.lemma) or kinds.get(c.lower) for c in parse.children(noun))
        return next((h for h in found if h), str(listed["tolls"][noun.lemma]))
    return None


def _counted_in(parse: Parse, noun: Token) -> str | None:
    if harm := noun_harm(noun):
        return harm
    for child in parse.children(noun):
        if child.dep in ("acl", "amod", "relcl"):
            if harm := harm_words().verbs.get(child.lemma) or harm_words().states.get(child.lower):
                return harm
    return None


def _holds_figure(parse: Parse, noun: Token, token: Token) -> bool:
    """A noun's own figure follows it: "a toll of 30", not "the number of the 30"."""
    return token.dep != "nummod" and token.i > noun.i and noun.lemma in words("harm_words")["tolls"]


@cache
def _older() -> re.Pattern[str]:
    listed = words("harm_words")
    old, said = phrases(listed["older_toll"]), phrases(listed["older_said"])
    verb = phrases(listed["older_verb"])
    figure = r"(?:tolls?|figures?|counts?|estimates?|tall(?:y|ies)|totals?|reports?|numbers?)"
    return re.compile(
        rf"\b(?:{old})\s+(?:official\s+)?(?:death\s+|casualty\s+)?{figure}\b[^.;\d]{{0,30}}$"
        rf"|\b(?:up|down)\s+from\s+(?:an?\s+\w+\s+\w+\s+of\s+)?$"
        rf"|\b(?:{verb})\s+(?:{said})\b[^.;\d]{{0,60}}$"
        rf"|\b(?:{verb})\b[^.;\d]{{0,40}}\btoll\b[^.;\d]{{0,20}}$"
    )


@cache
def _toll_change() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:toll|tally|count|figure|number|total|estimate|dead|deaths|killed)\b.*"
        r"\b(?:ris|ros|rais|climb|jump|increas|revis|updat|lower|cut|up|down|grow|grew|went|gone|soar|adjust)"
        r"|\b(?:rais|revis|updat|lower|increas|adjust)\w*\b.*\b(?:toll|tally|count|figure|number|total)"
    )
