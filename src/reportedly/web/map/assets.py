"""Third-party files for the browser that the build put beside the package, where it could."""

from importlib.resources import files
from importlib.resources.abc import Traversable

VERSION = "6.17.0"  # as frontend/package.json pins it
SCRIPT = "maplibre-gl.mjs"
FILES = {
    SCRIPT: "text/javascript",
    "maplibre-gl-worker.mjs": "text/javascript",
    "maplibre-gl.css": "text/css",
    "maplibre-gl.LICENSE.txt": "text/plain; charset=utf-8",
}


def library(name: str = SCRIPT) -> Traversable | None:
    """Return a file of the map library; None where the build could not have it."""
    if name not in FILES:
        return None
    try:
        file = files("reportedly_assets").joinpath(name)
    except ModuleNotFoundError:
        return None
    return file if file.is_file() else None


def licences() -> tuple[tuple[str, str], ...]:
    """Return (what, its licence's text) of what the map is made of, for a page that tells."""
    file = library("maplibre-gl.LICENSE.txt")
    told = (
        ("Borders and names", "Natural Earth, public domain. Borders are not an endorsement."),
        ("Places", "GeoNames (geonames.org), CC BY 4.0"),
    )
    if file is None:
        return told
    return (*told, (f"MapLibre GL JS {VERSION}", file.read_text(encoding="utf-8")))
