"""The frames of an active verb cue: where its content stands, and the stance that goes with it."""

from reportedly.attribution.appeals import appeal, held
from reportedly.attribution.draft import NONE
from reportedly.attribution.figures import person_before, recorded
from reportedly.attribution.nearby import clause_nearby, day_before, in_capitals
from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed, not_objects, verbs
from reportedly.model import Token

SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass", "expl"})
LIGHT = frozenset({"punct", "advmod", "aux", "npadvmod"})


def active(use: Use) -> Found | None:
    """Return the content of an active cue, by the first frame that fits."""
    for frame in FRAMES:
        found = frame(use)
        if found is not None:
            return found
    return clause_nearby(use)


def aside(use: Use) -> Found | None:
    """Return the clause around "…, the mayor said, …" or "as the mayor said"."""
    parse = use.scene.parse
    head = parse.head(use.verb)
    if not {"clause", "quote"} <= use.senses.keys() or head.i == use.verb.i:
        return None
    if not _is_as(use) and use.verb.dep != "parataxis" and not _between_commas(use):
        return None
    while head.pos not in {"VERB", "AUX"} and head.head != head.i:
        head = parse.head(head)
    content = use.below(head, use.verb.i) | _resumed(use, head)
    return Found(use.senses["clause"], content, clause=True)


def _is_as(use: Use) -> bool:
    mark = use.child("mark", "advmod", "prep")
    return use.verb.dep in {"advcl", "acl", "prep"} and mark is not None and mark.lower == "as"


def _between_commas(use: Use) -> bool:
    """Whether the verb has little but a subject and stands before the clause it goes with."""
    if use.verb.dep != "ccomp" or use.verb.i > use.verb.head:
        return False
    others = [c for c in use.children() if c.dep not in LIGHT]
    return bool(others) and all(c.dep in SUBJECTS for c in others)


def _clause(use: Use) -> Found | None:
    clauses = [c for c in _complements(use) if c.i not in use.without and _is_told(use, c)]
    if "clause" not in use.senses or not clauses:
        return None
    content = NONE.union(*(use.below(c) for c in clauses))
    if use.verb.tag == "VBG" and clauses[-1].i > use.verb.i:
        content = frozenset(i for i in content if i > use.verb.i)
    content |= _adjuncts(use, clauses[-1]) | _resumed(use, clauses[-1]) | in_capitals(use)
    return Found(use.senses["clause"], content - day_before(use, content), clause=True)


def _is_told(use: Use, clause: Token) -> bool:
    """Whether a clause is what is told: no "heard a plane flying", "maintain weapons that kill"."""
    if clause.tag == "VBG" and use.verb.lemma in listed("perceiving"):
        return use.scene.parse.child(clause, "aux") is not None
    subject = use.scene.parse.child(clause, *SUBJECTS)
    relative = subject is not None and subject.tag == "WDT" and subject.i > use.verb.i
    return not relative or use.child("dobj") is None


def _complements(use: Use) -> list[Token]:
    """The clauses under the verb, or under "citing …" between it and them; none across ";".

    In "one said A; the other said B" the parser hangs A on the second verb, and that on the first.
    """
    parse = use.scene.parse
    found: list[Token] = []
    for child in use.children():
        if child.lower == "citing":
            found += [c for c in parse.children(child) if c.dep == "ccomp"]
        if child.dep == "prep" and child.i > use.verb.i:
            found += _under_document(use, child)
        if child.dep != "ccomp":
            continue
        stop = _semicolon(use, child)
        if stop is None:
            found.append(child)
        elif child.i > use.verb.i and _is_other(use, child):
            found += [c for c in parse.children(child) if c.dep == "ccomp" and c.i < stop]
        elif child.i > use.verb.i:
            found.append(child)
    return found


def _under_document(use: Use, preposition: Token) -> list[Token]:
    """The clause that the parser hung on the paper: "affirmed in a statement that it will"."""
    paper = use.scene.parse.child(preposition, "pobj")
    if paper is None or paper.lemma not in listed("documents"):
        return []
    below = [c for c in use.scene.parse.children(paper) if c.dep in {"acl", "ccomp"}]
    return [c for c in below if use.scene.parse.child(c, "mark") is not None]


def _is_other(use: Use, verb: Token) -> bool:
    """Whether a verb behind a semicolon is what another says: "…; the rebels said 60"."""
    subject = use.scene.parse.child(verb, "nsubj")
    speaks = "quote" in verbs().get(verb.lemma, {})
    return speaks and subject is not None and subject.pos != "PRON"


def _semicolon(use: Use, clause: Token) -> int | None:
    first, last = sorted((clause.i, use.verb.i))
    return next((t.i for t in use.scene.parse.tokens[first:last] if t.text == ";"), None)


def _adjuncts(use: Use, clause: Token) -> frozenset[int]:
    """What the parser hung on the cue although it goes with the clause: "because …", "if …"."""
    parse = use.scene.parse
    content = NONE
    for child in use.children():
        if child.dep != "advcl" or child.tag == "VBG" or child.i in use.without:
            continue
        mark = parse.child(child, "mark")
        condition = mark is not None and mark.lower in listed("conditions")
        fronted = child.i < use.verb.i < clause.i and condition
        behind = child.i > clause.i > use.verb.i and parse.tokens[child.i - 1].text != ","
        if fronted or behind:
            content |= use.below(child)
    return content


