"""Government: which harm a clause does to a counted phrase, by its syntax."""

from dataclasses import replace

from reportedly.counts.groups import names_persons
from reportedly.counts.harms import (
    done_to_self,
    harm_words,
    idiom_harm,
    noun_harm,
    state_harm,
    takes_lives,
    verb_harm,
)
from reportedly.counts.joining import Link, joined_nouns, joined_verbs
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Parse, Token

DEEPEST = 5  # steps from a phrase to what governs it
PREDICATES = ("xcomp", "oprd", "ccomp", "acomp", "attr", "advmod", "prep", "dep", "prt")


def governing_harm(parse: Parse, phrase: CountedPhrase) -> Link | None:
    """Return the harm done to those counted, or None when the syntax says none.

    The clause counts before what modifies the noun, except that a noun of harm ("12 wounded")
    keeps its harm unless the clause kills.
    """
    above = _above(parse, phrase.head)
    own = _own(phrase)
    if own is not None and (above is None or above.harm != "killed"):
        return joined_nouns(parse, own)
    return above or _below(parse, phrase)


def clause_harm(parse: Parse, phrase: CountedPhrase) -> Link | None:
    """Return the harm that a clause does to a person told of by noun or name."""
    link = _above(parse, phrase.head)
    if link is not None or (phrase.bare and phrase.head.dep != "root"):
        return link
    return _modified(parse, phrase.head)


def _own(phrase: CountedPhrase) -> Link | None:
    for token in (phrase.noun, phrase.head):
        if token is not None and (harm := noun_harm(token)):
            return Link(harm, token)
    return None


def _above(parse: Parse, token: Token, depth: int = 0) -> Link | None:
    """Follow the phrase upwards: subject, object, object of a preposition, conjunct."""
    head = parse.head(token)
    if depth > DEEPEST or head.i == token.i:
        return None
    match token.dep:
        case "nsubjpass":
            return _passive(parse, head)
        case "nsubj":
            return _subject(parse, head)
        case "dobj" | "oprd" | "dative" | "attr":
            return _object(parse, head, token)
        case "pobj" | "pcomp":
            return _prepositional(parse, head, depth)
        case "conj":
            return _conjunct(parse, head, token, depth)
        case "appos":
            return _above(parse, head, depth + 1)
        case "poss":
            return Link("killed", head) if head.lemma in words("harm_words")["deaths_of"] else None
    return None


def _passive(parse: Parse, verb: Token) -> Link | None:
    if harm := verb_harm(parse, verb):
        return joined_verbs(parse, verb, harm)
    return _predicate(parse, verb) if verb.lemma in harm_words().raising else None


def _subject(parse: Parse, verb: Token) -> Link | None:
    listed = harm_words()
    alone = parse.child(verb, "dobj", "dative") is None and not _has_clause(parse, verb)
    if (alone or verb.pos == "ADJ") and (harm := state_harm(parse, verb)):
        return joined_verbs(parse, verb, harm)
    if harm := idiom_harm(parse, verb) or done_to_self(parse, verb):
        return Link(harm, verb)
    if verb.lemma in listed.happens and verb.lemma not in listed.verbs:
        return Link(listed.happens[verb.lemma], verb)
    if alone and verb.tag in ("VBN", "VBD") and not does_it(parse, verb):
        harm = verb_harm(parse, verb)
        if harm and listed.things[harm] == "no":  # a headline's "12 killed in …"
            return joined_verbs(parse, verb, harm)
    if alone and verb.lemma in listed.happens:
        return Link(listed.happens[verb.lemma], verb)
    if verb.lemma in listed.copulas or (alone and verb.lemma in listed.raising):
        return _predicate(parse, verb)
    return None


def _has_clause(parse: Parse, verb: Token) -> bool:
    """Read the object in "found two men dead" where the parser makes it a clause's subject."""
    return any(_has_own_subject(parse, c) for c in parse.children(verb))


