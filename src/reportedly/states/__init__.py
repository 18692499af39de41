"""Reads: claims and records. Writes: states over time, with who says so, who denies it, and when.

Control of places, sieges, truces, services under attack, people at risk and displaced.
"""

from reportedly.states.control import UNKNOWN, Change, changes_of_control
from reportedly.states.figure import Figure
from reportedly.states.holding import Holding, holder_on
from reportedly.states.people import PeopleTold, people
from reportedly.states.service import ServiceTold, services, services_on
from reportedly.states.siege import Siege, SiegeOnDay, siege_on, sieges, sieges_on
from reportedly.states.transition import Transition
from reportedly.states.truce import Truce, TruceOnDay, standing_on, truces, truces_on
from reportedly.states.voice import Published, Voice

__all__ = [
    "UNKNOWN",
    "Change",
    "Figure",
    "Holding",
    "PeopleTold",
    "Published",
    "ServiceTold",
    "Siege",
    "SiegeOnDay",
    "Transition",
    "Truce",
    "TruceOnDay",
    "Voice",
    "changes_of_control",
    "holder_on",
    "people",
    "services",
    "services_on",
    "siege_on",
    "sieges",
    "sieges_on",
    "standing_on",
    "truces",
    "truces_on",
]
