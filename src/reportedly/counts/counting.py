"""Counting: quantities linked to harms and groups, with parts, revisions and frames."""

from dataclasses import dataclass, field, replace

from reportedly.counts.additions import adds
from reportedly.counts.documented import is_documented
from reportedly.counts.frames import frame_of
from reportedly.counts.government import clause_harm, governing_harm
from reportedly.counts.groups import group_of, words_of_those
from reportedly.counts.harms import harm_words, noun_harm
from reportedly.counts.individuals import (
    SUBJECTS,
    individual_group,
    individuals,
    is_said_before,
    may_be_told,
)
from reportedly.counts.joining import Link
from reportedly.counts.parts import (
    can_hold,
    continues_part,
    is_harm_within,
    is_victim,
    of_those,
    opens_recalling,
    recalls,
    says_part,
    whole_of,
)
from reportedly.counts.phrases import CountedPhrase, counted_phrases
from reportedly.counts.quantities import find_quantities
from reportedly.counts.surface import adjacent_harm, touching_harm
from reportedly.counts.tolls import ANAPHORIC, is_older, opening_verb, toll_of
from reportedly.lexicon import words
from reportedly.model import Bound, Count, Parse, Scope, Span, Token, Unit


@dataclass(slots=True)
class _Page:
    """What is being read, and the counts made so far in the order of the text."""

    text: str
    parse: Parse
    made: list[Count] = field(default_factory=list)
    last_part: Count | None = None
    triggers: dict[Span, int] = field(default_factory=dict)
    heads: dict[int, Span] = field(default_factory=dict)


def find_counts(text: str, parse: Parse) -> tuple[Count, ...]:
    """Return the counts of a text in order: how many of whom suffered what, as open as it is said.

    Numbers that no harm governs are left out. Modality is not judged here: "could kill thousands"
    is found. Place and period stay unset.
    """
    page = _Page(text, parse)
    quantities = find_quantities(text, parse)
    taken = {t.i for q in quantities for t in parse.within(q.span)}
    phrases = [*counted_phrases(parse, quantities), *individuals(text, parse, taken)]
    phrases.sort(key=lambda p: p.quantity.span)
    for phrase in phrases:
        count = _count(page, phrase)
        if count is not None:
            page.made.append(count)
            page.heads[phrase.head.i] = page.heads[(phrase.noun or phrase.head).i] = count.span
            page.last_part = count if count.part_of is not None else page.last_part
    return _parts_of_the_counted(page, phrases)


def _count(page: _Page, phrase: CountedPhrase) -> Count | None:
    noun = phrase.noun
    if phrase.single:
        return _individual(page, phrase)
    if noun is not None and noun.lower in words("count_traps")["not_people"]:
        return None
    sentence = page.parse.sentence_of(phrase.head).span
    touching = touching_harm(page.parse, phrase)
    if touching is not None and not phrase.quantity.share and _is_one_thing(page, phrase):
        phrase = replace(phrase, noun=None)  # "killed 22 Red Crescent …"
    toll = toll_of(page.parse, phrase)
    link = touching or governing_harm(page.parse, phrase) or toll or _beside(page, phrase)
    older = is_older(page.text, sentence, phrase.quantity.span)
    if link is not None and link.harm == ANAPHORIC:
        link = _as_before(page, link.trigger)
    if link is None and older and noun is None:
        link = _as_before(page, phrase.head)
    if link is not None:
        page.triggers[phrase.quantity.span] = link.trigger.i
    part = _part(page, phrase, link, sentence)
    if part is not None:
        return part
    if link is None:
        return None
    made = _made(page, phrase, link, toll=toll is not None)
    return replace(made, superseded=older) if made else None


def _individual(page: _Page, phrase: CountedPhrase) -> Count | None:
    """Return the count of persons told of with no number, where a clause says their harm."""
    if (whole := _stands_beside(page, phrase)) is not None:
        return _told_apart(page, phrase, whole)
    indefinite = not (phrase.definite or phrase.bare)
    link = (governing_harm if indefinite else clause_harm)(page.parse, phrase)
    speaks = link is None and phrase.head.dep in SUBJECTS
    if not (phrase.bare or speaks):
        part = _part(page, phrase, link, page.parse.sentence_of(phrase.head).span)
        if part is not None:
            return part
    if link is None or (link.part and phrase.bare) or not may_be_told(page.parse, phrase, link):
        return None
    if is_said_before(phrase.head) and any(c.harm == link.harm for c in page.made):
        return None
    page.triggers[phrase.quantity.span] = link.trigger.i
    return _made(page, phrase, link, toll=False)


