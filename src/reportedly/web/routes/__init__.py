"""Routes by noun. Reads: requests. Writes: pages and JSON; each module has one `router`.

To add a page: write `routes/<noun>.py` with a `router`, `templates/<noun>.html` that extends
`base.html`, `tests/web/test_<noun>.py`, and add the router below and, for the bar at the top, a
line in `web/navigation.py`.
"""

from fastapi import APIRouter

from reportedly.web.routes import (
    account,
    actors,
    add,
    claims,
    disagreements,
    entrance,
    exports,
    home,
    incident_acts,
    incidents,
    log,
    people,
    places,
    reports,
    review,
    review_edit,
    search,
    sources,
    states,
    tolls,
)

ROUTERS: tuple[APIRouter, ...] = (
    home.router,
    entrance.router,
    review_edit.router,
    review.router,
    disagreements.router,
    incidents.router,
    incident_acts.router,
    places.router,
    tolls.router,
    states.router,
    claims.router,
    search.router,
    sources.router,
    actors.router,
    exports.router,
    reports.router,
    add.router,
    log.router,
    account.router,
    people.router,
)

__all__ = ["ROUTERS"]
