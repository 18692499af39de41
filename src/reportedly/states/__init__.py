"""Reads: claims and records. Writes: states over time, with who says so, who denies it, and when.

Control of places, sieges, truces, and services under attack.
"""

from reportedly.states.control import Change, changes_of_control
from reportedly.states.figure import Figure
from reportedly.states.holding import Holding, holder_on
from reportedly.states.service import ServiceTold, services
from reportedly.states.siege import Siege, SiegeOnDay, siege_on, sieges
from reportedly.states.transition import Transition
from reportedly.states.truce import Truce, standing_on, truces
from reportedly.states.voice import Published, Voice

__all__ = [
    "Change",
    "Figure",
    "Holding",
    "Published",
    "ServiceTold",
    "Siege",
    "SiegeOnDay",
    "Transition",
    "Truce",
    "Voice",
    "changes_of_control",
    "holder_on",
    "services",
    "siege_on",
    "sieges",
    "standing_on",
    "truces",
]
