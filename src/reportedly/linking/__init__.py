"""Reads: incident records and texts of many reports. Writes: incidents, and who copied whom."""

from reportedly.linking.comparisons import COMPARISONS
from reportedly.linking.judging import Judged, judged
from reportedly.linking.link import CUT, LOOSE, STRICT, Linkage, grouped, link, scored
from reportedly.linking.linkable import Linkable, Toll, linkable
from reportedly.linking.scoring import Reason, Scorer, shipped
from reportedly.linking.syndication import (
    Change,
    Copy,
    Telling,
    Worded,
    copies,
    copy_among,
    sentences_of,
    witnesses,
    worded,
)
from reportedly.linking.telling import sentences, telling
from reportedly.linking.wording import Rarity, step

__all__ = [
    "COMPARISONS",
    "CUT",
    "LOOSE",
    "STRICT",
    "Change",
    "Copy",
    "Judged",
    "Linkable",
    "Linkage",
    "Rarity",
    "Reason",
    "Scorer",
    "Telling",
    "Toll",
    "Worded",
    "copies",
    "copy_among",
    "grouped",
    "judged",
    "link",
    "linkable",
    "scored",
    "sentences",
    "sentences_of",
    "shipped",
    "step",
    "telling",
    "witnesses",
    "worded",
]
