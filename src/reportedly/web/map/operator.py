"""Maps of the operator's own: a PMTiles file kept beside the casebook, or one online."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from reportedly.errors import QuestionError
from reportedly.web.map.basemap import Basemap

SUFFIX = ".map.pmtiles"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineMap:
    """A map that browsers fetch from elsewhere; nothing of the casebook goes there but the view.

    Attributes:
        style_url: a MapLibre style, shown instead of the built-in map.
        raster_url: pictures with {z}, {x} and {y} in their address, shown above the built-in land.
        attribution: what their maker asks to be said.

    Raises:
        QuestionError: neither or both are given, or an address is not https.
    """

    style_url: str = ""
    raster_url: str = ""
    attribution: str = ""

    def __post_init__(self) -> None:
        if bool(self.style_url) == bool(self.raster_url):
            raise QuestionError("an online map is either a style or pictures: give one address")
        parts = urlsplit(self.style_url or self.raster_url)
        if parts.scheme != "https" or not parts.hostname:
            raise QuestionError(
                f"{self.style_url or self.raster_url!r} is no https address of a map"
            )

    @property
    def host(self) -> str:
        """What the content security policy must allow ("https://tiles.example.org")."""
        parts = urlsplit(self.style_url or self.raster_url)
        return f"{parts.scheme}://{parts.netloc}"


def add_map(file: Path, casebook: Path) -> Path:
    """Keep a PMTiles file beside a casebook, in place of the one kept before.

    Raises:
        InputError: the file is absent, or no PMTiles file whose tiles can be shown.
    """
    Basemap(file)
    kept = _beside(casebook)
    unfinished = kept.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        os.link(file, unfinished)  # extracts of a country are gigabytes
    except OSError:
        shutil.copyfile(file, unfinished)
    return unfinished.replace(kept)


def kept_map(casebook: Path) -> Path | None:
    """Return the map kept beside a casebook."""
    kept = _beside(casebook)
    return kept if kept.is_file() else None


def remove_map(casebook: Path) -> bool:
    """Take away the map kept beside a casebook; say whether there was one."""
    kept = kept_map(casebook)
    if kept is None:
        return False
    kept.unlink()
    return True


def _beside(casebook: Path) -> Path:
    return casebook.with_name(casebook.name + SUFFIX)
