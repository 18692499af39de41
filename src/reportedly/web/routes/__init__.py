"""Routes by noun. Reads: requests. Writes: pages and JSON; each module has one `router`.

To add a page: write `routes/<noun>.py` with a `router`, `templates/<noun>.html` that extends
`base.html`, `tests/web/test_<noun>.py`, and add the router below and, for the bar at the top, a
line in `web/navigation.py`.
"""

from fastapi import APIRouter

from reportedly.web.routes import (
    account,
    add,
    claims,
    entrance,
    home,
    log,
    people,
    reports,
    review,
)

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    entrance.router,
    review.router,
    claims.router,
    reports.router,
    add.router,
    log.router,
    account.router,
    people.router,
)

__all__ = ["ROUTERS"]
