"""One event where several words tell it: which trigger stays when one stands under another."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.events.arguments import carrier
from reportedly.events.tellings import Telling
from reportedly.events.vocabulary import vocabulary
from reportedly.model import Parse, Token, hull

BOUNDARIES = frozenset({"ccomp", "relcl", "parataxis"})


def merged(parse: Parse, tellings: Sequence[Telling]) -> tuple[Telling, ...]:
    """Return the tellings that stay, with what they take over from those that they explain."""
    by_token = {t.token.i: t for t in tellings}
    for telling in tellings:
        whole = _whole(parse, telling, by_token)
        if whole is not None:
            del by_token[telling.token.i]
            by_token[whole.token.i] = _filled(whole, telling)
            continue
        governor = _governor(parse, telling, by_token)
        if governor is None:
            continue
        dropped = _dropped(telling, governor)
        if dropped is not None:
            kept = governor if dropped is telling else telling
            by_token.pop(dropped.token.i, None)
            by_token[kept.token.i] = _taking(by_token.get(kept.token.i, kept), dropped)
    by_token = _without_harms(parse, by_token)
    return tuple(by_token[i] for i in sorted(by_token) if not _only_talk(parse, by_token, i))


def _whole(parse: Parse, telling: Telling, known: dict[int, Telling]) -> Telling | None:
    """Return the strike on which a clause only says more: "a strike that hit a market".

    So does a participle of the same doer ("shelled the town, firing rockets at houses").
    """
    token = telling.token
    upper = known.get(token.head)
    if telling.nominal or not telling.is_violent or upper is None or upper is telling:
        return None
    if token.dep in ("relcl", "acl") and upper.nominal and upper.is_violent:
        return upper if parse.head(token) in telling.around.subjects else None
    striking = telling.family == upper.family == "strike"
    return upper if striking and token.dep == "advcl" and token.tag == "VBG" else None


def _filled(whole: Telling, part: Telling) -> Telling:
    """Give a strike what the clause on it adds: what it hit, and the sort of strike."""
    around, named = whole.around, whole.family == "strike"
    objects = _joined(around.objects, part.around.objects, whole, part)
    return replace(
        whole,
        around=replace(around, objects=objects, preps={**part.around.preps, **around.preps}),
        type=whole.type if named or part.family != "strike" else part.type,
        weapon=whole.weapon or part.weapon,
        extent=hull((whole.extent, part.extent)),
    )


def _governor(parse: Parse, telling: Telling, known: dict[int, Telling]) -> Telling | None:
    """Return the telling whose argument a nominal telling is."""
    if not telling.nominal or telling.token.i not in known:
        return None
    shown = carrier(parse, telling.token)
    head = parse.head(shown)
    if shown.dep == "pobj":
        if head.lower not in ("in", "by", "with", "during", "of", "from"):
            return None
        head = parse.head(head)
    elif shown.dep not in ("nsubj", "nsubjpass", "dobj", "conj"):
        return None
    if head.dep in ("acl", "relcl") and shown is head:
        return None
    return known.get(head.i)


def _dropped(telling: Telling, governor: Telling) -> Telling | None:
    """Say which of two goes when a nominal is an argument of another trigger; None keeps both."""
    if telling.type == governor.type == "harm.toll":
        return telling
    if governor.family == "people" and telling.is_violent and telling.around.definite:
        return telling
    if _is_harm(governor):
        return governor if telling.is_violent else None
    if telling.family == governor.family:
        return None if telling.type != governor.type and telling.token.dep == "conj" else telling
    if telling.is_violent and governor.is_violent:
        return telling if telling.token.dep != "conj" and not governor.nominal else None
    if governor.family == "control" and telling.token.dep == "nsubj":
        return telling
    return None


def _taking(kept: Telling, dropped: Telling) -> Telling:
    """Give the telling that stays the doers and the weapon of the one that goes."""
    around = kept.around
    if kept.nominal:
        around = replace(
            around,
            subjects=_joined(around.subjects, dropped.around.subjects, kept, dropped),
            objects=_joined(around.objects, dropped.around.objects, kept, dropped),
        )
    else:
        around = replace(
            around, subjects=_joined(around.subjects, dropped.around.subjects, kept, dropped)
        )
    return replace(
        kept,
        around=around,
        type=dropped.type if _tells_more(dropped, kept) else kept.type,
        weapon=dropped.weapon if _tells_more(dropped, kept) else kept.weapon or dropped.weapon,
        extent=hull((kept.extent, dropped.extent)),
    )


def _tells_more(dropped: Telling, kept: Telling) -> bool:
    """Prefer the sort of strike that the noun names ("air strikes hit") to a generic verb's."""
    return dropped.family == "strike" and kept.is_violent and dropped.nominal


