"""Which places changed hands, who held them on a day, and who says so."""

import datetime as dt

from reportedly.answers.told import days_of_reports, first_hand
from reportedly.casebook import Casebook, RecordFilter
from reportedly.states import Change, Holding, changes_of_control, holder_on


def control(casebook: Casebook, where: str | None = None) -> tuple[Change, ...]:
    """Return the changes of hands told, there or anywhere."""
    records = list(casebook.records(RecordFilter(event="control", place=where)))
    claims = first_hand(casebook, casebook.claims_of(records).values())
    return changes_of_control(records, claims, where, days_of_reports(casebook))


def control_on(casebook: Casebook, on: dt.date, where: str | None = None) -> tuple[Holding, ...]:
    """Return who held each place on a day, where any change up to then is told."""
    changes = control(casebook, where)
    held = (holder_on(changes, place, on) for place in sorted({c.place for c in changes}))
    return tuple(one for one in held if one.since is not None)
