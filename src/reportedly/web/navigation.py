"""What stands in the bar at the top of every page; a new page adds its line here."""

from typing import NamedTuple

from reportedly.casebook import Role


class Entry(NamedTuple):
    """One place to go: its name, its address, and who may go there."""

    name: str
    path: str
    role: Role = Role.VIEWER


ENTRIES = (
    Entry("Review", "/review"),
    Entry("Claims", "/claims"),
    Entry("Reports", "/reports"),
    Entry("Add reports", "/add", Role.ANALYST),
    Entry("Log", "/log"),
)
