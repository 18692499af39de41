"""Reads: incident records and texts of many reports. Writes: incidents, and who copied whom."""

from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.link import CUT, LOOSE, STRICT, Incident, Linkage, link, redirects
from reportedly.linking.linkable import Linkable, Toll, linkable
from reportedly.linking.scoring import Reason, Scorer
from reportedly.linking.syndication import Change, Copy, Telling, copies, witnesses
from reportedly.linking.wording import Rarity

__all__ = [
    "COMPARISONS",
    "CUT",
    "LOOSE",
    "STRICT",
    "Change",
    "Copy",
    "Incident",
    "Linkable",
    "Linkage",
    "Rarity",
    "Reason",
    "Scorer",
    "Telling",
    "Toll",
    "copies",
    "link",
    "linkable",
    "redirects",
    "witnesses",
]
