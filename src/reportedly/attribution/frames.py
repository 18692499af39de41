"""The frames of a verb cue: where its content stands, and the stance that goes with the frame."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.attribution.draft import NONE
from reportedly.attribution.scene import Scene, is_punctuation
from reportedly.attribution.vocabulary import listed, not_objects, objects
from reportedly.model import Stance, Token

SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass", "expl"})
PREDICATES = frozenset({"xcomp", "oprd", "acomp", "advcl"})
RELATIVE = frozenset({"which", "that", "who", "whom"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SHORT = 7  # words after a parenthetical cue: "…, he told reporters in Goma late on Monday"


@dataclass(frozen=True, slots=True)
class Use:
    """A verb cue where it stands, with its source.

    `without` are the branches that belong to other cues.
    """

    scene: Scene
    verb: Token
    senses: Mapping[str, Stance]
    without: frozenset[int]
    source: frozenset[int] = NONE

    def below(self, token: Token, *without: int) -> frozenset[int]:
        """Return the numbers of a branch, less what belongs to other cues."""
        return self.scene.below(token, self.without.union(without))

    def child(self, *deps: str) -> Token | None:
        """Return the first dependent of the verb with one of the labels."""
        return self.scene.parse.child(self.verb, *deps)

    def after(self) -> list[Token]:
        """Return the dependents to the right of the verb."""
        return [c for c in self.scene.parse.children(self.verb) if c.i > self.verb.i]


@dataclass(frozen=True, slots=True)
class Found:
    """The content that a frame finds; `cue` holds a preposition that belongs to the cue."""

    stance: Stance
    content: frozenset[int]
    cue: frozenset[int] = NONE
    clause: bool = False


def active(use: Use) -> Found | None:
    """Return the content of an active cue, by the first frame that fits."""
    for frame in (_clause, _aside, _person, _predicate, _bare, _object, _preposition, _nearby):
        found = frame(use)
        if found is not None:
            return found
    return None


def passive(use: Use) -> Found | None:
    """Return the content of a passive cue: "is believed to …", "it was reported that …"."""
    for frame in (
        _passive_predicate,
        _passive_clause,
        _aside,
        _passive_preposition,
        _passive_object,
    ):
        found = frame(use)
        if found is not None:
            return found
    return None


def _clause(use: Use) -> Found | None:
    clauses = [c for c in _complements(use) if c.i not in use.without]
    if "clause" not in use.senses or not clauses:
        return None
    content = NONE.union(*(use.below(c) for c in clauses))
    if use.verb.tag == "VBG" and clauses[-1].i > use.verb.i:
        content = frozenset(i for i in content if i > use.verb.i)
    return Found(use.senses["clause"], content | _adjuncts(use, clauses[-1]), clause=True)


def _complements(use: Use) -> list[Token]:
    """The clauses under the verb, or under "citing …" between it and them; none across ";"."""
    parse = use.scene.parse
    found = []
    for child in parse.children(use.verb):
        if child.lower == "citing":
            found += [c for c in parse.children(child) if c.dep == "ccomp"]
        elif child.dep == "ccomp" and not any(
            t.text == ";" for t in parse.tokens[child.i : use.verb.i]
        ):
            found.append(child)
    return found


def _adjuncts(use: Use, clause: Token) -> frozenset[int]:
    """What the parser hung on the cue although it goes with the clause: "because …", "if …"."""
    content = NONE
    for child in use.scene.parse.children(use.verb):
        if child.dep != "advcl" or child.tag == "VBG" or child.i in use.without:
            continue
        mark = use.scene.parse.child(child, "mark")
        behind = child.i > clause.i > use.verb.i
        fronted = (
            child.i < use.verb.i < clause.i and mark is not None and mark.lower in {"if", "unless"}
        )
        if fronted or (behind and use.scene.parse.tokens[child.i - 1].text != ","):
            content |= use.below(child)
    return content


def _aside(use: Use) -> Found | None:
    """The clause around "…, the mayor said, …" or "as the mayor said"."""
    parse = use.scene.parse
    head = parse.head(use.verb)
    if "clause" not in use.senses or head.i == use.verb.i:
        return None
    mark = use.child("mark", "advmod", "prep")
    as_said = use.verb.dep in {"advcl", "acl", "prep"} and mark is not None and mark.lower == "as"
    if not as_said and use.verb.dep == "prep":
        return None
    if not as_said and use.verb.dep != "parataxis" and not _between_commas(use):
        return None
    while head.pos not in {"VERB", "AUX"} and head.head != head.i:
        head = parse.head(head)
    return Found(use.senses["clause"], use.below(head, use.verb.i), clause=True)


def _between_commas(use: Use) -> bool:
    """Whether the verb has little but a subject and stands before the clause it goes with."""
    if use.verb.dep != "ccomp" or use.verb.i > use.verb.head:
        return False
    others = [
        c
        for c in use.scene.parse.children(use.verb)
        if c.dep not in {"punct", "advmod", "aux", "npadvmod"}
    ]
    return bool(others) and all(c.dep in SUBJECTS for c in others)


def _person(use: Use) -> Found | None:
    """Someone, and what they are told or said to do: "urged both to stop", "accused him of"."""
    person = use.child("dobj", "dative")
    if "person" in use.senses:
        for child in use.after():
            if child.dep == "ccomp" and use.scene.parse.child(child, "mark") is None:
                return Found(use.senses["person"], use.below(child))
            if child.dep == "xcomp" and person is not None and person.i < child.i:
                return Found(use.senses["person"], use.below(person) | use.below(child))
    if person is None or person.i < use.verb.i or not _speaks_of(person, use.verb):
        return None
    for child in (*use.after(), *use.scene.parse.children(person)):
        stance = use.senses.get(f"person {child.lower}")
        if child.dep == "prep" and stance is not None and child.i > person.i:
            return Found(stance, use.below(person) | use.below(child))
    return None


def _predicate(use: Use) -> Found | None:
    """What someone is called: "called it a crime"."""
    if "predicate" not in use.senses:
        return None
    for child in use.after():
        if child.dep in {"oprd", "ccomp"}:
            person = use.child("dobj")
            return Found(
                use.senses["predicate"],
                use.below(child) | (NONE if person is None else use.below(person)),
            )
    return None


def _bare(use: Use) -> Found | None:
    """An infinitive or a gerund: "declined to comment", "denies hitting civilians"."""
    for child in use.after():
        if child.dep != "xcomp" or child.pos not in {"VERB", "AUX"}:
            continue
        infinitive = child.tag != "VBG" or any(
            c.tag == "TO" for c in use.scene.parse.children(child)
        )
        stance = use.senses.get("infinitive" if infinitive else "gerund")
        if stance is not None and child.lemma not in listed("anonymity"):
            return Found(stance, use.below(child))
    return None


def _object(use: Use) -> Found | None:
    if "object" not in use.senses or use.child("dative") is not None or not _can_show(use):
        return None
    objects_of = [c for c in use.scene.parse.children(use.verb) if c.dep in {"dobj", "attr"}]
    relative = not objects_of or objects_of[0].lower in RELATIVE
    if use.verb.dep == "relcl" and relative and use.child("ccomp", "xcomp", "prep") is None:
        antecedent = use.scene.parse.head(use.verb)
        if _speaks_of(antecedent, use.verb):
            return Found(use.senses["object"], use.below(antecedent, use.verb.i))
    for child in objects_of:
        if child.i > use.verb.i and _speaks_of(child, use.verb):
            content = use.below(child).union(
                *(use.below(c) for c in use.after() if c.lower == "as")
            )
            return Found(use.senses["object"], content)
    return None


def _can_show(use: Use) -> bool:
    """Whether a verb that only evidence can do has evidence for a subject."""
    subject = use.child("nsubj")
    return use.verb.lemma not in listed("shows") or (
        subject is not None and subject.lemma in listed("evidence")
    )


def _speaks_of(noun: Token, verb: Token) -> bool:
    if noun.lemma in not_objects(verb.lemma) or noun.lemma in not_objects("any"):
        return False
    only = objects(verb.lemma)
    return only is None or noun.lemma in only or noun.lower in RELATIVE


def _preposition(use: Use) -> Found | None:
    """A preposition that belongs to the cue: "warned of famine", "called for a truce"."""
    for child in use.after():
        stance = use.senses.get(child.lower)
        if stance is None or child.dep not in {"prep", "prt"}:
            continue
        if child.dep == "prt":
            clause = use.child("dobj", "ccomp")
            content = NONE if clause is None else use.below(clause)
        else:
            content = use.below(child) - {child.i}
        if content:
            return Found(
                stance, content, frozenset({child.i}) if child.i == use.verb.i + 1 else NONE
            )
    return None


def _nearby(use: Use) -> Found | None:
    """By place alone, where the parser saw no clause: "…, he told reporters"."""
    taken = use.child("dobj")
    if use.verb.lemma not in listed("says") or not use.source:
        return None
    if taken is not None and taken.lemma in not_objects(use.verb.lemma):
        return None
    tokens = use.scene.parse.tokens
    sentence = use.scene.parse.sentence_of(use.verb)
    first = min(*use.source, use.verb.i)
    after = [
        t for t in tokens[max(*use.source, use.verb.i) + 1 : sentence.last] if not is_punctuation(t)
    ]
    before = tokens[sentence.first : first]
    clause = any(t.tag in FINITE for t in before) or any(t.text == "," for t in before[-1:])
    if (
        len(before) > 3
        and clause
        and len(after) <= SHORT
        and not any(t.tag in FINITE for t in after)
    ):
        return Found(use.senses["clause"], frozenset(range(sentence.first, first)), clause=True)
    start = _start_of_clause(after)
    if start is None or start < use.verb.i:
        return None
    return Found(use.senses["clause"], frozenset(range(start, sentence.last)), clause=True)


def _start_of_clause(after: list[Token]) -> int | None:
    """Return where the clause begins that the words behind a cue hold, if they hold one."""
    finite = next((n for n, t in enumerate(after) if t.tag in FINITE), None)
    if finite is None or after[0].pos in {"CCONJ", "SCONJ"}:
        return None
    that = next((t.i for t in after[:finite] if t.lower == "that"), None)
    if that is None and after[0].pos in {"ADP", "ADV"}:
        return None
    return after[0].i if that is None else that


def _passive_clause(use: Use) -> Found | None:
    clause = use.child("ccomp")
    if clause is None or "clause" not in use.senses or clause.i < use.verb.i:
        return None
    return Found(use.senses["clause"], use.below(clause), clause=True)


def _passive_predicate(use: Use) -> Found | None:
    stance = use.senses.get("passive") or use.senses.get("predicate")
    if stance is None:
        return None
    for child in use.after():
        participle = child.dep != "advcl" or child.tag == "VBN"
        if (child.dep in PREDICATES and participle) or (
            child.dep == "prep" and child.lower == "as"
        ):
            return Found(stance, _told_of(use) | use.below(child))
    return None


def _passive_preposition(use: Use) -> Found | None:
    for child in use.after():
        if child.dep != "prep":
            continue
        stance = use.senses.get(f"person {child.lower}")
        if stance is not None:
            return Found(stance, _told_of(use) | use.below(child))
        stance = use.senses.get(child.lower)
        if stance is not None:
            return Found(stance, use.below(child) - {child.i}, frozenset({child.i}))
    return None


def _passive_object(use: Use) -> Found | None:
    head = _passive_head(use)
    told = _told_of(use)
    if head is None or not told or "object" not in use.senses or not _speaks_of(head, use.verb):
        return None
    return Found(use.senses["object"], told)


def _told_of(use: Use) -> frozenset[int]:
    """Return what a passive cue is about; nobody stands behind "it" and "there"."""
    head = _passive_head(use)
    if (
        head is None
        or head.dep == "expl"
        or (head.lower in listed("nobody") and use.child("ccomp") is not None)
    ):
        return NONE
    return use.below(head, use.verb.i)


def _passive_head(use: Use) -> Token | None:
    own = use.child("nsubjpass", "nsubj")
    if own is not None or use.verb.dep not in {"acl", "relcl", "conj"}:
        return own
    head = use.scene.parse.head(use.verb)
    return use.scene.parse.child(head, "nsubjpass", "nsubj") if use.verb.dep == "conj" else head
