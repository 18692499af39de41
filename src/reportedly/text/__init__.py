"""The text of a report. Reads: a RawDocument. Writes: a Report laid out in blocks, quotations."""

from reportedly.text.casing import in_capitals, is_name, recased
from reportedly.text.decode import MAX_BYTES, decode, refuse_if_too_long
from reportedly.text.lines import paragraphs
from reportedly.text.prepare import Prepared, prepare
from reportedly.text.quotations import find_quotations
from reportedly.text.stated_dates import read_date

__all__ = [
    "MAX_BYTES",
    "Prepared",
    "decode",
    "find_quotations",
    "in_capitals",
    "is_name",
    "paragraphs",
    "prepare",
    "read_date",
    "recased",
    "refuse_if_too_long",
]
