"""Claims found by what stands in their narrow rows: words, who asserts, who took part."""

from typing import Any

from sqlalchemy import ColumnElement, Select, column, literal_column, select, table

from reportedly.casebook.full_text_tables import claim_actors, claim_lines
from reportedly.casebook.search_query import Query, query_of

# Not in the metadata: FTS5's tables are made and kept by SQLite itself.
claim_words = table("claim_words", column("rowid"))
report_words = table("report_words", column("rowid"))


def matches(words: str, query: Query) -> ColumnElement[bool]:
    """Return that a row of an index of words answers the query."""
    return literal_column(words).op("MATCH", is_comparison=True)(query.expression)


def narrow_claims(
    *, search: str | None, issuer: str | None, actor: str | None
) -> Select[Any] | None:
    """Return the question for the keys of such claims; None when nothing is asked for.

    Raises:
        QuestionError: there is no word to look for.
    """
    found = select(claim_lines.c.reading_id, claim_lines.c.claim_id)
    if search is issuer is actor is None:
        return None
    if search is not None:
        wanted = select(claim_words.c.rowid).where(matches("claim_words", query_of(search)))
        found = found.where(claim_lines.c.number.in_(wanted))
    if issuer is not None:
        found = found.where(claim_lines.c.issuer == issuer)
    if actor is not None:
        took_part = select(claim_actors.c.number).where(claim_actors.c.actor == actor)
        found = found.where(claim_lines.c.number.in_(took_part))
    return found
