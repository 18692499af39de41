"""Harm words: which harm a verb does, a noun counts, or a state is."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.lexicon import harms, phrases, words
from reportedly.model import Parse, Token

WINDOW = 9  # tokens after a verb in which the words that complete it stand
SOME_WORDS = r"(?:\S+ ){0,4}"  # what "…" stands for in a phrase


@dataclass(frozen=True, slots=True)
class HarmWords:
    """The vocabulary of harm, by lemma (states by form, their phrases by the first word)."""

    verbs: dict[str, str]
    happens: dict[str, str]
    states: dict[str, str]
    state_phrases: dict[str, list[tuple[str, str]]]
    nouns: dict[str, str]
    acts: dict[str, str]
    things: dict[str, str]
    raising: frozenset[str]
    copulas: frozenset[str]


@cache
def harm_words() -> HarmWords:
    """Return the vocabulary of harm, turned inside out for looking up."""
    listed = words("harm_words")
    states = _inverted(listed, "states")
    return HarmWords(
        verbs=_inverted(listed, "verbs"),
        happens=_inverted(listed, "happens"),
        states={w: h for w, h in states.items() if " " not in w},
        state_phrases=_by_first_word(states),
        nouns=_inverted(listed, "nouns"),
        acts=_inverted(listed, "acts"),
        things={h: listed[h].get("things", "no") for h in harms()},
        raising=frozenset(listed["raising"]),
        copulas=frozenset(listed["copulas"]),
    )


def verb_harm(parse: Parse, verb: Token) -> str | None:
    """Return the harm that a verb does to its object, with the words that complete it."""
    listed = words("harm_words")
    children = parse.children(verb)
    if any(c.lower in listed["fatal"] for c in children) or _to_death(parse, verb):
        return "killed"
    particle = listed["fatal_particles"].get(verb.lemma)
    if particle and any(c.lower == particle for c in children):
        return "killed"
    return _completed(parse, verb) or harm_words().verbs.get(verb.lemma)


def state_harm(parse: Parse, token: Token) -> str | None:
    """Return the harm that a predicate says: "dead", "under siege", "out of service"."""
    listed = harm_words()
    if token.lower in listed.states:
        return listed.states[token.lower]
    rows = listed.state_phrases.get(token.lower)
    if rows is None:
        return None
    text = following(parse, token.i)
    return next((harm for phrase, harm in rows if text.startswith(f"{phrase} ")), None)


def noun_harm(token: Token) -> str | None:
    """Return the harm of those whom the noun counts ("deaths", "wounded")."""
    listed = harm_words().nouns
    return listed.get(token.lemma) or listed.get(token.lower)


def idiom_harm(parse: Parse, verb: Token) -> str | None:
    """Return the harm of a verb with its object: "lost their lives", "need aid"."""
    thing = parse.child(verb, "dobj") or _suffered_from(parse, verb)
    if thing is None:
        return None
    listed = words("harm_words")
    for idiom in listed["idioms"]:
        if verb.lemma in idiom["verbs"] and thing.lemma in idiom["objects"]:
            deadly = any(c.lower in listed["deadly"] for c in parse.children(thing))
            return "killed" if deadly else str(idiom["harm"])
    return None


def _suffered_from(parse: Parse, verb: Token) -> Token | None:
    origin = parse.child(verb, "prep")
    return parse.child(origin, "pobj") if origin and origin.lower == "from" else None


def takes_lives(verb: Token, taken: Token) -> bool:
    """Say whether verb and object kill: "claimed 20 lives", "cost the lives of 20"."""
    listed = words("harm_words")["life_takers"]
    return verb.lemma in listed["verbs"] and taken.lemma in listed["objects"]


def done_to_self(parse: Parse, verb: Token) -> str | None:
    """Return the harm of a verb that its subject suffers: "shot himself", "took his own life"."""
    thing = parse.child(verb, "dobj")
    if thing is None:
        return None
    if thing.lower in words("harm_words")["themselves"]:
        harm = verb_harm(parse, verb)
        return harm if harm and harm_words().things[harm] == "no" else None
    own = any(c.lower == "own" for c in parse.children(thing))
    return "killed" if own and takes_lives(verb, thing) else None


def following(parse: Parse, i: int) -> str:
    """Return the words from token `i` in lower case, to the end of the sentence or `WINDOW`."""
    last = min(i + WINDOW, parse.sentences[parse.tokens[i].sentence].last)
    return " ".join(t.lower for t in parse.tokens[i:last]) + " "


def _completed(parse: Parse, verb: Token) -> str | None:
    rows = _completions().get(verb.lemma)
    if rows is None or verb.i + 1 >= len(parse.tokens):
        return None
    text = following(parse, verb.i + 1)
    return next((harm for pattern, harm in rows if pattern.search(text)), None)


def _to_death(parse: Parse, verb: Token) -> bool:
    return any(
        c.dep == "prep" and c.lower == "to" and (d := parse.child(c, "pobj")) and d.lower == "death"
        for c in parse.children(verb)
    )


def _by_first_word(states: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, harm in states.items():
        if " " in phrase:
            found.setdefault(phrase.split()[0], []).append((phrase, harm))
    return found


def _inverted(listed: dict[str, Any], kind: str) -> dict[str, str]:
    return {w: h for h in harms() for w in listed.get(h, {}).get(kind, ())}


@cache
def _completions() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    found: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for row in words("harm_words")["completed"]:
        listed = phrases(row["words"]).replace("…", SOME_WORDS)
        for verb in row["verbs"]:
            pattern = re.compile(rf"(?<!\S)(?:{listed})(?!\S)")
            found.setdefault(verb, []).append((pattern, row["harm"]))
    return found