def _resumed(use: Use, clause: Token) -> frozenset[int]:
    """What goes on after a cue between commas: "…, the mayor said, when the dam burst"."""
    words = use.scene.parse.tokens
    if clause.i > use.verb.i or words[min(use.verb.i + 1, len(words) - 1)].text != ",":
        return NONE
    content = NONE
    for child in use.after():
        goes_on = child.dep in {"advcl", "conj"} and child.tag != "VBG"
        if goes_on and child.i not in use.without and child.lemma not in verbs():
            content |= use.below(child)
    return content


def _person(use: Use) -> Found | None:
    """Someone, and what they are told or said to do: "urged both to stop", "accused him of"."""
    person = use.child("dobj", "dative")
    if "person" in use.senses:
        for child in use.after():
            if child.dep == "ccomp" and use.scene.parse.child(child, "mark") is None:
                return Found(use.senses["person"], use.below(child))
            if child.dep == "xcomp" and person is not None and person.i < child.i:
                return Found(use.senses["person"], use.below(person) | use.below(child))
    person = person_before(use) if person is None or person.i < use.verb.i else person
    if person is None or not use.speaks_of(person):
        return None
    for child in (*use.after(), *use.scene.parse.children(person)):
        stance = use.senses.get(f"person {child.lower}")
        if child.dep == "prep" and stance is not None and child.i > use.verb.i:
            return Found(stance, use.below(person, use.verb.i) | use.below(child))
    return None


def _predicate(use: Use) -> Found | None:
    """What someone is called: "called it a crime"."""
    if "predicate" not in use.senses:
        return None
    person = use.child("dobj")
    named = NONE if person is None else use.below(person)
    for child in use.after():
        if child.dep in {"oprd", "ccomp"}:
            return Found(use.senses["predicate"], use.below(child) | named)
    if person is not None and use.scene.parse.child(person, "appos") is not None:
        return Found(use.senses["predicate"], named)
    return None


def _bare(use: Use) -> Found | None:
    """An infinitive or a gerund: "declined to comment", "denies hitting civilians"."""
    for child in use.after():
        if child.dep != "xcomp" or child.pos not in {"VERB", "AUX"}:
            continue
        to = any(c.tag == "TO" for c in use.scene.parse.children(child))
        stance = use.senses.get("infinitive" if to or child.tag != "VBG" else "gerund")
        if stance is not None and child.lemma not in listed("anonymity"):
            return Found(stance, use.below(child))
    return None


def _object(use: Use) -> Found | None:
    if "object" not in use.senses or use.child("dative") is not None or not _can_show(use):
        return None
    named = [c for c in use.children() if c.dep in {"dobj", "attr"}]
    if not named and _ends_sentence(use):
        return None
    relative = not named or named[0].lower in listed("relatives")
    if use.verb.dep == "relcl" and relative and use.child("ccomp", "xcomp") is None:
        antecedent = use.scene.parse.head(use.verb)
        if use.speaks_of(antecedent):
            return Found(use.senses["object"], use.below(antecedent, use.verb.i))
    for child in named:
        if child.i > use.verb.i and use.speaks_of(child):
            role = (use.below(c) for c in use.after() if c.lower == "as")
            content = use.below(child).union(*role)
            return Found(use.senses["object"], content | _placed(use, content))
    return None


def _ends_sentence(use: Use) -> bool:
    """Whether the verb is the last word: "Ten died in the raids the monitor said"."""
    last = use.scene.parse.sentence_of(use.verb).last
    return use.verb.lemma in listed("says") and use.verb.i >= last - 2


def _can_show(use: Use) -> bool:
    """Whether a verb that only evidence can do has evidence for a subject."""
    if use.verb.lemma not in listed("shows"):
        return True
    subject = use.child("nsubj")
    return subject is not None and subject.lemma in listed("evidence")


def _preposition(use: Use) -> Found | None:
    """A preposition that belongs to the cue: "warned of famine", "called for a truce"."""
    for child in use.after():
        stance = use.senses.get(child.lower)
        if stance is None or child.dep not in {"prep", "prt"} or not _is_topic(use, child):
            continue
        content = use.below(child) - {child.i}
        if child.dep == "prt":
            clause = use.child("dobj", "ccomp")
            content = NONE if clause is None else use.below(clause)
        if content:
            adjacent = child.i == use.verb.i + 1
            content |= _placed(use, content)
            return Found(stance, content, frozenset({child.i}) if adjacent else NONE)
    return None


def _is_topic(use: Use, preposition: Token) -> bool:
    """Whether one can speak of what follows: no "responded to the scene"."""
    named = use.scene.parse.child(preposition, "pobj")
    return named is None or named.lemma not in not_objects(use.verb.lemma)


def _placed(use: Use, content: frozenset[int]) -> frozenset[int]:
    """Where it is, when the parser hung that on the cue: "warned of famine in Darfur"."""
    found = NONE
    for child in use.after():
        named = use.scene.parse.child(child, "pobj")
        if child.i != max(content | found) + 1 or child.lower not in listed("locating"):
            continue
        if named is not None and named.lemma not in listed("occasions") | listed("documents"):
            found |= use.below(child)
    return found


FRAMES = (_clause, aside, _person, appeal, held, _predicate, _bare, recorded, _object, _preposition)
