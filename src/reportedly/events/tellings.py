"""Tellings: the triggers of a text, each with the rule that holds for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.events.arguments import Arguments, arguments, carrier, clause, clause_head
from reportedly.events.tags import Tags
from reportedly.events.triggers import Rule, may_tell, rules_for
from reportedly.model import Parse, Sentence, Span, Token, hull

VIOLENT = frozenset({"strike", "fight", "attack"})
# Dependencies of a verb form that describes and does not tell ("the besieged city").
DESCRIBING = frozenset({"amod", "compound", "nmod", "npadvmod"})
TELLING = frozenset({"NOUN", "PROPN", "VERB", "AUX"})
ARGUMENT = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos"})


@dataclass(frozen=True, slots=True)
class Telling:
    """A trigger, the rule that holds for it, and the type that the rule gives."""

    token: Token
    around: Arguments
    rule: Rule
    type: str
    weapon: str | None
    extent: Span
    nominal: bool

    @property
    def family(self) -> str:
        """The first half of the type."""
        return self.type.partition(".")[0]

    @property
    def is_violent(self) -> bool:
        """Whether it tells of violence, so that it can explain a harm."""
        return self.family in VIOLENT


def tellings(parse: Parse, tags: Tags) -> tuple[Telling, ...]:
    """Return the tellings of a text in its order, several for one event where words repeat it."""
    found: list[Telling] = []
    for sentence in parse.sentences:
        for token in parse.tokens_of(sentence):
            if (token.pos in TELLING or token.tag == "VBG") and may_tell(token):
                telling = _telling(parse, token, tags, found)
                if telling is not None:
                    found.append(telling)
    return tuple(found)


def _telling(parse: Parse, token: Token, tags: Tags, told: Sequence[Telling]) -> Telling | None:
    nominal = _is_nominal(parse, token)
    rules = rules_for(token, nominal=nominal)
    if not rules and nominal and parse.child(token, "dobj") is not None:
        nominal, rules = False, rules_for(token, nominal=False)  # "retook" tagged as a noun
    if not rules or not _can_tell(parse, token, nominal=nominal):
        return None
    around = arguments(parse, token, nominal=nominal)

    @cache
    def extent() -> list[Token]:
        return _extent(parse, around)

    for rule in rules:
        if not rule.holds(around, extent, tags) or not _comes_after(rule, token, told):
            continue
        kind, weapon = _kind(rule, around, extent(), tags, told)
        if kind == "none":
            return None
        if kind is not None:
            span = hull(t.span for t in extent())
            return Telling(token, around, rule, kind, weapon, span, nominal)
    return None


def _comes_after(rule: Rule, token: Token, told: Sequence[Telling]) -> bool:
    """Say whether what the rule must come after was told in this sentence or the one before."""
    return not rule.after or any(
        t.family in rule.after and token.sentence - t.token.sentence < 2 for t in told[-4:]
    )


def _kind(
    rule: Rule, around: Arguments, extent: Sequence[Token], tags: Tags, told: Sequence[Telling]
) -> tuple[str | None, str | None]:
    """Return the type and weapon that a rule gives; no type where a strike has no weapon."""
    near = [t for t in extent if t.lemma in around.modifiers or t.i == around.trigger.i]
    weapon = tags.weapon(near) or tags.weapon(extent) or rule.weapon
    if rule.told:
        former = next((t for t in reversed(told) if t.family in rule.told and _is_news(t)), None)
        return (former.type, former.weapon) if former is not None else (rule.type, weapon)
    if rule.type != "strike":
        return rule.type, weapon
    others = [t for t in (*extent, *around.subjects) if t.i != around.trigger.i]
    kind, struck = tags.strike(near)
    if kind is None or struck == "bomb":
        kind, struck = tags.strike(others) if tags.strike(others)[0] else (kind, struck)
    return kind, struck


def _is_news(telling: Telling) -> bool:
    """Leave out what a relative clause only recalls ("…, which has killed thousands")."""
    return telling.token.dep != "relcl"


def _is_nominal(parse: Parse, token: Token) -> bool:
    if token.pos in ("NOUN", "PROPN"):
        return True
    return token.tag == "VBG" and token.dep in ARGUMENT and parse.child(token, "dobj") is None


def _can_tell(parse: Parse, token: Token, *, nominal: bool) -> bool:
    """Leave out describing words, and names of bodies that hold a trigger ("Strike Force")."""
    if not nominal:
        finite = token.tag in ("VBD", "VBZ", "VBP")
        if token.dep in ARGUMENT and parse.child(token, "det") is not None:
            return False  # "the wounded", "those killed"
        return token.pos in TELLING and (finite or token.dep not in DESCRIBING)
    if token.dep in ("compound", "nmod", "npadvmod", "poss"):
        return carrier(parse, token).i != token.i
    named = token.pos == "PROPN" and token.text[0].isupper() and not token.text.isupper()
    sentence = parse.sentence_of(token)
    return not named or sentence.first == token.i or _is_headline(parse, sentence)


def _extent(parse: Parse, around: Arguments) -> list[Token]:
    """Return the tokens of the clause, or of the noun phrase of a nominal without one."""
    head = clause_head(parse, around.host)
    whole = head.pos in ("VERB", "AUX")
    inside = clause(parse, head if whole else carrier(parse, around.trigger))
    return [t for t in inside if t.pos != "PUNCT"] or [around.trigger]


def _is_headline(parse: Parse, sentence: Sentence) -> bool:
    long = [t for t in parse.tokens_of(sentence) if len(t.text) > 3 and t.text[0].isalpha()]
    return bool(long) and sum(t.text[0].isupper() for t in long) > 0.6 * len(long)
