"""Which claims of one report tell of the same thing that happened."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reportedly.lexicon import words
from reportedly.model import (
    Claim,
    IncidentRecord,
    Modality,
    Period,
    Place,
    PlacePrecision,
    Stance,
    content_id,
)
from reportedly.records.likeness import (
    agents,
    is_told_as_new,
    is_toll_of_the_moment,
    loses,
    names,
    party_words,
    takes_back,
    targets,
)

# Talk is a claim and no incident (FIELD.md, section d, rule 2).
NO_INCIDENT = ("talk.",)

CONTROL = "control."
CAPTURE, TRANSFER = "control.capture", "control.transfer"
# An attack goes on for no more days than these; what lasts longer is a series of them.
A_FEW_DAYS = 4
TOLL = "harm.toll"
VIOLENT = ("strike.", "attack.", "fight.clash")
# Characters between two quotes of sentences that follow each other, white space and all.
NEXT_SENTENCE = 160
COARSE = (PlacePrecision.COUNTRY, PlacePrecision.REGION)


@dataclass(slots=True)
class _Draft:
    """A record in the making: its first claim fixes the type, later ones fill what is unknown."""

    claims: list[Claim] = field(default_factory=list)
    place: Place | None = None
    when: Period | None = None

    @property
    def type(self) -> str:
        return _type(self.claims[0])

    @property
    def modality(self) -> Modality:
        return self.claims[0].modality

    @property
    def agents(self) -> frozenset[str]:
        return frozenset().union(*(agents(c) for c in self.claims))

    def add(self, claim: Claim) -> None:
        self.claims.append(claim)
        self.place = _finer(self.place, claim.place)
        self.when = _tighter(self.when, claim.when)


def records(claims: Sequence[Claim]) -> tuple[IncidentRecord, ...]:
    """Group the claims of one report into incident records, in the order of the text."""
    drafts: list[_Draft] = []
    for claim in claims:
        if not _tells_incident(claim):
            continue
        home = _home(claim, drafts)
        if home is None:
            home = _Draft()
            drafts.append(home)
        home.add(claim)
    return tuple(_record(d) for d in drafts)


def retold(record: IncidentRecord, claims: Sequence[Claim]) -> IncidentRecord | None:
    """Return a record as its claims tell it now that some were judged; it keeps its id.

    Args:
        record: as it was read.
        claims: those of its claims that stand, in the order of the text; None is returned when
            none of them tells of an incident.
    """
    draft = _Draft()
    for claim in claims:
        if _tells_incident(claim):
            draft.add(claim)
    return replace(_record(draft), id=record.id) if draft.claims else None


def _tells_incident(claim: Claim) -> bool:
    return claim.event is not None and not claim.event.type.startswith(NO_INCIDENT)


def _home(claim: Claim, drafts: Sequence[_Draft]) -> _Draft | None:
    """Return the latest record that the claim can tell of; an equal type is preferred."""
    if is_told_as_new(claim):
        return None
    fitting = [d for d in reversed(drafts) if _fits(claim, d)]
    if drafts and drafts[-1] in fitting and _is_toll_of(claim, drafts[-1]):
        return drafts[-1]
    return next((d for d in fitting if d.type == _type(claim)), fitting[0] if fitting else None)


def _is_toll_of(claim: Claim, draft: _Draft) -> bool:
    """Say whether a figure without an incident follows right on the violence that explains it."""
    gap = claim.span.start - draft.claims[-1].span.end
    violent = draft.type.startswith(VIOLENT)
    placed = claim.place is None or draft.place is not None
    return violent and placed and 0 <= gap <= NEXT_SENTENCE and is_toll_of_the_moment(claim)


def _fits(claim: Claim, draft: _Draft) -> bool:
    if not _types_meet(claim, draft) or not _modalities_meet(claim.modality, draft.modality):
        return False
    if _status(claim) != _status(draft.claims[0]):
        return False
    if not _places_meet(claim.place, draft.place) or not _times_meet(claim.when, draft.when):
        return False
    if _type(claim).startswith(CONTROL) and not _is_on_its_place(claim, draft):
        return False
    return not (_is_by_others(claim, draft) or _is_on_others(claim, draft))


def _is_on_its_place(claim: Claim, draft: _Draft) -> bool:
    """Say whether a change of hands without a resolved place can be that of the record's place."""
    if claim.place is not None and draft.place is not None:
        return True
    if claim.event is None or claim.event.definite or (claim.place or draft.place) is None:
        return True
    if claim.place is None:
        return names(claim, draft.place)
    return any(names(other, claim.place) for other in draft.claims)


def _is_by_others(claim: Claim, draft: _Draft) -> bool:
    """Say whether others did it: the camp is taken, and taken back by those who had lost it."""
    if _type(claim) != draft.type or not claim.event or claim.event.definite:
        return False
    mine, theirs = agents(claim), draft.agents
    if not mine or not theirs or mine & theirs:
        return False
    if draft.type.startswith(CONTROL):
        lost = any(loses(claim, c) or loses(c, claim) for c in draft.claims)
        return lost or takes_back(claim) or any(takes_back(c) for c in draft.claims)
    return _place_name(claim.place) != _place_name(draft.place) or claim.when is None


