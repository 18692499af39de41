"""When a told event took place, among the times that the report names; never the day of issue."""

from dataclasses import replace

from reportedly.claims.nearness import Nearness, links
from reportedly.claims.sites import Site, Sites
from reportedly.claims.telling import Telling
from reportedly.model import (
    Attribution,
    Count,
    DatePrecision,
    Frame,
    Modality,
    Period,
    Place,
    Reading,
    Scope,
    Sentence,
    Span,
    Token,
)

# A clause of its own does not last as long as the one around it ("…, which began in May").
SHUT = frozenset({"relcl", "acl", "advcl", "pcomp"})
UNREAL = (Modality.FUTURE, Modality.HYPOTHETICAL)


class When:
    """Chooses the time of an event, and what its counts cover."""

    def __init__(self, reading: Reading, nearness: Nearness, sites: Sites) -> None:
        self._reading = reading
        self._nearness = nearness
        self._sites = sites
        # "An attack blamed on rebels on Sunday": that day is the attack's.
        spoken = {a.said_on.span for a in reading.attributions if a.said_on and not self._blames(a)}
        named = [t for t in reading.times if t.modifier not in links()["not_when"]]
        self._times = sites.by_sentence(t for t in named if t.span not in spoken)
        opening = {t.sentence for t in reading.parse if t.lower == "since"}
        self._opening = {i: found for i, found in sites.by_sentence(named).items() if i in opening}
        self._eventful = {
            s.i
            for e in reading.events
            if e.modality not in UNREAL and (s := nearness.sentence(e.trigger)) is not None
        }

    def _blames(self, attribution: Attribution) -> bool:
        cue = self._nearness.head(attribution.cue)
        return attribution.source is None and cue is not None and cue.lemma in links()["blaming"]

    def period(self, telling: Telling) -> Period | None:
        """Return the time of the event as its own clause tells it.

        Else that of the sentence right before it in its paragraph, when that one only sets the
        scene ("On Monday soldiers searched a house. During the search two men were detained.").
        """
        sentence = self._nearness.sentence(telling.anchor)
        if sentence is None:
            return None
        own = self._own(telling, sentence)
        return own if own or telling.attribution is not None else self._scene(sentence)

    def scope(
        self, count: Count, telling: Telling, place: Place | None, when: Period | None
    ) -> Scope:
        """Return what the count covers: its own clause's time, else the event's."""
        sentence = self._nearness.sentence(count.span)
        own = None
        if sentence is not None and (len(self._times.get(sentence.i, ())) > 1 or when is None):
            own = self._own(replace(telling, anchor=count.span), sentence)
        frame = count.scope.frame
        if frame is Frame.UNKNOWN and telling.event is not None:
            single = telling.event.type.startswith(("strike.", "attack.", "fight.clash"))
            frame = Frame.INCIDENT if single else frame
        return Scope(place=place, when=own or when, frame=frame)

    def _own(self, telling: Telling, sentence: Sentence) -> Period | None:
        head = self._nearness.head(telling.anchor)
        if head is None:
            return None
        times = self._times.get(sentence.i, ())
        opened = self._since(head) if sentence.i in self._opening else None
        if opened is not None:
            return opened
        ranked = [
            ((not site.named.resolved, far), site.named)
            for site in times
            if (far := self._sites.distance(telling, head, site)) is not None
            and not (far.outer or (far.inner and not self._is_set_off(site.span, sentence)))
        ]
        return min(ranked, key=lambda pair: pair[0])[1] if ranked else None

    def _is_set_off(self, time: Span, sentence: Sentence) -> bool:
        """Say whether a time ends its sentence after a comma, so that it is the whole's."""
        text = self._reading.report.text
        rest = text[time.end : sentence.span.end].strip(' ."”’)')
        return not rest and text[: time.start].rstrip().endswith(",")

    def _scene(self, sentence: Sentence) -> Period | None:
        for before in range(sentence.i - 1, -1, -1):
            apart = self._reading.parse.sentences[before].block != sentence.block
            if apart or before in self._eventful:
                return None
            set_on = self._times.get(before, ())
            if set_on:
                return set_on[0].named if len(set_on) == 1 and self._sets(set_on[0]) else None
        return None

    def _sets(self, site: Site[Period]) -> bool:
        """Say whether a time is of the sentence as a whole ("the centre, built in 1965, …")."""
        above = (site.head, *self._reading.parse.ancestors(site.head))
        return not any(self._nearness.opens_a_clause(t) for t in above)

    def _since(self, head: Token) -> Period | None:
        """Return the stretch that a clause opens ("since the army attacked on Thursday")."""
        parse = self._reading.parse
        below = head
        for governor in (head, *parse.ancestors(head)):
            for clause in parse.children(governor):
                mark = parse.child(clause, "mark", "prep")
                opens = clause.dep == "advcl" and mark is not None and mark.lower == "since"
                if opens and mark is not None and clause.i != below.i:
                    return self._opened_by(mark, clause)
            if governor.dep in SHUT:
                return None
            below = governor
        return None

    def _opened_by(self, mark: Token, clause: Token) -> Period | None:
        inside = {t.i for t in self._reading.parse.subtree(clause)}
        for site in self._opening[clause.sentence]:
            if site.head.i in inside and site.named.start:
                span = Span(mark.start, site.span.end)
                return Period(
                    start=site.named.start,
                    end=self._reading.report.published,
                    precision=DatePrecision.DAYS,
                    text=span.of(self._reading.report.text),
                    span=span,
                    modifier="since",
                )
        return None
