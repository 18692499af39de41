"""Toll: a tally with the scopes behind it, its link band, and what does not add up."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from reportedly.lexicon import words
from reportedly.model import Figures, LinkBand, RuleNote, ScopeFigure, Tally, Toll
from reportedly.tally.contest import Contest
from reportedly.tally.discrepancies import discrepancies
from reportedly.tally.question import Question
from reportedly.tally.reconcile import Reconciled, reconcile, tally_of
from reportedly.tally.statement import Said, answers, number_of

# Incident ids of claims, by claim id, under one cut.
Links = Mapping[str, str]


def toll(
    told: Sequence[Said],
    question: Question,
    *,
    strict: Links | None = None,
    loose: Links | None = None,
) -> Toll:
    """Answer the question, and show what the answer rests on.

    Args:
        told: claims, linked under the usual cut.
        question: what is asked.
        strict: the incidents under a stricter cut; without them there is no link band.
        loose: the incidents under a looser cut.
    """
    found = reconcile(told, question)
    band = None
    if strict is not None and loose is not None:
        band = LinkBand(
            strict=_under(strict, told, found),
            loose=_under(loose, told, found),
        )
    answer = tally_of(found, told)
    return Toll(
        **{field.name: getattr(answer, field.name) for field in fields(Tally)},
        link_band=band,
        scopes=_scopes(found),
        discrepancies=discrepancies(told, found.standing.statements, question.harm),
        explained=rule_note(told, question),
    )


def rule_note(told: Sequence[Said], question: Question) -> RuleNote:
    """Return what the rule does, where it was published, and its numbers for vague words met."""
    row = words("counting_rules", language="")[question.rule]
    vague = {
        count.vague
        for said in told
        for count in said.claim.counts
        if count.vague and answers(count, question)
    }
    return RuleNote(
        means=" ".join(row["means"].split()),
        published=row["from"],
        vague=row["vague"],
        vague_words=tuple((word, number_of(word, question.rule)) for word in sorted(vague)),
    )


def _under(links: Links, told: Sequence[Said], usual: Reconciled) -> Figures:
    """Return the figures with the claims linked otherwise; the same groups give the same ones."""
    pairs = {(said.linked, links.get(said.claim.id)) for said in told}
    if len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs}):
        return usual.figures
    other = [replace(said, linked=links.get(said.claim.id)) for said in told]
    return reconcile(other, usual.question).figures


def _scopes(found: Reconciled) -> tuple[ScopeFigure, ...]:
    counted = {
        "low": set(found.lows),
        "best": set(found.bests),
        "high": set(found.highs),
    }
    scopes = [
        _scope(contest, found, tuple(name for name, chosen in counted.items() if contest in chosen))
        for contest in found.ranges
    ]
    return tuple(sorted(scopes, key=lambda s: (not s.counted_in, -s.high, s.claims)))


def _scope(contest: Contest, found: Reconciled, counted_in: tuple[str, ...]) -> ScopeFigure:
    made = found.ranges[contest]
    place = next((s.place for s in contest.standing if s.place is not None), None)
    return ScopeFigure(
        place=place.name if place else None,
        when=next((s.when for s in contest.standing if s.when is not None), None),
        incident=next((s.linked for s in contest.standing if s.linked is not None), None),
        low=made.low,
        best=made.best,
        high=made.high,
        open=made.open,
        sources=tuple(s.issuer for s in contest.standing),
        claims=tuple(sorted({s.claim for s in contest.standing})),
        counted_in=counted_in,
    )
