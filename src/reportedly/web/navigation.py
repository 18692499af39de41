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
    Entry("Incidents", "/incidents"),
    Entry("Places", "/places"),
    Entry("Tolls", "/tolls"),
    Entry("States", "/states"),
    Entry("Claims", "/claims"),
    Entry("Sources", "/sources"),
    Entry("Actors", "/actors"),
    Entry("Reports", "/reports"),
    Entry("Add reports", "/add", Role.ANALYST),
    Entry("Log", "/log"),
)
