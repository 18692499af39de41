"""Names of people in what claims tell of harm, so that they need not become public.

There is no recogniser of names here (see decision 3). A name is taken to be a run of capitalised
words none of which is known as something else: a place, a body, a nation, a title, a day. The
doubtful is taken for a name, because a quote withheld for nothing costs less than a name printed.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from itertools import chain

from reportedly.gazetteer import fold
from reportedly.lexicon import harms, table, words
from reportedly.model import Claim, Unit

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_BEGINS = re.compile(r"(?:^|[.!?:“\"]\s*)$")
_AGE = re.compile(r",\s*(?:aged\s+)?\d{1,3}\b")


def tells_of_harm(claim: Claim) -> bool:
    """Say whether a claim may name somebody who was harmed."""
    families = chain((harms()["killed"]["event"],), harms()["killed"]["with"])
    family = claim.event.type.partition(".")[0] if claim.event else ""
    persons = any(count.unit is Unit.PERSONS for count in claim.counts)
    return persons or family in {one.partition(".")[0] for one in families}


def victims(claim: Claim, places: Set[str]) -> Iterator[str]:
    """Yield the names of people that a claim on harm tells of, other than those who speak or act.

    Args:
        claim: the claim.
        places: names of places that are no people's, folded.
    """
    if not tells_of_harm(claim):
        return
    event = claim.event
    acting = [one.name for one in event.actors if one.role != "target"] if event else []
    if claim.source is not None:
        acting += [claim.source.name, claim.source.text, claim.source.affiliation or ""]
    own = frozenset(word for name in (*_places_of(claim), *acting) for word in fold(name).split())
    for count in claim.counts:
        # Whoever is counted by name is both the number's words and who is counted.
        yield from names_in(count.text, own, places, anywhere=count.text == count.who)
        yield from names_in(count.who or "", own, places)
    for one in event.actors if event else ():
        if one.role == "target":
            yield from names_in(one.name, own, places, anywhere=True)
    yield from names_in(claim.quote, own, places)


def names_in(
    text: str, own: Set[str], places: Set[str], *, anywhere: bool = False
) -> Iterator[str]:
    """Yield the runs of capitalised words in a text that nothing known explains.

    Args:
        text: words of a report.
        own: folded words that are no person's here.
        places: folded names of places; one of their words alone may well be a person's.
        anywhere: take one word that begins the text or a sentence for a name too, common or not.
    """
    for start, run in _runs(text):
        name = " ".join(run)
        first = len(run) == 1 and not anywhere and bool(_BEGINS.search(text[:start]))
        aged = _AGE.match(text, start + len(name))
        if first and not aged and fold(name) in _common():
            continue
        if fold(name) not in places and not _explained(run, own):
            yield name


def is_caseless(text: str) -> bool:
    """Say whether a text has letters without capitals, where names cannot be told from words."""
    return any(one.isalpha() and one.lower() == one.upper() for one in text)


def _runs(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each run of capitalised words, particles inside it, and where it begins."""
    particles = set(words("titles")["particles"])
    run: list[str] = []
    start, end = 0, 0
    for found in _WORD.finditer(text):
        word = found[0].rstrip(".") if len(found[0]) > 3 else found[0]
        joined = text[end : found.start()].strip(" \n") == ""
        if run and not joined:
            yield start, _trimmed(run, particles)
            run = []
        if _is_capital(word) or (run and word in particles):
            start = start if run else found.start()
            run.append(word)
        elif run:
            yield start, _trimmed(run, particles)
            run = []
        end = found.start() + len(word)
    if run:
        yield start, _trimmed(run, particles)


def _trimmed(run: list[str], particles: Set[str]) -> list[str]:
    while len(run) > 1 and run[-1] in particles:
        run = run[:-1]
    return run


def _is_capital(word: str) -> bool:
    return any(part[:1].isupper() for part in re.split(r"[-'’]", word))


def _explained(run: list[str], own: Set[str]) -> bool:
    """Say whether each word of a run belongs to something known, or is an acronym or a title."""
    return all(
        (word.isupper() and len(word) > 1) or (key := fold(word)) in own or key in _no_names()
        for word in run
    )


def _places_of(claim: Claim) -> Iterator[str]:
    for place in (claim.place, *(count.scope.place for count in claim.counts)):
        if place is not None:
            yield from (place.name, place.text, *place.within)


@cache
def _no_names() -> frozenset[str]:
    """Return the words of nations, bodies and titles, and the days and months."""
    titles = words("titles")
    nations = (f"{r['name']} {r['demonyms']} {r['seats']}" for r in table("nations"))
    bodies = (f"{row['name']} {row['aliases']}" for row in table("organisations"))
    listed = chain.from_iterable(titles[name] for name in ("ranks", "offices", "calendar"))
    address = chain.from_iterable(titles["address"].values())
    said = chain(nations, bodies, listed, address, titles["particles"])
    return frozenset(w for text in said for w in fold(text.replace("|", " ")).split())


@cache
def _common() -> frozenset[str]:
    return frozenset(row["word"] for row in table("common_words"))
