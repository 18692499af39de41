"""How an event stands to the world: negated, hypothetical, future, historical or actual."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.events.arguments import Arguments, carrier
from reportedly.events.vocabulary import vocabulary
from reportedly.lexicon import phrases, words
from reportedly.model import Modality, Parse, Span, Token

INHERITING = frozenset(
    {"xcomp", "pcomp", "acl", "conj", "dobj", "pobj", "attr", "ccomp", "prep", "nsubjpass"}
)
# What is above a token of these dependencies says nothing of it but by its next governor.
LAST = frozenset({"nsubj", "advcl", "relcl"})
# Where a dependent's word is looked up.
PLACES = {
    "neg": "adverbs",
    "advmod": "adverbs",
    "aux": "auxiliaries",
    "det": "determiners",
    "amod": "modifiers",
    "mark": "marks",
}
YEAR = re.compile(r"(?<![\d-])(?<!\d[.,])(?:19|20)\d\d(?![\d-]|[.,]\d)")
LASTING = re.compile(r"\bsince (?:[\w.]+ ){0,8}(?:19|20)\d\d\b", re.IGNORECASE)


def modality(
    text: str, parse: Parse, around: Arguments, extent: Span, before: int | None
) -> Modality:
    """Return how the event stands to the world.

    `before` is the first year that is not clearly earlier than the report, if known.
    """
    told = _own(parse, around) or _habit(parse, around) or _inherited(parse, around)
    if told is not None:
        return told
    return Modality.HISTORICAL if _is_old(extent.of(text), before) else Modality.ACTUAL


def first_recent_year(text: str, published: dt.date | None) -> int | None:
    """Return the first year that a report need not mean as the past.

    In January and February a report still says "in December 2015" of last month's news. With no
    date known the newest year that the text names stands for the report's own.
    """
    if published is not None:
        return published.year - (published.month <= 2)
    years = [int(year) for year in YEAR.findall(text)]
    return max(years, default=None)


def _is_old(words_of: str, before: int | None) -> bool:
    if _recalling().search(words_of):
        return True
    if before is None or not (years := YEAR.findall(words_of)):
        return False
    return any(int(y) < before for y in years) and not LASTING.search(words_of)


def _own(parse: Parse, around: Arguments) -> Modality | None:
    """Return what the words right around the trigger say."""
    trigger = around.trigger
    for child in parse.children(trigger):
        found = _kinds(PLACES.get(child.dep, "")).get(child.lower)
        if found is not None:
            return found
    return _nobody(parse, around) if trigger.pos == "VERB" else None


def _habit(parse: Parse, around: Arguments) -> Modality | None:
    """Tell of what someone used to do as of the past: "he directed attacks on convoys".

    Only of several that are not pointed back to: "responsible for the attacks" is news.
    """
    trigger = around.trigger
    if trigger.tag in ("VBP", "VBZ"):  # "bombers who target villages"
        lasting = trigger.lemma in _listed("lasting")
        return Modality.HISTORICAL if trigger.dep == "relcl" and not lasting else None
    if trigger.tag not in ("NNS", "NNPS") or around.definite:
        return None
    shown = carrier(parse, trigger)
    above = parse.head(shown)
    above = parse.head(above) if shown.dep == "pobj" else above
    if above.lemma in _listed("habitual"):
        return Modality.HISTORICAL
    often = (c.lower for c in parse.children(above) if c.dep == "advmod")
    return Modality.HISTORICAL if any(w in _listed("often") for w in often) else None


def _nobody(parse: Parse, around: Arguments) -> Modality | None:
    """Negate a verb whose subject or object is nobody ("no one was killed")."""
    for token in (*around.subjects, *around.objects):
        if _is_none(parse, token):
            return Modality.NEGATED
    return None


def _is_none(parse: Parse, token: Token) -> bool:
    noun = parse.head(token) if token.dep == "prep" else token
    determiner = parse.child(noun, "det", "nummod")
    return noun.lower in ("nobody", "none") or (determiner is not None and determiner.lower == "no")


def _inherited(parse: Parse, around: Arguments) -> Modality | None:
    """Climb the governors as long as what they say holds for what is under them."""
    for token, head in _governors(parse, around):
        if head.lemma in _listed("presupposing") or parse.head(head).lemma in _listed("fulfilling"):
            return None
        found = _of_governor(parse, token, head)
        if found is not None:
            return found
    return None


def _governors(parse: Parse, around: Arguments) -> Iterator[tuple[Token, Token]]:
    token = around.trigger
    if token.pos not in ("VERB", "AUX"):
        token = carrier(parse, token)
    while token.head != token.i:
        head = parse.head(token)
        own_subject = token.dep == "conj" and parse.child(token, "nsubj", "nsubjpass") is not None
        if token.dep not in INHERITING | LAST or own_subject:
            return
        yield token, head
        if token.dep in LAST:
            return
        token = head


def _of_governor(parse: Parse, token: Token, head: Token) -> Modality | None:
    if token.dep in ("relcl", "advcl") and not _infinitive(parse, token):
        return None
    if token.dep == "advcl":
        return Modality.HYPOTHETICAL
    if token.dep == "nsubj":
        return _of_occurrence(parse, head)
    if token.dep in ("acl", "ccomp", "pobj") and _is_none(parse, head):
        return Modality.NEGATED
    if token.dep == "ccomp" and token.i < head.i:
        return None  # "Rebels fired a missile; the army intercepted it."
    found = _kinds("prepositions").get(head.lower) if token.dep in ("pobj", "pcomp") else None
    attributed = token.dep == "ccomp" and head.lemma in _listed("attributing")
    if found is None and token.dep != "conj" and not attributed:
        found = _kinds("governors").get(head.lemma)
    if found is None and token.dep == "xcomp" and head.lemma == "be":
        found = _of_aim(parse, token, head)
    if found is None and token.dep in ("acl", "relcl") and _infinitive(parse, token):
        found = None if head.lemma in _listed("carried_out") else Modality.HYPOTHETICAL
    if found is None and head.pos in ("VERB", "AUX"):
        found = _of_verb(parse, token, head)
    return found


def _of_verb(parse: Parse, token: Token, verb: Token) -> Modality | None:
    """Return what the words around a governing verb say of what is under it.

    "They did not launch an attack" denies the attack; "nobody was hurt in the attack" and "they
    did not condemn the attack" do not.
    """
    if token.dep == "prep":
        return _of_occurrence(parse, verb)
    if token.dep == "ccomp":
        return None
    if token.dep in ("dobj", "nsubjpass") and verb.lemma not in vocabulary().by_object:
        return None
    return _around_verb(parse, verb)


def _around_verb(parse: Parse, verb: Token) -> Modality | None:
    for child in parse.children(verb):
        found = _kinds(PLACES.get(child.dep, "")).get(child.lower)
        if found is not None:
            return found
    return None


def _of_occurrence(parse: Parse, verb: Token) -> Modality | None:
    """Pass on to a subject what its verb says: all of it when the verb says that it occurs."""
    found = _around_verb(parse, verb)
    return found if found is not Modality.NEGATED or verb.lemma in _listed("occurring") else None


def _of_aim(parse: Parse, token: Token, verb: Token) -> Modality | None:
    """Read "the aim was to take the town" and "troops are to leave"."""
    subject = parse.child(verb, "nsubj")
    if not _infinitive(parse, token):
        return None
    found = _kinds("governors").get(subject.lemma) if subject is not None else None
    return found or Modality.FUTURE


def _infinitive(parse: Parse, verb: Token) -> bool:
    return any(c.dep == "aux" and c.lower == "to" for c in parse.children(verb))


@cache
def _kinds(place: str) -> Mapping[str, Modality]:
    """Return the words of one place around a trigger, with what each makes of the event."""
    rows = words("modality")
    kinds = (Modality.HYPOTHETICAL, Modality.FUTURE, Modality.NEGATED)
    return {str(w): kind for kind in kinds for w in rows[kind.value].get(place, ())}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(words("modality")[name])


@cache
def _recalling() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{phrases(words('modality')['historical']['phrases'])})\b", re.IGNORECASE
    )
