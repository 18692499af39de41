"""How much a casebook holds."""

from sqlalchemy import Connection, Table, func, select

from reportedly.casebook import tables
from reportedly.casebook.kept import Contents
from reportedly.casebook.remembered import Remembered


def contents(connection: Connection, remembered: Remembered) -> Contents:
    """Return how much the casebook holds; of readings, of the newest ones."""

    def counted() -> dict[str, int]:
        whole = {"reports": tables.reports, "readings": tables.readings}
        current = {"claims": tables.claims, "counts": tables.counts, "records": tables.records}
        sizes = {name: _size(connection, table) for name, table in whole.items()}
        return sizes | {name: _current_size(connection, table) for name, table in current.items()}

    # A run may keep no reading at all, so that its number is no business of what is remembered.
    runs = _size(connection, tables.runs)
    return Contents(**remembered.get(connection, "contents", counted), runs=runs)


def _size(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.count()).select_from(table)) or 0)


def _current_size(connection: Connection, table: Table) -> int:
    joined = table.join(tables.readings, tables.readings.c.id == table.c.reading_id)
    question = select(func.count()).select_from(joined).where(tables.readings.c.current)
    return int(connection.scalar(question) or 0)
