"""Reads: a casebook. Writes: answers to what analysts ask of it."""

from reportedly.answers.account import Account, account
from reportedly.answers.agreement import Agreement, agreement
from reportedly.answers.control import control, control_on
from reportedly.answers.grade import Graded, all_grades, grade
from reportedly.answers.incidents import ToldIncident, incident, incidents, surest_link
from reportedly.answers.people import people
from reportedly.answers.services import services, services_on
from reportedly.answers.side_by_side import Cell, Column, Entry, Row, SideBySide, side_by_side
from reportedly.answers.sieges import sieges, sieges_on
from reportedly.answers.sources import sides, sources
from reportedly.answers.toll import Told, over_time, told_from, toll, toll_of
from reportedly.answers.truces import truces, truces_on

__all__ = [
    "Account",
    "Agreement",
    "Cell",
    "Column",
    "Entry",
    "Graded",
    "Row",
    "SideBySide",
    "Told",
    "ToldIncident",
    "account",
    "agreement",
    "all_grades",
    "control",
    "control_on",
    "grade",
    "incident",
    "incidents",
    "over_time",
    "people",
    "services",
    "services_on",
    "side_by_side",
    "sides",
    "sieges",
    "sieges_on",
    "sources",
    "surest_link",
    "told_from",
    "toll",
    "toll_of",
    "truces",
    "truces_on",
]
