"""What all tables share."""

from rich.table import Table


def table_of(*columns: str) -> Table:
    """Return an empty table without rules."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    return table
