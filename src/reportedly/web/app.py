"""The app: one casebook, its routes, and what every request passes on the way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

import reportedly
from reportedly.casebook import open_casebook
from reportedly.web.adding import Adding
from reportedly.web.api import api
from reportedly.web.failing import explain_errors
from reportedly.web.guard import Guard
from reportedly.web.map import map_choice
from reportedly.web.map import router as map_routes
from reportedly.web.pages import STATIC
from reportedly.web.room import Room
from reportedly.web.routes import ROUTERS
from reportedly.web.settings import Settings


def create_app(casebook_path: str | Path, settings: Settings = Settings()) -> FastAPI:  # noqa: B008 (frozen)
    """Return the review room over a casebook, which is made when there is none.

    Its state holds the `Room`; the casebook is closed when the server stops.

    Raises:
        CasebookError: the casebook cannot be opened.
    """
    casebook = open_casebook(casebook_path)
    room = Room(casebook, settings, Adding(casebook, settings.max_documents))

    @asynccontextmanager
    async def closing(_: FastAPI) -> AsyncIterator[None]:
        yield
        room.adding.close()
        casebook.close()

    # FastAPI's own pages on the API load scripts from other hosts; /api/v1 is described by ours.
    app = FastAPI(
        title="Reportedly",
        version=reportedly.__version__,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=closing,
    )
    app.state.room = room
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/api/v1", api(room))
    app.state.maps = map_choice(Path(casebook_path))
    app.include_router(map_routes(app.state.maps))
    app.mount("/static", StaticFiles(directory=STATIC))
    explain_errors(app)
    # The last one added is the first that a request meets.
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    app.add_middleware(RequestBodyLimitMiddleware, max_body_size=settings.max_body)
    if settings.hosts:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    app.add_middleware(Guard, settings=settings)
    return app
