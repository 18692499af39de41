"""Noun and adjective cues: "activists' claim that", "fears of", "is confident that"."""

from reportedly.attribution.cue_words import cue_of, stance_of
from reportedly.attribution.draft import NONE, Draft
from reportedly.attribution.figures import is_number
from reportedly.attribution.scene import Scene
from reportedly.attribution.sources import phrase, source_of
from reportedly.attribution.vocabulary import NounCue, adjectives, listed, negated, nouns
from reportedly.model import Token


def noun_drafts(scene: Scene) -> list[Draft]:
    """Return a draft for each noun or adjective cue with a content."""
    drafts = []
    for token in scene.parse:
        if token.pos == "NOUN" and token.lemma in nouns():
            draft = _noun(scene, token, nouns()[token.lemma])
        elif token.dep == "acomp" and token.lemma in adjectives():
            draft = _adjective(scene, token, adjectives()[token.lemma])
        else:
            continue
        if draft is not None:
            drafts.append(draft)
    return drafts


def _noun(scene: Scene, noun: Token, sense: NounCue) -> Draft | None:
    content, cue = _content(scene, noun, sense)
    if not content:
        return None
    source = _owner(scene, noun)
    verb = scene.parse.head(noun)
    figure = noun.lemma in listed("figures")
    if figure and not any(is_number(scene.parse.tokens[i]) for i in content):
        return None
    words = frozenset({noun.i}) | cue
    if not source and noun.dep == "dobj" and verb.lemma in listed("light"):
        source = source_of(scene, verb)
        if noun.i - verb.i <= 4:
            words |= cue_of(scene, verb) | frozenset(range(verb.i, noun.i))
    if figure and not source:
        return None
    if figure:
        words, content = words - {noun.i} - cue, content | cue | {noun.i}
        words = words or frozenset({noun.i})
    return Draft(
        anchor=noun.i,
        source=source,
        cue=words - source,
        content=content - source - words,
        stance=negated(sense.stance) if _is_absent(scene, noun) else sense.stance,
    )


def _is_told(scene: Scene, noun: Token) -> bool:
    """Whether the noun is an act and no motive: "a fear of", "fears of", but not "for fear of"."""
    return noun.tag == "NNS" or scene.parse.child(noun, "det", "poss", "amod") is not None


def _is_absent(scene: Scene, noun: Token) -> bool:
    """Whether there is no such saying: "there was no claim of responsibility"."""
    return any(c.dep == "det" and c.lower == "no" for c in scene.parse.children(noun))


def _content(scene: Scene, noun: Token, sense: NounCue) -> tuple[frozenset[int], frozenset[int]]:
    """Return the content, and the preposition that leads to it."""
    for child in scene.parse.children(noun):
        if child.i < noun.i:
            continue
        if child.dep in {"acl", "ccomp", "relcl"} and _is_that_clause(scene, child):
            return scene.below(child), NONE
        if child.dep == "prep" and child.lower in sense.prepositions and _is_told(scene, noun):
            below = scene.below(child) - {child.i}
            return below, frozenset({child.i}) if child.i == noun.i + 1 else NONE
    return NONE, NONE


def _is_that_clause(scene: Scene, clause: Token) -> bool:
    """Whether "that" opens a whole clause, which parsers take for one on the noun at times."""
    children = scene.parse.children(clause)
    whole = sum(c.dep == "dobj" for c in children) > 1
    that = next((c for c in children if c.lower == "that"), None)
    return that is not None and (that.dep == "mark" or (that.dep == "dobj" and whole))


def _owner(scene: Scene, noun: Token) -> frozenset[int]:
    """Return whose claim it is: "the army's claim", "claims by the army"."""
    for child in scene.parse.children(noun):
        if child.dep == "poss":
            return frozenset(i for i in phrase(scene, child) if scene.parse.tokens[i].tag != "POS")
        if child.dep in {"prep", "agent"} and child.lower in listed("owners") and child.i > noun.i:
            named = scene.parse.child(child, "pobj")
            if named is not None:
                return phrase(scene, named)
    return NONE


def _adjective(scene: Scene, word: Token, sense: NounCue) -> Draft | None:
    verb = scene.parse.head(word)
    content: frozenset[int] = NONE
    for child in scene.parse.children(word):
        if child.dep == "ccomp" or (child.dep == "prep" and child.lower in sense.prepositions):
            content |= scene.below(child)
    source = source_of(scene, verb)
    if not content or not source or verb.lemma not in listed("states"):
        return None
    cue = cue_of(scene, verb) | frozenset(range(verb.i, word.i + 1))
    return Draft(
        anchor=word.i,
        source=source,
        cue=cue - source,
        content=content - cue - source,
        stance=stance_of(scene, verb, sense.stance),
    )
