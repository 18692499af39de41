"""Where a told event took place, among the places that the report names."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from reportedly.claims.nearness import Nearness, links
from reportedly.claims.sites import Distance, Site, Sites
from reportedly.claims.telling import Telling
from reportedly.lexicon import words
from reportedly.model import Event, Modality, Place, PlacePrecision, Reading, Sentence, Span, Token

COARSE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)
CORE = frozenset({"dobj", "nsubjpass", "nsubj"})
# What tells of one past event, so that it can be set where the sentence before it is set.
PAST = frozenset({"VBD", "VBN", "NN", "NNS", "CD", "DT", "JJ"})


class Where:
    """Chooses the place of an event by syntax. Ask in the order of the text."""

    def __init__(self, reading: Reading, nearness: Nearness, sites: Sites) -> None:
        self._parse = reading.parse
        self._nearness = nearness
        self._sites = sites
        voices = [a.source for a in reading.attributions if a.source]
        dateline = reading.report.dateline_place
        shut = [*voices, *([dateline] if dateline else [])]
        happened = [p for p in reading.places if not _touches(p.span, shut)]
        self._places = sites.by_sentence(without_descriptions(happened, reading.report.text))
        self._told: dict[int, Place | None] = {}  # by sentence
        self._at: dict[int, Place] = {}  # by the word that tells
        self._aside: set[int] = set()  # sentences that only recall or imagine

    def place(self, telling: Telling) -> Place | None:
        """Return the place of the event by its own sentence, else by the sentences before it.

        A paragraph does not look back at the one before it.
        """
        head = self._nearness.head(telling.anchor)
        if head is None:
            return None
        sentence = self._parse.sentence_of(head)
        ranked = self._ranked(telling, head, self._places.get(sentence.i, ()))
        if _is_placeless(telling):
            ranked = [(far, site) for far, site in ranked if not far.outside]
        own = [site for far, site in ranked if not (far.inner or (far.outer and _aside(head)))]
        found: Place | None = None
        if not own or ranked[0][0].outside:
            found = self._of_noun(telling, head) or self._of_governor(telling, head)
        if found is None and own:
            found = _finest(own)
        if found is None and self._is_of_the_scene(telling, head):
            found = self._scene(sentence, back=telling)
        if found is None and telling.event is not None and not telling.event.definite:
            found = next((s.named for far, s in ranked if not far.outer), None)
        self._remember(telling, sentence, found)
        if found is not None and _stays(telling):
            self._at[head.i] = found
        return found

    def _of_noun(self, telling: Telling, head: Token) -> Place | None:
        """Return the place that a relative clause adds something on ("Kutum, where …")."""
        opened = next((t for t in (head, *self._parse.ancestors(head)) if t.dep == "relcl"), None)
        if opened is None:
            return None
        noun = self._seat(self._parse.head(opened))
        named = (s for s in self._places.get(head.sentence, ()) if s.span.holds(noun.span))
        return next((s.named for s in named if not _acts(s.span, telling)), None)

    def _of_governor(self, telling: Telling, head: Token) -> Place | None:
        """Return the place of the event that this one is a part or a sequel of, in one sentence.

        "They took the village but lost it hours later"; "shelled the port, killing two".
        """
        if not _stays(telling) or self._has_its_own(telling, head):
            return None
        token = head
        while token.head != token.i and not self._nearness.opens_a_clause(token):
            token = self._parse.head(token)
            if token.i in self._at:
                return self._at[token.i]
        return None

    def _is_of_the_scene(self, telling: Telling, head: Token) -> bool:
        """Say whether an event can be set where the one before it is.

        "The war has killed 300,000 people" sums up and is set nowhere nearby.
        """
        if not _stays(telling) or head.tag not in PAST:
            return False
        if self._has_its_own(telling, head) or self._stands_apart(head):
            return False
        auxiliary = self._parse.child(head, "aux")
        return auxiliary is None or auxiliary.lemma != "have" or auxiliary.tag == "VBD"

    def _stands_apart(self, head: Token) -> bool:
        """Say whether it is set before or after what the sentence tells ("after an assault")."""
        above = (head, *self._parse.ancestors(head))
        return any(t.dep in ("advcl", "prep") and self._nearness.opens_a_clause(t) for t in above)

    def _has_its_own(self, telling: Telling, head: Token) -> bool:
        """Say whether what changes hands bears a name, though no gazetteer knows it."""
        event = telling.event
        if event is None or not event.type.startswith("control."):
            return False
        return any(
            c.dep in CORE and c.pos == "PROPN" and not _acts(c.span, telling)
            for c in self._parse.children(head)
        )

    def _remember(self, telling: Telling, sentence: Sentence, place: Place | None) -> None:
        if _stays(telling):
            self._told[sentence.i] = self._told.get(sentence.i) or place
        elif telling.event is not None and _happened(telling.event):
            self._told.setdefault(sentence.i, None)
        else:
            self._aside.add(sentence.i)

    def _ranked(
        self, telling: Telling, head: Token, sites: Iterable[Site[Place]]
    ) -> list[tuple[Distance, Site[Place]]]:
        found = [
            (far, site)
            for site in sites
            if self._can_be_where(site, telling)
            and (far := self._sites.distance(telling, head, site)) is not None
            and not far.unsaid
        ]
        return sorted(found, key=_rank)

    def _scene(self, sentence: Sentence, *, back: Telling) -> Place | None:
        """Return where the sentences before this one of the same paragraph are set.

        What points back may mean what this sentence has told already.
        """
        if back.event is not None and back.event.definite and self._told.get(sentence.i):
            return self._told[sentence.i]
        for i in range(sentence.i - 1, -1, -1):
            if self._parse.sentences[i].block != sentence.block:
                return None
            if i in self._told:
                return self._told[i]
            if i in self._aside:
                continue
            set_in = [s for s in self._places.get(i, ()) if self._sets_a_scene(s)]
            if set_in:
                return set_in[0].named
        return None

    def _sets_a_scene(self, site: Site[Place]) -> bool:
        above = (site.head, *self._parse.ancestors(site.head))
        return self._is_at(site.head) and not any(map(self._nearness.opens_a_clause, above))

    def _is_at(self, head: Token) -> bool:
        seat = self._seat(head)
        return seat.dep == "pobj" and self._parse.head(seat).lower in links()["locative"]

    def _seat(self, head: Token) -> Token:
        """Return the first of the names that stand in one row ("in X district, Y province")."""
        while head.dep in ("conj", "appos"):
            head = self._parse.head(head)
        return head

    def _can_be_where(self, site: Site[Place], telling: Telling) -> bool:
        """Say whether the place hangs in its sentence as one where something happens.

        Who acts is no place ("Moscow abandoned the truce"), nor is what a noun belongs to
        ("Washington's policy"), where the wounded were taken, or where a rocket came from.
        """
        head = self._seat(site.head)
        governor = self._parse.head(head)
        if head.dep == "pobj":
            return self._holds(governor, site.named, telling)
        if head.dep in CORE:
            return self._is_told_by(governor, telling) and not _acts(site.span, telling)
        if head.dep in ("poss", *links()["modifier"]):
            mine = telling.event is not None and telling.event.trigger.overlaps(governor.span)
            return (mine or governor.lemma in _owned()) and not _acts(site.span, telling)
        # "The US-led coalition" is no place.
        return head.dep != "agent" and governor.dep not in ("amod", "compound")

    def _holds(self, prep: Token, place: Place, telling: Telling) -> bool:
        if prep.lower == "between":
            return place.precision is PlacePrecision.BETWEEN
        kind = telling.event.type if telling.event else ""
        if prep.lower in links()["away"]:
            return kind in links()["left"]
        if self._carries_off(prep):
            return False
        if prep.lower in links()["toward"]:
            return kind in links()["reached"]
        return prep.lower in links()["locative"] or prep.pos == "ADV"

    def _carries_off(self, prep: Token) -> bool:
        """Say whether the preposition hangs on a verb that moves people ("taken to Kano")."""
        for above in self._parse.ancestors(prep):
            if above.pos == "VERB":
                return above.lemma in links()["carrying"]
        return False

    def _is_told_by(self, verb: Token, telling: Telling) -> bool:
        event = telling.event
        if event is None or event.type.split(".")[0] not in links()["object_families"]:
            return False
        if event.trigger.overlaps(verb.span):
            return True
        # "The town is in the hands of the rebels."
        head = self._nearness.head(event.trigger) if verb.pos == "AUX" else None
        return head is not None and verb in self._parse.ancestors(head)


def _rank(pair: tuple[Distance, Site[Place]]) -> tuple[bool, bool, bool, int, Distance]:
    """Prefer the event's own clause, there a town to a province, and what stands nearest."""
    far, site = pair
    coarse = COARSE.index(site.named.precision) if site.named.precision in COARSE else -1
    return far.inner, far.outer, far.outside, coarse, far


