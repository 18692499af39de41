"""What another makes of a claim: "…, a charge Kigali denies", "…, a claim X could not confirm"."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribution.draft import NONE, Draft
from reportedly.attribution.scene import EDGE, NAMES, Scene
from reportedly.attribution.vocabulary import listed, negated, verbs
from reportedly.model import Token

FARTHEST = 9  # tokens from the noun to the verb: "a claim the country's army leaders have denied"
HELPING = frozenset({"AUX", "ADV", "PART"})


def with_summaries(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with those of such clauses, which say of the claim before what they say."""
    current = list(drafts)
    for token in scene.parse:
        if token.lower in {"a", "an"} and token.i and scene.parse.tokens[token.i - 1].text in EDGE:
            noun = _noun(scene, token)
            verb = None if noun is None else _verb(scene, noun)
            if noun is not None and verb is not None:
                current = _with_summary(scene, current, noun, verb, token.i - 1)
    return current


def _noun(scene: Scene, article: Token) -> Token | None:
    following = scene.parse.tokens[article.i + 1 : article.i + 3]
    return next((t for t in following if t.lemma in listed("summaries")), None)


def _verb(scene: Scene, noun: Token) -> Token | None:
    """Return the verb that says what is made of it, in the clause behind the noun."""
    for token in scene.parse.tokens[noun.i + 1 : noun.i + FARTHEST]:
        if token.text in EDGE or token.sentence != noun.sentence:
            return None
        if token.lemma in listed("disputing"):
            return token
    return None


def _with_summary(
    scene: Scene, drafts: list[Draft], noun: Token, verb: Token, comma: int
) -> list[Draft]:
    tokens = scene.parse.tokens
    sentence = scene.parse.sentence_of(noun)
    end = next((t.i for t in tokens[verb.i : sentence.last] if t.text in EDGE), sentence.last)
    clause = frozenset(range(comma, end))
    kept = [
        replace(d, content=d.content - clause)
        for d in drafts
        if d.anchor not in {verb.i, noun.i} and not d.source & clause - {comma}
    ]
    before = [d for d in kept if sentence.first <= d.anchor < comma and d.content]
    told = before[-1].content if before else frozenset(range(sentence.first, comma))
    own = next((d for d in drafts if d.anchor == verb.i), None)
    said = [t for t in tokens[noun.i + 1 : verb.i] if t.lower not in listed("relatives")]
    passive = any(t.lemma == "be" for t in said)
    while said and said[-1].pos in HELPING:
        said.pop()
    source = NONE if passive else frozenset(t.i for t in said)
    if not passive and not any(t.pos in NAMES for t in said):
        return drafts
    between = {t.lower for t in tokens[noun.i + 1 : verb.i]}
    stance = next(iter(verbs()[verb.lemma].values()))
    stance = verbs()[verb.lemma].get("object", stance)
    made = Draft(
        anchor=verb.i,
        source=own.source if passive and own else source,
        cue=frozenset(range(max(source, default=verb.i - 1) + 1, verb.i + 1)),
        content=told,
        stance=negated(stance) if between & listed("negations") else stance,
    )
    return [*kept, made if own is None or not passive else replace(own, content=told)]
