"""Who and what stands around a trigger: subjects, objects, prepositions, by the syntax."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportedly.events.vocabulary import vocabulary
from reportedly.model import Parse, Token

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """The words around a trigger.

    Attributes:
        host: the verb in whose clause the trigger stands; the trigger itself for a verb, or for
            a nominal that stands outside any clause of its own.
        subjects: who or what does it, in active or passive; `objects`: to whom or what.
        preps: preposition to what follows it.
        modifiers: lemmas in front of a noun; particles and adverbs of a verb.
        definite: whether a definite determiner or a possessive points back.
    """

    trigger: Token
    host: Token
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    preps: Mapping[str, tuple[Token, ...]] = field(default_factory=dict)
    modifiers: frozenset[str] = frozenset()
    definite: bool = False


def arguments(parse: Parse, token: Token, *, nominal: bool) -> Arguments:
    """Return what stands around a verb, or around a noun and the verb that carries it."""
    return _of_noun(parse, token) if nominal else _of_verb(parse, token)


def listed(parse: Parse, token: Token) -> tuple[Token, ...]:
    """Return the token and what is coordinated with it."""
    found = [token]
    for other in found:
        found.extend(c for c in parse.children(other) if c.dep in ("conj", "appos") and _is_name(c))
    return tuple(found)


def clause(parse: Parse, token: Token) -> list[Token]:
    """Return the tokens of the clause that the token heads, without the clauses inside it."""
    inner = {
        t.i
        for t in parse.subtree(token)
        if t.i != token.i and (t.dep in CLAUSES or (t.dep == "conj" and t.pos in ("VERB", "AUX")))
    }
    inner |= {c.i for c in parse.children(token) if c.dep in ("cc", "conj")}
    return parse.subtree(token, without=frozenset(inner))


def clause_head(parse: Parse, token: Token) -> Token:
    """Climb from a verb over the verbs that only open it ("began to shell")."""
    while token.dep == "xcomp" and parse.head(token).pos in ("VERB", "AUX"):
        token = parse.head(token)
    return parse.head(token) if _hangs(token) else token


def carrier(parse: Parse, token: Token) -> Token:
    """Return the noun that stands for an event noun in its clause ("a wave of strikes")."""
    while True:
        head = parse.head(token)
        if token.dep == "conj" and head.pos in ("NOUN", "PROPN"):
            token = head
        elif token.dep == "pobj" and head.lower == "of" and _measures(parse.head(head)):
            token = parse.head(head)
        elif token.dep == "compound" and head.lemma in vocabulary().carriers:
            token = head
        else:
            return token


def _hangs(verb: Token) -> bool:
    """Say whether the parser hung a finite verb on its object ("the army Monday captured Knin")."""
    return verb.dep in ("compound", "amod") and verb.tag in ("VBD", "VBZ", "VBP")


def _of_verb(parse: Parse, verb: Token) -> Arguments:
    subjects, objects = _core(parse, verb)
    preps = _preps(parse, verb)
    subjects += preps.get("by", ()) if _is_passive(parse, verb) else ()
    taken = tuple(t for token in (*subjects, *objects) for t in _under(parse, token, "from"))
    if taken:  # "seized the town from the army": the parser may hang it on the town
        preps["from"] = preps.get("from", ()) + taken
    modifiers = frozenset(
        c.lower for c in parse.children(verb) if c.dep in ("prt", "advmod", "acomp", "oprd")
    )
    return Arguments(verb, verb, subjects, objects, preps, modifiers)


def _core(parse: Parse, verb: Token, depth: int = 0) -> tuple[tuple[Token, ...], ...]:
    """Return the subjects and objects of a verb, those it shares with others included."""
    subject = parse.child(verb, "nsubj", "csubj")
    passive = parse.child(verb, "nsubjpass")
    objects = [c for c in parse.children(verb) if c.dep in ("dobj", "dative") and _is_name(c)]
    if not objects and not depth:
        objects = _of_next(parse, verb)
    doers = _resolved(parse, subject, verb)
    done = _resolved(parse, passive, verb)
    if subject is None and passive is None and depth < 4:
        doers, done = _shared(parse, verb, depth)
    found = [o for token in objects for o in _resolved(parse, token, verb)]
    return doers, (*done, *found)


def _of_next(parse: Parse, verb: Token) -> list[Token]:
    """Return the object that a verb shares with the next ("killed and wounded dozens")."""
    joined = next((c for c in parse.children(verb) if c.dep == "conj" and c.pos == "VERB"), None)
    if joined is None or joined.i - verb.i > 2:
        return []
    return [c for c in parse.children(joined) if c.dep == "dobj" and _is_name(c)]


def _shared(parse: Parse, verb: Token, depth: int) -> tuple[tuple[Token, ...], ...]:
    head = parse.head(verb)
    if _hangs(verb):
        return _resolved(parse, parse.child(head, "nsubj"), head), (head,)
    if verb.dep in ("acl", "relcl") and head.pos in NOMINAL:
        if verb.tag == "VB":
            owner = parse.child(head, "poss")
            return ((owner,) if owner is not None else ()), ()
        return ((), (head,)) if verb.tag == "VBN" else ((head,), ())
    accused = verb.dep == "pcomp" and head.lower in ("of", "from")
    if verb.dep == "pcomp":
        head = parse.head(head)
    if verb.dep not in ("conj", "xcomp", "advcl", "pcomp") or head.pos not in ("VERB", "AUX"):
        return (), ()
    doers, done = _core(parse, head, depth + 1)
    if verb.dep == "conj":
        return ((), done) if _is_passive(parse, head) and verb.tag == "VBN" else (doers, ())
    if accused and done:
        return done, ()
    if verb.dep == "xcomp":
        shared = done or doers
        return ((), shared) if _is_passive(parse, verb) else (shared, ())
    return ((), doers or done) if verb.tag == "VBN" else (doers, ())


def _is_passive(parse: Parse, verb: Token) -> bool:
    if parse.child(verb, "auxpass", "nsubjpass", "agent") is not None:
        return True
    if verb.dep == "conj" and verb.tag == "VBN" and parse.child(verb, "aux", "nsubj") is None:
        return _is_passive(parse, parse.head(verb))
    return verb.tag == "VBN" and parse.child(verb, "aux", "dobj", "nsubj") is None


def _resolved(parse: Parse, token: Token | None, verb: Token) -> tuple[Token, ...]:
    """Put what a relative pronoun stands for in its place, and unfold coordinations."""
    if token is None:
        return ()
    if token.tag in ("WDT", "WP") or (token.lower == "that" and verb.dep == "relcl"):
        clause_verb = verb
        while clause_verb.dep == "conj":
            clause_verb = parse.head(clause_verb)
        if clause_verb.dep == "relcl":
            return (parse.head(clause_verb),)
        return (token,)
    of = next((c for c in parse.children(token) if c.dep == "prep" and c.lower == "of"), None)
    inner = parse.child(of, "pobj") if of is not None and _measures(token) else None
    return listed(parse, inner if inner is not None else token)


def _of_noun(parse: Parse, noun: Token) -> Arguments:
    shown = carrier(parse, noun)
    host = _host(parse, shown)
    preps: dict[str, tuple[Token, ...]] = {}
    for part in {noun.i: noun, shown.i: shown, host.i: host}.values():
        for prep, objects in _preps(parse, part).items():
            kept = tuple(o for o in objects if noun.i not in (o.i, o.head))
            preps[prep] = preps.get(prep, ()) + kept
    objects = _under(parse, noun, "of", "on", "against")
    if shown is not noun:
        objects += _under(parse, shown, "on", "against")
    owners = _owners(parse, noun) + (_owners(parse, shown) if shown is not noun else ())
    subjects = owners + tuple(t for part in (noun, shown) for t in _under(parse, part, "by"))
    if host.i != noun.i and shown.dep in ("dobj", "nsubjpass"):
        doers = _core(parse, host)[0]
        objects += tuple(p for name in ("on", "against") for p in _preps(parse, host).get(name, ()))
        if host.lemma in vocabulary().by_object:
            subjects += tuple(d for d in doers if d.i != shown.i) + preps.get("by", ())
    elif host.i != noun.i and shown.dep == "nsubj":
        objects += tuple(o for o in _core(parse, host)[1] if o.i != shown.i)
    elif host.i != noun.i and shown.dep == "pobj":
        doers, done = _core(parse, host)
        objects += doers if host.lemma == "come" else done
    return Arguments(
        noun,
        host,
        tuple(dict.fromkeys(subjects)),
        tuple(dict.fromkeys(objects)),
        preps,
        _modifiers(parse, noun),
        _is_definite(parse, shown) or _is_definite(parse, noun),
    )


def _host(parse: Parse, noun: Token) -> Token:
    head, known = parse.head(noun), vocabulary()
    if noun.dep in ("dobj", "nsubjpass") and head.lemma in known.by_object | known.undergone:
        return head
    if noun.dep == "nsubj" and head.lemma in known.by_subject:
        return head
    if noun.dep == "attr" and parse.child(head, "expl") is not None:
        return head
    if noun.dep == "pobj" and head.lower in ("in", "by", "during", "from", "under"):
        verb = parse.head(head)
        if verb.lemma in known.by_preposition and verb.pos in ("VERB", "NOUN"):
            return verb
    return noun


def _owners(parse: Parse, noun: Token) -> tuple[Token, ...]:
    """Return possessors and adjectives of nationality or force ("Russian", "rebel")."""
    found: list[Token] = []
    for child in parse.children(noun):
        if child.i > noun.i or child.dep not in ("poss", "amod", "compound", "nmod"):
            continue
        backer = next((c for c in parse.children(child) if c.dep in ("npadvmod", "compound")), None)
        if child.lower in ("backed", "led") and backer is not None:
            found.append(backer)
        else:
            found.append(child)
    return tuple(found)


def _modifiers(parse: Parse, noun: Token) -> frozenset[str]:
    near = [c for c in parse.children(noun) if c.i < noun.i and c.dep not in ("det", "poss")]
    inner = [c for child in near for c in parse.children(child)]
    left = parse.tokens[noun.i - 1] if noun.dep == "conj" and noun.i else None
    return frozenset(
        w for t in [*near, *inner, *([left] if left else [])] for w in (t.lemma, t.lower)
    )


def _is_definite(parse: Parse, noun: Token) -> bool:
    return any(
        (c.dep == "det" and c.lower in vocabulary().definite) or c.dep == "poss"
        for c in parse.children(noun)
    )


def _under(parse: Parse, noun: Token, *names: str) -> tuple[Token, ...]:
    preps = _preps(parse, noun)
    return tuple(token for name in names for token in preps.get(name, ()))


def _preps(parse: Parse, token: Token) -> dict[str, tuple[Token, ...]]:
    found: dict[str, tuple[Token, ...]] = {}
    for prep, last in _prepositions(parse, token):
        for inner in parse.children(last):
            if inner.dep == "pobj":
                found[prep.lower] = found.get(prep.lower, ()) + _resolved(parse, inner, token)
    return found


def _prepositions(parse: Parse, token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield each preposition of a token, and the one that governs ("out of": both by `of`)."""
    for child in parse.children(token):
        if child.dep not in ("prep", "agent", "dative") or child.pos not in (
            "ADP",
            "SCONJ",
            "VERB",
        ):
            continue
        yield child, child
        for second in parse.children(child):
            if second.dep == "prep":
                yield second, second


def _is_name(token: Token) -> bool:
    return token.pos in NOMINAL or token.tag in ("VBG", "DT", "CD")


def _measures(token: Token) -> bool:
    return token.lemma in vocabulary().measures or token.pos == "NUM"
