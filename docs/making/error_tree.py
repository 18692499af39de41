"""The errors that Reportedly raises on purpose."""

from collections.abc import Iterator

from making.markdown import table
from reportedly import errors

Kind = type[errors.ReportedlyError]
INTRODUCTION = """\
# Errors

Every error that Reportedly raises on purpose. On the command line each becomes one line
on standard error. The exit code is 1 when something could not be read or written, and 2
when the command or the question was wrong. One unreadable report never stops a batch.
"""


def page() -> str:
    """Return the tree of errors."""
    tree = (errors.__doc__ or "").partition("\n\n")[2].rstrip()
    rows = (
        (f"`{kind.__name__}`", f"`{of}`", kind.__doc__ or "")
        for kind, of in _below(errors.ReportedlyError, "Exception")
    )
    listed = table(("error", "a kind of", "means"), rows)
    return f"{INTRODUCTION}\n```text\n{tree}\n```\n\n{listed}"


def _below(kind: Kind, of: str) -> Iterator[tuple[Kind, str]]:
    yield kind, of
    for one in kind.__subclasses__():
        if one.__module__ == errors.__name__:
            yield from _below(one, kind.__name__)