def _stands_beside(page: _Page, phrase: CountedPhrase) -> Count | None:
    """Return the count of those whom the phrase names again ("two people, a man and a woman")."""
    token = phrase.head
    listed = page.parse.child(token, "conj") is not None
    while token.dep == "conj":
        token, listed = page.parse.head(token), True
    span = page.heads.get(token.head) if token.dep == "appos" else None
    first = page.parse.within(phrase.quantity.span)[0].i
    listed_after = phrase.named and first > 1 and phrase.head.dep not in ("nsubj", "nsubjpass")
    if listed_after and page.parse.tokens[first - 1].lower == ",":
        span = page.heads.get(first - 2, span)
    whole = next((c for c in reversed(page.made) if c.span == span), None) if span else None
    if whole is not None and listed and whole.low == whole.high == 1:
        return None  # "a leader, a driver and two guards" are all apart
    return whole


def _told_apart(page: _Page, phrase: CountedPhrase, whole: Count) -> Count | None:
    """Those told by noun and by name are counted once; one of several is a part."""
    if whole.low == whole.high == phrase.quantity.low:
        return None
    made = _made(page, phrase, Link(whole.harm, phrase.head), toll=False)
    if made is None or not can_hold(whole, made):
        return None
    return replace(made, part_of=whole.span, increment=False)


def _adds(page: _Page, phrase: CountedPhrase, link: Link, *, toll: bool) -> bool:
    if toll and page.text[: phrase.quantity.span.start].endswith("by "):
        return True
    last = next((c for c in reversed(page.made) if c.part_of is None), None)
    earlier = page.triggers.get(last.span, -1) if last else -1
    return adds(page.parse, phrase, link, last=last, trigger=earlier, heads=page.heads)


def _beside(page: _Page, phrase: CountedPhrase) -> Link | None:
    head = phrase.head
    if head.dep in ("nsubj", "agent") and page.parse.child(page.parse.head(head), "dobj"):
        return None
    return adjacent_harm(page.parse, phrase)


def _parts_of_the_counted(page: _Page, phrases: list[CountedPhrase]) -> tuple[Count, ...]:
    """Read "12 of the 30 dead" and "12 were among the 30 dead": a part before its whole."""
    made = {c.span: c for c in page.made}
    wholes = {
        token.i: phrase.quantity.span
        for phrase in phrases
        for token in (phrase.head, *page.parse.within(phrase.quantity.span))
        if phrase.quantity.span in made
    }
    for phrase in phrases:
        span, noun = phrase.quantity.span, phrase.noun
        counted = noun.i if noun is not None and noun.i != phrase.head.i else -1
        whole = wholes.get(counted) or wholes.get(page.triggers.get(span, -1))
        if span in made and whole is not None and whole != span:
            made[span] = replace(made[span], part_of=whole, increment=False)
    return tuple(made.values())


def _as_before(page: _Page, trigger: Token) -> Link | None:
    """Take the harm of the latest whole count of persons ("put it at 40", "up from 12")."""
    for count in reversed(page.made):
        if count.part_of is None and count.unit is Unit.PERSONS:
            return Link(count.harm, trigger)
    return None


def _part(page: _Page, phrase: CountedPhrase, link: Link | None, sentence: Span) -> Count | None:
    """Return the count as a part of an earlier one, where the words make it one."""
    number = phrase.quantity.span
    previous = page.last_part
    goes_on = previous is not None and continues_part(page.text, page.parse, previous.span, number)
    if not (goes_on or (link and link.part) or says_part(page.text, sentence, phrase)):
        return None
    if goes_on and previous is not None:
        whole = next((c for c in page.made if c.span == previous.part_of), None)
    else:
        whole = _whole(page, phrase, link)
    if whole is None or (link and not link.part and not is_harm_within(link.harm, whole.harm)):
        return None
    harm = whole.harm if link is None or link.part else link.harm
    trigger = link.trigger if link else phrase.head
    made = _made(page, phrase, Link(harm, trigger), toll=False)
    if made is None or (made.who is None and made.group == "people" and not recalls(phrase)):
        return None
    return replace(made, part_of=whole.span, increment=False) if can_hold(whole, made) else None


