"""Which maps a review room shows."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from reportedly.web.map.assets import VERSION, library
from reportedly.web.map.basemap import Basemap, world
from reportedly.web.map.drawing import CREDIT
from reportedly.web.map.operator import OnlineMap, kept_map

SCRIPTS = Path(__file__).parents[1] / "static"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapChoice:
    """Which maps one review room shows.

    Attributes:
        own: the operator's tiles.
        online: a map from elsewhere; its `host` must be allowed in the page's policy.
    """

    own: Basemap | None = None
    online: OnlineMap | None = None

    @property
    def root(self) -> str:
        """The path under which the routes are found; it changes whenever what they give does."""
        files = [world().path, *SCRIPTS.glob("map*.js"), *Path(__file__).parent.glob("*.py")]
        files += [self.own.path] if self.own else []
        told = [f"{path.stat().st_size} {path.stat().st_mtime_ns}" for path in sorted(files)]
        told += [VERSION, str(library() is not None), repr(self.online)]
        return f"/static/map/{hashlib.sha256(' '.join(told).encode()).hexdigest()[:12]}"

    @property
    def credit(self) -> str:
        """Whose data the map shows."""
        own = self.own.attribution if self.own else ""
        online = self.online.attribution if self.online else ""
        return " ".join(filter(None, (CREDIT, own, online)))


def map_choice(casebook: Path, online: OnlineMap | None = None) -> MapChoice:
    """Return the maps for a casebook: the one kept beside it, if any, above the world.

    Raises:
        UnreadableError: what is kept beside it is no map any more.
    """
    kept = kept_map(casebook)
    return MapChoice(own=Basemap(kept) if kept else None, online=online)
