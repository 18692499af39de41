"""Surface: the harm beside a number, for headlines and wherever the parser went astray."""

from reportedly.counts.government import does_it
from reportedly.counts.harms import harm_words, noun_harm, state_harm, verb_harm
from reportedly.counts.joining import Link, joined_verbs
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Parse, Token

FURTHEST = 6  # tokens between the noun and its participle


def touching_harm(parse: Parse, phrase: CountedPhrase) -> Link | None:
    """Return the harm of a word that touches the number: "injured six", "4 dead".

    It goes before the syntax, which ties such numbers to the wrong verb most often.
    """
    inside = parse.within(phrase.quantity.span)
    sentence = parse.sentence_of(inside[0])
    after = _word_after(parse, inside[-1], sentence.last)
    if (
        after
        and (harm := state_harm(parse, after))
        and not (after.lower in harm_words().states and _before_noun(parse, after, sentence.last))
    ):
        return joined_verbs(parse, after, harm)
    if phrase.head.dep == "conj" and (link := _participle_after(parse, phrase, sentence.last)):
        return link
    before = parse.tokens[inside[0].i - 1] if inside[0].i > sentence.first else None
    if before is None or before.pos != "VERB" or before.tag == "VB" or _is_passive(parse, before):
        return None
    harm = verb_harm(parse, before)
    return joined_verbs(parse, before, harm) if harm else None


def _participle_after(parse: Parse, phrase: CountedPhrase, last: int) -> Link | None:
    """Read "one man is dead and two others injured", where the parser joins the two nouns."""
    noun = phrase.noun
    if noun is None or noun.i + 1 >= last or parse.head(phrase.head).pos == "VERB":
        return None
    after = parse.tokens[noun.i + 1]
    harm = state_harm(parse, after) if after.tag in ("VBN", "VBD", "JJ") else None
    return (
        joined_verbs(parse, after, harm) if harm and not _has_object(parse, after, last) else None
    )


def _word_after(parse: Parse, number: Token, last: int) -> Token | None:
    """Return the word that follows the number, past "of them"."""
    i = number.i + 1
    if i + 1 < last and parse.tokens[i].lower == "of":
        i += 2 if parse.tokens[i + 1].lower in words("harm_words")["those"] else 0
    return parse.tokens[i] if i < last else None


def _before_noun(parse: Parse, word: Token, last: int) -> bool:
    after = parse.tokens[word.i + 1] if word.i + 1 < last else None
    return after is not None and after.pos in ("NOUN", "PROPN", "ADJ") and after.text[0].isalnum()


def adjacent_harm(parse: Parse, phrase: CountedPhrase) -> Link | None:
    """Return the harm of the verb right before the number or the participle right after it."""
    return _before(parse, phrase) or _after(parse, phrase)


def _before(parse: Parse, phrase: CountedPhrase) -> Link | None:
    first = parse.within(phrase.quantity.span)[0]
    sentence = parse.sentence_of(first)
    i = first.i - 1
    while i >= sentence.first and parse.tokens[i].lower in ("the", ":"):
        i -= 1
    if i < sentence.first:
        return None
    verb = parse.tokens[i]
    if i + 1 < first.i and parse.tokens[i + 1].text == ":":
        harm = state_harm(parse, verb) or noun_harm(verb)
        return Link(harm, verb) if harm else None  # a table's "injured: 30"
    if verb.pos not in ("VERB", "NOUN", "PROPN") or (
        verb.tag == "VBN" and _is_passive(parse, verb)
    ):
        return None
    harm = verb_harm(parse, verb) if _looks_verbal(verb) else None
    return Link(harm, verb) if harm else None


def _after(parse: Parse, phrase: CountedPhrase) -> Link | None:
    last = phrase.noun or parse.within(phrase.quantity.span)[-1]
    last = max(last, parse.within(phrase.quantity.span)[-1], key=lambda t: t.i)
    sentence = parse.sentence_of(last)
    for i in range(last.i + 1, min(last.i + 1 + FURTHEST, sentence.last)):
        token = parse.tokens[i]
        if token.lower in words("harm_words")["between"]:
            continue
        harm = state_harm(parse, token)
        if harm is None and token.tag in ("VBN", "VBD"):
            harm = verb_harm(parse, token)
        if harm is None or _has_object(parse, token, sentence.last) or _acts(parse, token):
            return None
        return Link(harm, token)
    return None


def _acts(parse: Parse, verb: Token) -> bool:
    if verb.tag == "VBD":
        return does_it(parse, verb)
    return parse.child(verb, "aux") is not None and not _is_passive(parse, verb)


def _is_passive(parse: Parse, verb: Token) -> bool:
    return parse.child(verb, "auxpass") is not None


def _looks_verbal(token: Token) -> bool:
    """A verb, or a headline's "kills" and "leaves" taken for a noun."""
    return token.pos == "VERB" or (token.lower.endswith("s") and token.lemma in harm_words().verbs)


def _has_object(parse: Parse, token: Token, last: int) -> bool:
    if token.i + 1 >= last:
        return False
    following = parse.tokens[token.i + 1]
    return token.tag != "VBN" and following.pos in ("NUM", "DET", "NOUN", "PROPN", "ADJ")