def _joined(
    mine: Sequence[Token], others: Sequence[Token], kept: Telling, dropped: Telling
) -> tuple[Token, ...]:
    found = dict.fromkeys((*mine, *others))
    return tuple(t for t in found if t.i not in (kept.token.i, dropped.token.i))


def _without_harms(parse: Parse, known: dict[int, Telling]) -> dict[int, Telling]:
    """Let violence explain the harms of its sentence that stand above or below it."""
    left = dict(known)
    for i, harm in known.items():
        if not _is_harm(harm):
            continue
        near = [e for e in _near(known, harm) if _may_explain(e, harm)]
        cause = next((e for e in near if _explains(parse, e, harm)), None)
        if cause is not None:
            del left[i]
            mine = left.get(cause.token.i)
            if mine is None:
                continue
            fought = harm.family == "fight"
            left[cause.token.i] = (
                _taking(mine, harm)
                if fought
                else replace(mine, extent=hull((mine.extent, harm.extent)))
            )
    return left


def _may_explain(event: Telling, harm: Telling) -> bool:
    """Say whether an event can be how people came to harm ("killed four fighters in a strike")."""
    if harm.family == "fight" and event.family == "strike":
        return event.nominal and event.token.dep == "pobj" and event.token.i > harm.token.i
    if harm.token.lemma in vocabulary().classes["detaining"]:
        return _is_harm(event)
    return harm.family in ("harm", "attack", event.family)


def _near(known: dict[int, Telling], harm: Telling) -> list[Telling]:
    """Return what can stand for a harm: violence of its sentence, else a harm told before it."""
    same = [t for t in known.values() if t.token.sentence == harm.token.sentence]
    violent = [t for t in same if t.is_violent and not _is_harm(t)]
    former = [t for t in same if _is_harm(t) and t.token.i < harm.token.i]
    return [
        *sorted(violent, key=lambda t: abs(t.token.i - harm.token.i)),
        *sorted(former, key=lambda t: t.token.i),
    ]


def _is_harm(telling: Telling) -> bool:
    return telling.type == "harm.toll" or (
        telling.token.lemma in vocabulary().classes["harm"] and telling.is_violent
    )


def _explains(parse: Parse, event: Telling, harm: Telling) -> bool:
    token = harm.token
    if harm.nominal and token.dep == "pobj" and parse.head(token).lower == "to":
        token = parse.head(parse.head(token))  # "choked to death in a gas attack"
    if _above(parse, event.token, token) or _above(parse, token, event.token):
        return True
    while token.dep == "conj" and parse.child(token, "nsubj", "nsubjpass") is None:
        token = parse.head(token)  # "the blast killed seven and wounded nine"
    return token is not harm.token and _above(parse, token, event.token)


def _above(parse: Parse, upper: Token, lower: Token) -> bool:
    """Say whether one token governs the other without a clause of saying between them."""
    token = lower
    while token.head != token.i and not _is_boundary(parse, token):
        token = parse.head(token)
        if token.i == upper.i:
            return True
    return False


def _is_boundary(parse: Parse, token: Token) -> bool:
    if token.dep in BOUNDARIES:
        return not _is_of_the_moment(parse, token)
    if token.dep == "conj" and token.pos == "VERB":  # "and a mine wounded four farmers"
        return parse.child(token, "nsubj") is not None and parse.child(token, "dobj") is not None
    known = vocabulary().not_explaining
    mark = parse.child(token, "mark") if token.dep == "advcl" else None
    return token.lower in known if token.dep == "prep" else bool(mark and mark.lower in known)


def _is_of_the_moment(parse: Parse, clause: Token) -> bool:
    """Say whether a clause that hangs on a noun tells the moment ("…, two babies, when shells …").

    The parser hangs it on the nearest noun; on a number it tells what a year was like.
    """
    opener = parse.child(clause, "advmod")
    on_noun = clause.dep == "relcl" and parse.head(clause).pos == "NOUN"
    return on_noun and opener is not None and opener.lower == "when"


def _only_talk(parse: Parse, known: dict[int, Telling], i: int) -> bool:
    """Say whether a talk tells of an event that stands for itself, so that the talk is no news."""
    telling = known[i]
    if telling.family != "talk" or telling.rule.status == "claims_responsibility":
        return False
    under = {t.i for t in parse.subtree(telling.token)}
    return any(j in under and other.family != "talk" for j, other in known.items())