def does_it(parse: Parse, verb: Token) -> bool:
    """Say whether the subject does the harm: "has killed", "shot and killed a man", "shot at"."""
    children = parse.children(verb)
    if any(c.dep == "aux" for c in children) and parse.child(verb, "auxpass") is None:
        return True
    if any(c.dep == "prep" and c.lower in words("harm_words")["aiming"] for c in children):
        return True
    joined = [c for c in children if c.dep == "conj" and verb_harm(parse, c)]
    return any(parse.child(c, "dobj") for c in joined)


def _object(parse: Parse, verb: Token, token: Token) -> Link | None:
    if takes_lives(verb, token):
        return Link("killed", verb)
    if token.dep == "attr":
        return _among(parse, verb)
    if harm := verb_harm(parse, verb):
        return joined_verbs(parse, verb, harm)
    if verb.lemma in harm_words().raising:
        return _predicate(parse, verb)
    return None


def _prepositional(parse: Parse, preposition: Token, depth: int) -> Link | None:
    head = parse.head(preposition)
    if preposition.lower in ("including", "like"):
        if (link := _above(parse, head, depth + 1) or _own_of(head)) is not None:
            return replace(link, part=True)
        return None
    if preposition.lower == "with" and _is_along(parse, preposition, head):
        return _alongside(parse, preposition, head, depth)
    if preposition.lower not in ("of", "to", "among"):
        return None
    if preposition.lower == "of" and takes_lives(parse.head(head), head):
        return Link("killed", parse.head(head))
    listed = harm_words()
    harm = listed.acts.get(head.lemma)
    if harm:
        return joined_nouns(parse, Link(harm, head))
    if preposition.lower == "of" and head.lemma in words("harm_words")["collectives"]:
        return _above(parse, head, depth + 1) or _modified(parse, head)
    return None


def _is_along(parse: Parse, preposition: Token, verb: Token) -> bool:
    """Read "along with two guards", and "was killed with two guards"."""
    them = parse.child(preposition, "pobj")
    if them is not None and parse.child(verb, "nsubjpass") and names_persons(parse, them):
        return True
    beside = [
        *parse.children(preposition),
        *parse.tokens[max(0, preposition.i - 1) : preposition.i],
    ]
    return any(t.lower in ("along", "together") for t in beside)


def _alongside(parse: Parse, preposition: Token, head: Token, depth: int) -> Link | None:
    """Read "was killed along with two guards", "held a leader along with two guards"."""
    head = parse.head(head) if head.lower in ("along", "together") else head
    if head.pos not in ("VERB", "AUX"):
        return _above(parse, head, depth + 1)
    thing = parse.child(head, "dobj")
    if thing is not None:
        return _object(parse, head, thing) if thing.i < preposition.i else None
    told = parse.child(head, "nsubjpass", "nsubj")
    return (_passive(parse, head) or _subject(parse, head)) if told else None


def _conjunct(parse: Parse, head: Token, token: Token, depth: int) -> Link | None:
    if head.pos == "VERB" and token.pos != "VERB" and depth == 0:
        return None
    return _above(parse, head, depth + 1) or _modified(parse, head) or _modified(parse, token)


def _own_of(token: Token) -> Link | None:
    harm = noun_harm(token)
    return Link(harm, token) if harm else None


def _predicate(parse: Parse, verb: Token, depth: int = 0) -> Link | None:
    """Read what is said of a subject through "are feared …", "remain …", "left …"."""
    for child in parse.children(verb):
        stray = child.lower in harm_words().states and _stands_alone(parse, child)
        if (child.i < verb.i and child.dep != "acomp") or _has_own_subject(parse, child):
            continue
        if child.dep not in PREDICATES and not stray:
            continue
        if (harm := state_harm(parse, child)) and not _is_active(parse, child):
            return joined_verbs(parse, child, harm)
        if child.lower == "among" and (link := _member_of(parse, child)):
            return link
        if child.pos in ("VERB", "AUX") and depth < 3 and (link := _said_of(parse, child, depth)):
            return link
    return None


