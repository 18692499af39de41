"""The colours of the basemap, light and dark; map.css has the same for drawings inside a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as CSS writes them."""

    sea: str
    land: str
    division: str
    border: str
    disputed: str
    text: str
    faint: str
    halo: str


PALETTES = {
    "light": Palette(
        sea="#d3e0e8",
        land="#faf8f2",
        division="#c9c3b4",
        border="#8d8774",
        disputed="#a89a78",
        text="#3b4149",
        faint="#706b60",
        halo="#faf8f2",
    ),
    "dark": Palette(
        sea="#10171f",
        land="#1e252d",
        division="#3b444e",
        border="#68727c",
        disputed="#7d7459",
        text="#ced5dc",
        faint="#98a2ac",
        halo="#151b22",
    ),
}
