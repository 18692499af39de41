"""A verb cue where it stands, and what a frame finds there."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.attribution.draft import NONE
from reportedly.attribution.scene import Scene
from reportedly.attribution.vocabulary import listed, not_objects, objects
from reportedly.model import Stance, Token


@dataclass(frozen=True, slots=True)
class Use:
    """A verb cue in its scene.

    Attributes:
        senses: the frames of the verb, each with its stance.
        without: the branches that belong to other cues.
        source: who says, once that is known.
    """

    scene: Scene
    verb: Token
    senses: Mapping[str, Stance]
    without: frozenset[int]
    source: frozenset[int] = NONE

    def below(self, token: Token, *without: int) -> frozenset[int]:
        """Return the numbers of a branch, less what belongs to other cues."""
        return self.scene.below(token, self.without.union(without))

    def children(self) -> list[Token]:
        """Return the dependents of the verb."""
        return self.scene.parse.children(self.verb)

    def child(self, *deps: str) -> Token | None:
        """Return the first dependent of the verb with one of the labels."""
        return self.scene.parse.child(self.verb, *deps)

    def after(self) -> list[Token]:
        """Return the dependents to the right of the verb."""
        return [c for c in self.children() if c.i > self.verb.i]

    def speaks_of(self, noun: Token) -> bool:
        """Say whether the verb is speech with this object: no "claimed five lives"."""
        lemma = self.verb.lemma
        if noun.lemma in not_objects(lemma) or noun.lemma in not_objects("any"):
            return False
        only = objects(lemma)
        return only is None or noun.lemma in only or noun.lower in listed("relatives")

    def has_its_object(self) -> bool:
        """Say whether a verb that needs an object to be speech has it: "issued a statement:"."""
        only = objects(self.verb.lemma)
        named = self.child("dobj")
        if only is None or "object" in self.senses:
            return True
        return named is not None and named.lemma in only


@dataclass(frozen=True, slots=True)
class Found:
    """The content that a frame finds; `cue` holds a preposition that belongs to the cue.

    `clause` says that the content is what was said rather than what it is about.
    """

    stance: Stance
    content: frozenset[int]
    cue: frozenset[int] = NONE
    clause: bool = False
