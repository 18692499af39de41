"""Place: where, as a gazetteer entry, something inside one, or an area around one."""

from dataclasses import dataclass, field

from reportedly.model.span import Span
from reportedly.model.vocabulary import PlacePrecision


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One gazetteer entry that the words could mean, with the score it was given."""

    geonames_id: int
    name: str
    country: str
    lat: float
    lon: float
    population: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that the report names.

    Attributes:
        name: the name in standard spelling ("Aleppo"; "Tariq al-Bab" when no entry has it).
        text, span: the words in the report.
        lat, lon: degrees (WGS 84) of the entry or of the area's centre; None rather than a guess.
        radius_km: how far the true point may lie from (lat, lon).
        within: the names of what holds it, innermost first ("Aleppo", "Syria").
        country: ISO 3166-1 alpha-2.
        score: how sure the resolution is, 0 to 1.
    """

    name: str
    text: str
    span: Span | None
    geonames_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: PlacePrecision = PlacePrecision.UNRESOLVED
    within: tuple[str, ...] = ()
    country: str | None = None
    score: float = 0.0
    candidates: tuple[Candidate, ...] = field(default=(), repr=False, compare=False)