def _whole(page: _Page, phrase: CountedPhrase, link: Link | None) -> Count | None:
    sentence = page.parse.sentence_of(phrase.head)
    across = of_those(phrase) or opens_recalling(page.parse, sentence) or bool(link and link.part)
    things = _group(page.parse, phrase) == "things"
    harm = link.harm if link else None
    return whole_of(
        page.parse, page.made, phrase.quantity.span, across=across, things=things, harm=harm
    )


def _made(page: _Page, phrase: CountedPhrase, link: Link, *, toll: bool) -> Count | None:
    quantity = phrase.quantity
    group, who = _group_and_words(page, phrase, link)
    if not _fits(link.harm, group) or (_is_one_thing(page, phrase)):
        return None
    low, high, bound, hedge = quantity.low, quantity.high, quantity.bound, quantity.hedge
    if toll and bound is Bound.EXACT and low is not None and opening_verb(link):
        low, high, bound, hedge = low + 1, None, Bound.MORE_THAN, link.trigger.text
    return Count(
        harm=link.harm,
        group=group or "people",
        low=low,
        high=high,
        bound=bound,
        text=quantity.text,
        span=quantity.span,
        unit=_unit(group, share=quantity.share),
        who=who,
        hedge=hedge,
        vague=quantity.vague,
        documented=is_documented(page.text, page.parse, phrase),
        increment=_adds(page, phrase, link, toll=toll),
        scope=Scope(frame=frame_of(page.text, page.parse, quantity.span, link.trigger, toll=toll)),
    )


def _group_and_words(
    page: _Page, phrase: CountedPhrase, link: Link
) -> tuple[str | None, str | None]:
    if phrase.named:
        return individual_group(page.parse, phrase), phrase.quantity.text
    noun = _counted_noun(page.parse, phrase)
    if noun is not None:
        who = words_of_those(page.text, page.parse, noun, phrase.after)
        return group_of(page.parse, noun), who
    last = page.made[-1] if page.made else None
    same = last and page.parse.sentence_at(last.span.start) == page.parse.sentence_of(phrase.head)
    if last and same and link.trigger.dep in ("conj", "advcl") and last.unit is Unit.PERSONS:
        return last.group, last.who
    return None, None


def _group(parse: Parse, phrase: CountedPhrase) -> str | None:
    noun = _counted_noun(parse, phrase)
    return group_of(parse, noun) if noun is not None else None


def _counted_noun(parse: Parse, phrase: CountedPhrase) -> Token | None:
    """Return the noun counted; for "three of them women" the noun after the pronoun."""
    noun = phrase.noun
    if noun is None or not (of_those(phrase) or (noun.i != phrase.head.i and is_victim(noun))):
        return noun
    last = parse.sentence_of(noun).last
    for token in parse.tokens[noun.i + 1 : min(noun.i + 5, last)]:
        if token.pos == "NOUN":
            return token
        if token.pos not in ("AUX", "ADV", "DET", "ADJ") and token.lower not in harm_words().states:
            break
    return noun


def _is_one_thing(page: _Page, phrase: CountedPhrase) -> bool:
    """A singular noun that no vocabulary has is no crowd ("captured most of the valley")."""
    noun = phrase.noun
    if (
        phrase.single
        or noun is None
        or noun.tag not in ("NN", "NNP")
        or noun.pos not in ("NOUN", "PROPN")
    ):
        return False
    return not noun_harm(noun) and group_of(page.parse, noun) is None


def _fits(harm: str, group: str | None) -> bool:
    things = harm_words().things[harm]
    if things == "only":
        return group == "things"
    return things == "also" or group != "things"


def _unit(group: str | None, *, share: bool) -> Unit:
    if share:
        return Unit.SHARE
    return Unit.THINGS if group in ("things", "families") else Unit.PERSONS
