"""Documented: whether each of those counted was documented, identified or named by itself."""

from reportedly.counts.harms import harm_words
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Parse, Token


def is_documented(text: str, parse: Parse, phrase: CountedPhrase) -> bool:
    """Say whether the source documented, identified or named each of those counted.

    "Confirmed the deaths of 12" does not; DESIGN section 8 keeps a low from falling below what is.
    """
    listed = words("harm_words")
    number = phrase.quantity.span
    around = text[max(0, number.start - 60) : number.end + 60].lower()
    if any(p in around for p in listed["documented_phrases"]):
        return True
    token, known = phrase.head, {*listed["documented"]}
    if any(c.lemma in known for c in parse.children(token) if c.dep in ("acl", "amod")):
        return True
    for above in parse.ancestors(token):
        if token.lower == "of" and above.tag == "CD":
            return False  # "identified 40 of the 90 killed"
        if above.lemma in known and token.dep != "nsubj":
            return parse.child(above, "neg") is None
        if above.pos == "VERB" and not _says_harm(above):
            return False
        token = above
    return False


def _says_harm(verb: Token) -> bool:
    listed = harm_words()
    return (
        verb.lemma in listed.verbs or verb.lemma in listed.happens or verb.lemma in listed.raising
    )
