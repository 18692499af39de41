"""Cues that are no verbs: "according to", "in the words of", "reportedly"."""

from reportedly.attribution.draft import NONE, Draft
from reportedly.attribution.scene import NAMES, Scene
from reportedly.attribution.sources import phrase
from reportedly.attribution.vocabulary import adverbs, listed, prepositions
from reportedly.model import Stance, Token


def phrase_drafts(scene: Scene) -> list[Draft]:
    """Return a draft for each attributing phrase or adverb."""
    openings = {words[:2] for words in prepositions()}
    starts = {words[0] for words in openings}
    tokens = scene.parse.tokens
    drafts = []
    for token in tokens:
        draft = None
        if token.lower in starts:
            following = tokens[token.i + 1].lower if token.i + 1 < len(tokens) else ""
            if (token.lower, following) in openings or (token.lower,) in openings:
                draft = _preposition(scene, token)
        elif token.lower in adverbs():
            draft = _adverb(scene, token)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _preposition(scene: Scene, first: Token) -> Draft | None:
    tokens = scene.parse.tokens
    for words in prepositions():
        last = first.i + len(words) - 1
        if last < len(tokens) and all(tokens[first.i + n].lower == w for n, w in enumerate(words)):
            return _with_source(scene, first, tokens[last])
    return None


def _with_source(scene: Scene, first: Token, last: Token) -> Draft | None:
    named = scene.parse.child(last, "pobj", "pcomp") or scene.parse.child(first, "pobj")
    if named is None or named.lemma in listed("not_sources") or named.pos not in NAMES:
        return None
    bare = scene.parse.child(named, "det", "poss", "nummod") is None and named.pos == "NOUN"
    if bare and named.tag == "NN" and last.lower in listed("rates"):
        return None
    cue = frozenset(range(first.i, last.i + 1))
    source = phrase(scene, named) - cue
    source |= _apposed(scene, first, source)
    whole = source | cue | scene.below(first)
    content = _clause_around(scene, first, named) - whole
    if not source or not content:
        return None
    return Draft(anchor=first.i, source=source, cue=cue, content=content, stance=Stance.ASSERTS)


def _apposed(scene: Scene, first: Token, source: frozenset[int]) -> frozenset[int]:
    """Return the apposition behind the source that the parser hung on an earlier noun."""
    sentence = scene.parse.sentence_of(first)
    start = max(source, default=sentence.last) + 1
    for token in scene.parse.tokens[start : sentence.last]:
        if token.dep == "appos" and token.head < first.i:
            below = scene.below(token)
            if min(below) == start + 1 and scene.parse.tokens[start].text == ",":
                return below | {start}
    return NONE


def _clause_around(scene: Scene, first: Token, named: Token) -> frozenset[int]:
    """Return the sentence, or the clause where the phrase stands in the middle of one."""
    if named.tag == "WDT":
        return _relative_clause(scene, named)
    sentence = scene.parse.sentence_of(first)
    top = first
    for above in scene.parse.ancestors(first):
        top = above
        if above.dep in {"relcl", "ccomp"} and not _at_an_edge(scene, first):
            break
    if top.dep == "root":
        return frozenset(range(sentence.first, sentence.last))
    return scene.below(top)


def _relative_clause(scene: Scene, which: Token) -> frozenset[int]:
    """Return the clause that "according to which" opens."""
    above = scene.parse.ancestors(which)
    verb = next((t for t in above if t.i > which.i and t.pos in {"VERB", "AUX"}), None)
    return NONE if verb is None else frozenset(i for i in scene.below(verb) if i > which.i)


def _at_an_edge(scene: Scene, first: Token) -> bool:
    sentence = scene.parse.sentence_of(first)
    below = scene.below(first)
    return first.i <= sentence.first + 1 or max(below) >= sentence.last - 2


def _adverb(scene: Scene, adverb: Token) -> Draft | None:
    head = scene.parse.head(adverb)
    if head.i == adverb.i:
        return None
    content = scene.below(head, {adverb.i})
    return Draft(
        anchor=adverb.i,
        source=NONE,
        cue=frozenset({adverb.i}),
        content=content,
        stance=adverbs()[adverb.lower],
    )
