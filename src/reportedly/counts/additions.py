"""Additions: counts that add to what the same source has said, and are no rival of it."""

from collections.abc import Mapping

from reportedly.counts.harms import following
from reportedly.counts.hedges import is_increment
from reportedly.counts.joining import Link
from reportedly.counts.phrases import CountedPhrase
from reportedly.lexicon import words
from reportedly.model import Count, Parse, Sentence, Span

CLIMB = 6  # nouns joined by "and"
NEAR = 5  # sentences back in which "also" finds what it adds to


def adds(
    parse: Parse,
    phrase: CountedPhrase,
    link: Link,
    *,
    last: Count | None,
    trigger: int,
    heads: Mapping[int, Span],
) -> bool:
    """Say whether the count adds to the one before it, of the same harm.

    "Three more died" adds, and so do persons told in one breath ("a leader and two guards were
    held", "held a leader and arrested two guards") or with "also". What the words point back to
    ("the two guards") never adds, and "killed 12 and wounded another 30" adds nothing.
    """
    number = phrase.quantity
    here = parse.sentence_of(phrase.head)
    there = parse.sentence_at(last.span.start) if last else None
    if is_increment(number.text):
        return last is None or last.harm == link.harm or there != here
    if last is None or there is None or last.harm != link.harm or last.superseded:
        return False
    up_to = number.low is None and number.high is not None  # may be the whole
    if up_to or number.share or _points_back(parse, phrase):
        return False
    if (phrase.single and phrase.bare) or _tells_the_same(last, phrase):
        return False
    if there == here and (_is_joined(parse, phrase, heads) or _in_turn(parse, link, trigger)):
        return True
    return 0 < here.i - there.i <= NEAR and _says_also(parse, link, here)


def _says_also(parse: Parse, link: Link, here: Sentence) -> bool:
    """Read "also detained two men" and "In addition, two men were detained"."""
    listed = words("hedges")["increment"]
    opening = f"{following(parse, here.first)} "
    return opening.startswith(tuple(f"{o} " for o in listed["opening"])) or any(
        c.lower in listed["also"] for c in parse.children(link.trigger)
    )


def _tells_the_same(last: Count, phrase: CountedPhrase) -> bool:
    """A headline run into its story tells of the same persons twice."""
    told = (last.who or last.text).split()[-1].lower()
    return last.low == phrase.quantity.low and told == (phrase.noun or phrase.head).lower


def _points_back(parse: Parse, phrase: CountedPhrase) -> bool:
    if phrase.definite and not phrase.named:
        first = parse.within(phrase.quantity.span)[0]
        return first.lower in words("count_traps")["determiners_of_known"]
    before = parse.within(phrase.quantity.span)[0].i - 1
    return (
        before >= 0 and parse.tokens[before].lower in words("count_traps")["determiners_of_known"]
    )


def _is_joined(parse: Parse, phrase: CountedPhrase, heads: Mapping[int, Span]) -> bool:
    """Say whether the noun is joined to one that is counted ("two soldiers and a guide")."""
    token, first = phrase.head, parse.within(phrase.quantity.span)[0].i
    before = tuple(t.lower for t in parse.tokens[max(0, first - 2) : first])
    if before in (("along", "with"), ("together", "with")):
        return True
    if first > 1 and parse.tokens[first - 1].lower == "and" and first - 2 in heads:
        return True
    listed = parse.child(token, "conj") is not None
    for _ in range(CLIMB):
        listed = listed or token.dep == "conj"
        if token.dep != "conj" and not (token.dep == "appos" and listed):
            return False  # "Jane Roe, a nurse," is one
        token = parse.head(token)
        if token.i in heads:
            return True
    return False


def _in_turn(parse: Parse, link: Link, earlier: int) -> bool:
    """Say whether the verbs are joined ("arrested a leader and detained three men")."""
    if earlier < 0 or earlier == link.trigger.i:
        return False
    ancestor = link.trigger
    for _ in range(CLIMB):
        if ancestor.dep != "conj":
            return False
        ancestor = parse.head(ancestor)
        if ancestor.i == earlier:
            return True
    return False
