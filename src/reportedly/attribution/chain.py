"""The other links between a source and us: whom it cites, who quotes it, to whom it spoke."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.attribution.draft import Draft
from reportedly.attribution.scene import Scene
from reportedly.attribution.sources import agent_of, phrase, quoting
from reportedly.attribution.vocabulary import listed
from reportedly.model import Token


def with_chain(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with the links that stand beside each source, nearest to us first."""
    current = list(drafts)
    by_anchor = {d.anchor: n for n, d in enumerate(current)}
    for number, draft in enumerate(current):
        links = [*_relaying(scene, draft), *_hearing(scene, draft)]
        if any(links):
            current[number] = replace(draft, cited=tuple(link for link in links if link))
    for token in scene.parse:
        if token.lower == "citing":
            owner = _owner(scene, token, by_anchor, current)
            cited = scene.parse.child(token, "dobj", "pobj")
            if owner is not None and cited is not None:
                link = phrase(scene, cited)
                found = current[owner]
                clauses = [c.i for c in scene.parse.children(token) if c.dep == "ccomp"]
                aside = scene.below(token, clauses)
                content = found.content - aside
                current[owner] = replace(found, content=content, cited=(*found.cited, link))
    return current


def _relaying(scene: Scene, draft: Draft) -> list[frozenset[int]]:
    """Who quotes the source: "state media quoted a general as saying", "…, quoted by Tass"."""
    links = []
    verb = scene.parse.tokens[draft.anchor]
    above = quoting(scene, verb)
    if above is not None:
        subject = scene.parse.child(above, "nsubj")
        links.append(agent_of(scene, above) if subject is None else phrase(scene, subject, verb))
        links.append(agent_of(scene, verb))
    for i in draft.source:
        children = scene.parse.children(scene.parse.tokens[i])
        quoted = [c for c in children if c.dep == "acl" and c.lemma in listed("citing")]
        links += [agent_of(scene, c) for c in quoted]
    return links


def _hearing(scene: Scene, draft: Draft) -> list[frozenset[int]]:
    """The medium to which the source spoke: "told Reuters"."""
    verb = scene.parse.tokens[draft.anchor]
    heard = scene.parse.child(verb, "dobj", "dative")
    if heard is not None and heard.dep == "dative" and heard.lower == "to":
        heard = scene.parse.child(heard, "pobj")
    if heard is None or verb.pos != "VERB" or heard.lemma not in listed("hearers"):
        return []
    return [phrase(scene, heard, verb) - draft.content]


def _owner(
    scene: Scene, citing: Token, by_anchor: dict[int, int], drafts: Sequence[Draft]
) -> int | None:
    """Return the draft whose source does the citing: the cue above, or the source itself."""
    for above in scene.parse.ancestors(citing):
        if above.i in by_anchor:
            return by_anchor[above.i]
    sentence = scene.parse.sentence_of(citing)
    here = [
        n
        for n, d in enumerate(drafts)
        if sentence.first <= d.anchor < sentence.last and (citing.i in d.source or d.source)
    ]
    return min(here, key=lambda n: abs(drafts[n].anchor - citing.i), default=None)
