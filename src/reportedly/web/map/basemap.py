"""Reads: a PMTiles file. Writes: its tiles, as kept and as shapes."""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pmtiles.reader import MmapSource, Reader
from pmtiles.tile import Compression, TileType

from reportedly.errors import NotFoundError, UnreadableError
from reportedly.web.map.vector_tile import Layer, decode

WORLD = Path(__file__).parent / "data" / "world.pmtiles"


class Basemap:
    """Tiles of one PMTiles file.

    Attributes:
        about: what its maker wrote into it: `name`, `attribution`, `vector_layers`.
        vector: whether its tiles are shapes rather than pictures.
        mime: the media type of a tile.
        attribution: what its maker asks to be said.
        closest: the highest zoom that it has tiles for.
        bounds: west, south, east and north in degrees.

    Raises:
        NotFoundError: there is no such file.
        UnreadableError: it is no PMTiles file of version 3, or packed in a way we do not read.
    """

    def __init__(self, path: Path) -> None:
        if not path.is_file():
            raise NotFoundError(f"there is no map at {path}")
        self.path = path
        try:
            with path.open("rb") as file:
                self._reader = Reader(MmapSource(file))
            header = self._reader.header()
            self.about: Mapping[str, Any] = self._reader.metadata()
        except Exception as error:  # the library raises bare ones, and whatever bad bytes lead to
            raise UnreadableError(f"{path} is no PMTiles file (version 3): {error}") from error
        kind = header["tile_type"]
        if kind not in _MIMES or header["tile_compression"] not in _PACKINGS:
            raise UnreadableError(
                f"{path} holds tiles as {kind.name}, packed as {header['tile_compression'].name}; "
                "Reportedly shows MVT, PNG, JPEG and WebP, plain or gzipped"
            )
        self.vector = kind is TileType.MVT
        self.mime = _MIMES[kind]
        self.gzipped = header["tile_compression"] is Compression.GZIP
        self.closest: int = header["max_zoom"]
        self.attribution = str(self.about.get("attribution", ""))
        self.bounds = tuple(
            header[key] / 1e7 for key in ("min_lon_e7", "min_lat_e7", "max_lon_e7", "max_lat_e7")
        )
        # The reader parses its directory anew for every tile, 2 ms each.
        self.tile = lru_cache(maxsize=512)(self._tile)
        self.shapes = lru_cache(maxsize=256)(self._shapes)

    def _tile(self, zoom: int, x: int, y: int) -> bytes | None:
        """Return a tile as it is kept (see `gzipped`); None where there is nothing."""
        side = 1 << zoom
        if not 0 <= zoom <= self.closest or not (0 <= x < side and 0 <= y < side):
            return None
        found: bytes | None = self._reader.get(zoom, x, y)
        return found

    def _shapes(self, zoom: int, x: int, y: int) -> dict[str, Layer]:
        """Return the layers of a vector tile."""
        tile = self.tile(zoom, x, y)
        if tile is None:
            return {}
        return decode(gzip.decompress(tile) if self.gzipped else tile)


@cache
def world() -> Basemap:
    """Open the basemap that comes with the package, once."""
    return Basemap(WORLD)


_MIMES = {
    TileType.MVT: "application/vnd.mapbox-vector-tile",
    TileType.PNG: "image/png",
    TileType.JPEG: "image/jpeg",
    TileType.WEBP: "image/webp",
}
_PACKINGS = frozenset({Compression.NONE, Compression.GZIP})
