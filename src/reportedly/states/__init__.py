"""Reads: claims on who took and holds places. Writes: changes of hands, with who says so."""

from reportedly.states.control import Change, changes_of_control

__all__ = ["Change", "changes_of_control"]