def _finest(own: list[Site[Place]]) -> Place:
    """Return the nearest place, or one inside it that the same clause names."""
    chosen = own[0].named
    for site in own[1:]:
        if chosen.name in site.named.within:
            chosen = site.named
    return chosen


def _aside(head: Token) -> bool:
    """Say whether a clause only adds something on a noun of the clause around it."""
    return head.dep in ("relcl", "acl", "ccomp", "parataxis")


def _stays(telling: Telling) -> bool:
    """Say whether an event happens at a spot, so that the next sentence may be about it too."""
    event = telling.event
    return event is not None and _happened(event) and not _is_placeless(telling)


def _is_placeless(telling: Telling) -> bool:
    return telling.event is not None and telling.event.type.split(".")[0] in links()["placeless"]


def _happened(event: Event) -> bool:
    return event.modality in (Modality.ACTUAL, Modality.NEGATED)


def _acts(place: Span, telling: Telling) -> bool:
    actors = telling.event.actors if telling.event else ()
    return any(a.role != "target" and a.span.overlaps(place) for a in actors)


def without_descriptions(places: Sequence[Place], text: str) -> list[Place]:
    """Leave out what only says where the place before it lies (", north of Baghdad")."""
    kept = list(places[:1])
    for before, place in pairwise(places):
        describes = (
            before.span is not None
            and place.span is not None
            and place.precision is PlacePrecision.NEAR
            and before.precision is not PlacePrecision.COUNTRY
            and text[before.span.end : place.span.start].strip() == ","
        )
        if not describes:
            kept.append(place)
    return kept


def _touches(span: Span | None, others: Iterable[Span]) -> bool:
    return span is not None and any(span.overlaps(other) for other in others)


@cache
def _owned() -> frozenset[str]:
    """Return the nouns that a place name before them puts somewhere ("Aleppo's hospital")."""
    classes = words("event_triggers")["classes"]
    return frozenset((*classes["place"], *classes["thing"]))
