"""The routes of a review room, found in the app itself, so that no test forgets a new one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI

from reportedly.web.asking import AtLeast

MAPS = "/static/"


@dataclass(frozen=True, slots=True, kw_only=True)
class OneRoute:
    """A route: `role` is the least that it lets in, "anybody" when it asks for none."""

    method: str
    path: str
    role: str
    asks: tuple[str, ...]

    def address(self, names: Mapping[str, str]) -> str:
        """Return an address of the route, with things in the place of their names."""
        return re.sub(r"\{(\w+)\}", lambda found: names.get(found[1], "1"), self.path)

    @property
    def is_api(self) -> bool:
        return self.path.startswith("/api/")

    @property
    def is_read(self) -> bool:
        return self.method == "GET"


def routes_of(app: FastAPI) -> list[OneRoute]:
    """Return every route but those of maps, which are the same for everybody."""
    return [one for one in _walk(app.routes, "") if not one.path.startswith(MAPS)]


def _walk(routes: Any, before: str) -> Iterator[OneRoute]:
    for route in routes:
        if hasattr(route, "original_router"):
            yield from _walk(route.original_router.routes, before)
        elif hasattr(route, "dependant"):
            asked = tuple(one.name for one in route.dependant.query_params)
            role = next(iter(_roles(route.dependant)), "anybody")
            for method in sorted(route.methods - {"HEAD"}):
                yield OneRoute(method=method, path=before + route.path, role=role, asks=asked)
        elif isinstance(getattr(route, "app", None), FastAPI):
            yield from _walk(route.app.routes, before + route.path)


def _roles(dependant: Any) -> Iterator[str]:
    for inner in dependant.dependencies:
        if isinstance(inner.call, AtLeast):
            yield inner.call.role.value
        yield from _roles(inner)