def _stands_alone(parse: Parse, word: Token) -> bool:
    """Read "left one man critically injured", where the parser has a clause or a conjunct."""
    if word.dep == "advcl":
        return all(c.dep in ("advmod", "prep") for c in parse.children(word))
    return word.dep == "conj" and not parse.children(word)


def _has_own_subject(parse: Parse, verb: Token) -> bool:
    """A clause with its own subject says nothing of the one above ("a doctor said that … died")."""
    return verb.dep == "ccomp" and parse.child(verb, "nsubj", "nsubjpass", "expl") is not None


def _is_active(parse: Parse, verb: Token) -> bool:
    """Those "believed to have killed 50" suffer nothing."""
    if parse.child(verb, "auxpass") is not None:
        return False
    return verb.pos == "VERB" and parse.child(verb, "aux", "dobj") is not None


def _said_of(parse: Parse, verb: Token, depth: int) -> Link | None:
    listed = harm_words()
    passive = verb.tag == "VBN" and not _is_active(parse, verb)
    if passive and parse.child(verb, "nsubj") is None and (harm := verb_harm(parse, verb)):
        return joined_verbs(parse, verb, harm)
    if verb.lemma in listed.happens:
        return Link(listed.happens[verb.lemma], verb)
    if harm := idiom_harm(parse, verb):
        return Link(harm, verb)
    return _predicate(parse, verb, depth + 1)


def _member_of(parse: Parse, among: Token) -> Link | None:
    whole = parse.child(among, "pobj")
    if whole is None:
        return None
    listed: dict[str, str] = words("harm_words")["part_of_harm"]
    harm = listed.get(whole.lemma) or listed.get(whole.lower)
    link = Link(harm, whole) if harm else _modified(parse, whole)
    return replace(link, trigger=whole, part=True) if link else None


def _among(parse: Parse, verb: Token) -> Link | None:
    """Read "among the dead were five children"."""
    for child in parse.children(verb):
        if child.dep == "prep" and child.lower == "among":
            return _member_of(parse, child)
    return None


def _below(parse: Parse, phrase: CountedPhrase) -> Link | None:
    conjuncts = [c for c in parse.children(phrase.head) if c.dep == "conj"]
    for token in (phrase.noun, phrase.head, *conjuncts):
        if token is not None and (link := _modified(parse, token)):
            return link
    noun = phrase.noun or phrase.head
    for child in parse.children(noun):
        if child.dep == "amod" and child.i < noun.i and (harm := state_harm(parse, child)):
            return Link(harm, child)
    return None


def _modified(parse: Parse, noun: Token) -> Link | None:
    """Read what follows the noun: "12 people killed", "civilians believed to be trapped"."""
    for child in parse.children(noun):
        if child.i < noun.i:
            continue
        if child.dep == "acl":
            link = _participle(parse, child)
        elif child.dep == "relcl":
            link = _relative(parse, child)
        elif child.dep in ("amod", "advmod", "acomp", "appos"):
            harm = state_harm(parse, child)
            link = joined_verbs(parse, child, harm) if harm and child.pos != "NOUN" else None
        else:
            continue
        if link is not None:
            return link
    return None


def _participle(parse: Parse, verb: Token) -> Link | None:
    listed = harm_words()
    if verb.tag == "VBG":
        harm = listed.happens.get(verb.lemma) or idiom_harm(parse, verb)
        return Link(harm, verb) if harm else _predicate(parse, verb)
    if harm := verb_harm(parse, verb) or state_harm(parse, verb):
        return joined_verbs(parse, verb, harm)
    return _predicate(parse, verb) if verb.lemma in listed.raising else None


def _relative(parse: Parse, verb: Token) -> Link | None:
    if (passive := parse.child(verb, "nsubjpass")) is not None:
        return _passive(parse, verb) if passive.tag in ("WP", "WDT") else None
    subject = parse.child(verb, "nsubj")
    if subject is None or subject.tag in ("WP", "WDT"):
        return _subject(parse, verb)
    thing = parse.child(verb, "dobj")
    harm = verb_harm(parse, verb) if thing is None or thing.tag in ("WP", "WDT") else None
    return Link(harm, verb) if harm else None
