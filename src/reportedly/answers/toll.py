"""How many, of whom, where, in which days, according to whom; asked of a whole casebook."""

from dataclasses import dataclass

from reportedly.casebook import Bearing, Casebook, Names, Wanted
from reportedly.model import Toll
from reportedly.tally import DayFigure, Question, Said
from reportedly.tally import over_time as days_of
from reportedly.tally import toll as reconciled


@dataclass(frozen=True, slots=True)
class Told:
    """The claims that bear on a question, and their incidents under the two other cuts."""

    said: tuple[Said, ...]
    strict: dict[str, str]
    loose: dict[str, str]


def toll(casebook: Casebook, question: Question) -> Toll:
    """Answer the question from all that the casebook holds; of a place never told of, nothing."""
    return toll_of(told_from(casebook, question), question)


def over_time(casebook: Casebook, question: Question) -> tuple[DayFigure, ...]:
    """Return each source's figure by the days on which it was said."""
    return days_of(told_from(casebook, question).said, question)


def toll_of(told: Told, question: Question) -> Toll:
    """Answer a question from the claims that bear on it: the same claims do for every rule."""
    return reconciled(told.said, question, strict=told.strict, loose=told.loose)


def told_from(casebook: Casebook, question: Question) -> Told:
    """Return the claims that can move or contest the answer, and which of them are copies."""
    casebook.incidents.refresh()
    wanted = Wanted(
        harm=question.harm,
        group=question.group,
        place=question.place,
        since=question.since,
        until=question.until,
    )
    found, names = casebook.tolls.bearing_on(wanted), casebook.judgements.names()
    return Told(
        said=tuple(_said(one, names) for one in found),
        strict={one.claim.id: one.strict for one in found if one.strict is not None},
        loose={one.claim.id: one.loose for one in found if one.loose is not None},
    )


def _said(one: Bearing, names: Names) -> Said:
    """Return the claim as the tally takes it; an outlet's newer version of its text is no copy."""
    witness = one.witness if one.witness and one.witness.outlet != one.report.outlet else None
    return Said(
        names.renamed(one.claim),
        one.report.outlet,
        one.report.published,
        of_the_place=one.mostly_there,
        witness=names.main(witness.outlet) if witness and witness.outlet else None,
        copy_of=_named(witness.outlet, witness.ref) if witness and one.changed else None,
        linked=one.incident,
    )


def _named(outlet: str | None, ref: str) -> str:
    return f"{outlet}'s report {ref}" if outlet else f"report {ref}"
