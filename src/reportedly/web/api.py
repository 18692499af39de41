"""The JSON API: what the pages show, for programs. Described at /api/v1/openapi.json.

To add to it: a router in `routes/api_<noun>.py` with typed answers, named in `_ROUTERS`.
"""

from dataclasses import dataclass

from fastapi import FastAPI

import reportedly
from reportedly.web.failing import explain_errors
from reportedly.web.room import Room
from reportedly.web.routes import (
    api_claims,
    api_exports,
    api_incidents,
    api_judgements,
    api_parties,
    api_reports,
    api_search,
    api_states,
    api_tolls,
)

_ROUTERS = (
    api_reports.router,
    api_claims.router,
    api_incidents.router,
    api_judgements.router,
    api_tolls.router,
    api_states.router,
    api_search.router,
    api_parties.router,
    api_exports.router,
)
_ABOUT = (
    "What the review room shows, for programs. Show a token in each request, as "
    "`Authorization: Bearer rpt_…`; make one on your account's page. A token never does more than "
    "its scope, nor than its owner may. Spans count characters of the report's text."
)


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, and what to do."""

    error: str


def api(room: Room) -> FastAPI:
    """Return the API over the casebook of a room."""
    found = FastAPI(
        title="Reportedly",
        version=reportedly.__version__,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        responses={
            401: {"description": "no token, or a token that is not good"},
            403: {"description": "the token's scope is not enough"},
            422: {
                "model": Problem,
                "description": "something is missing or wrong; `error` says what",
            },
        },
    )
    found.state.room = room
    for router in _ROUTERS:
        found.include_router(router)
    explain_errors(found)
    return found