def _is_on_others(claim: Claim, draft: _Draft) -> bool:
    """Say whether one person is named as its target and the other claim's target is another."""
    if not claim.event or claim.event.definite or not _type(claim).startswith("attack."):
        return False
    mine, theirs = targets(claim), [w for c in draft.claims for w in targets(c)]
    named = any(name for _, name in (*mine, *theirs))
    words_of = {w for w, _ in mine}
    return bool(mine and theirs and named) and words_of.isdisjoint(w for w, _ in theirs)


def _place_name(place: Place | None) -> str | None:
    return place.name if place else None


def _types_meet(claim: Claim, draft: _Draft) -> bool:
    mine, theirs = _type(claim), draft.type
    if mine == theirs:
        if mine == TOLL:
            return _spans_alike(claim.when, draft.when)
        return not mine.startswith(VIOLENT) or not _is_a_stretch(claim, draft)
    if {mine, theirs} == {CAPTURE, TRANSFER}:
        return _leaves_to(claim, draft)
    if _is_toll_of(claim, draft):
        return True
    kin: dict[str, list[str]] = words("same_incident", language="")
    if theirs not in kin.get(mine, ()) and mine not in kin.get(theirs, ()):
        return False
    if claim.event is not None and claim.event.definite:
        return True
    # Without a definite phrase, two sorts of attack are one incident only at one named place.
    named = claim.place is not None and draft.place is not None
    return (
        named
        and not _is_outside(claim.place, draft.place)
        and mine.startswith(VIOLENT)
        and theirs.startswith(VIOLENT)
    )


def _is_a_stretch(claim: Claim, draft: _Draft) -> bool:
    """Say whether one of the two sums up a stretch of time ("since May") and the other does not."""
    a, b = claim.when, draft.when
    if a is None or b is None or (claim.event and claim.event.definite):
        return False
    return _is_long(a) != _is_long(b)


def _is_long(period: Period) -> bool:
    if period.start is None or period.end is None:
        return False
    return (period.end - period.start).days > A_FEW_DAYS


def _leaves_to(claim: Claim, draft: _Draft) -> bool:
    """Say whether one side leaves the place that the other takes."""
    if claim.place is None or draft.place is None or claim.place.name != draft.place.name:
        return bool(claim.event and claim.event.definite)
    told = (claim, *draft.claims)
    left = {w for c in told if c.event for w in party_words(c, "holder")}
    taken = {w for c in told if c.event for w in party_words(c, "agent")}
    return left.isdisjoint(taken)


def _spans_alike(a: Period | None, b: Period | None) -> bool:
    """Say whether two figures cover stretches of one sort: a war's toll is no day's toll."""
    return a is None or b is None or a.precision is b.precision


def _modalities_meet(a: Modality, b: Modality) -> bool:
    happened = (Modality.ACTUAL, Modality.NEGATED)
    return a is b or (a in happened and b in happened)


def _places_meet(a: Place | None, b: Place | None) -> bool:
    if a is None or b is None or a.name == b.name:
        return True
    return a.name in b.within or b.name in a.within


def _is_outside(a: Place | None, b: Place | None) -> bool:
    """Say whether one is an area beside what the other is in ("north of the capital")."""
    if a is None or b is None or a.name == b.name:
        return False
    return PlacePrecision.NEAR in (a.precision, b.precision)


def _times_meet(a: Period | None, b: Period | None) -> bool:
    return a is None or b is None or not (a.resolved and b.resolved) or a.overlaps(b)


def _finer(a: Place | None, b: Place | None) -> Place | None:
    if a is None or b is None:
        return a or b
    return b if a.precision in COARSE and b.precision not in COARSE else a


def _tighter(a: Period | None, b: Period | None) -> Period | None:
    if a is None or b is None or not (a.resolved and b.resolved):
        return a if a is not None and a.resolved else b or a
    return b if a.holds(b) and not b.holds(a) else a


def _type(claim: Claim) -> str:
    return claim.event.type if claim.event else ""


def _status(claim: Claim) -> str | None:
    return claim.event.status if claim.event else None


def _record(draft: _Draft) -> IncidentRecord:
    events = [c.event for c in draft.claims if c.event]
    return IncidentRecord(
        id=content_id("i", draft.claims[0].report_id, [c.id for c in draft.claims]),
        report_id=draft.claims[0].report_id,
        type=draft.type,
        place=draft.place,
        when=draft.when,
        modality=draft.modality,
        actors=tuple(dict.fromkeys(a.name for e in events for a in e.actors if a.role == "agent")),
        weapon=next((e.weapon for e in events if e.weapon), None),
        targets=tuple(dict.fromkeys(t for e in events for t in e.targets)),
        claims=tuple(c.id for c in draft.claims),
        disputed=any(c.stance is Stance.DENIES for c in draft.claims),
    )
