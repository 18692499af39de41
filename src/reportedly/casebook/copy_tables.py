"""The tables by which copies are found: what each report was compared by, and when sentences ran.

All can be made anew from the reports.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Integer, Table

from reportedly.casebook.tables import metadata

# Reports that were compared with the others: the day of publication (an ordinal, none is unknown),
# and whether they credit an agency.
compared_reports = Table(
    "compared_reports",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False, index=True, unique=True),
    Column("day", Integer),
    Column("credits", Boolean, nullable=False),
)

# The fingerprints of each compared report.
copy_marks = Table(
    "copy_marks",
    metadata,
    Column("mark", BigInteger, primary_key=True),
    Column("report_no", Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,  # small rows, a hundred a report: the key's index can hold them
)

# Each sentence by a hash of its words, and the first and last day of a report that has it.
copy_sentences = Table(
    "copy_sentences",
    metadata,
    Column("sentence", BigInteger, primary_key=True, autoincrement=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# Which reports have a sentence; of those that ran for too long to be a wire's it is forgotten.
copy_holders = Table(
    "copy_holders",
    metadata,
    Column("sentence", BigInteger, primary_key=True),
    Column("report_no", Integer, primary_key=True),
    sqlite_with_rowid=False,
)
