"""LGL, TR-News, GeoWebNews and GeoVirus: news with its place names resolved by hand.

Lieberman et al. 2010; Kamalloo & Rafiei 2018; Gritta et al. 2018 and 2019.
"""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]  # it has no stubs

from reportedly.errors import EvaluationError
from reportedly.gazetteer import Point
from reportedly.model import Span

# GeoWebNews also marks demonyms, languages, and expressions that hold no name.
TOPONYMS = frozenset(
    {"Literal", "Literal_Modifier", "Coercion", "Mixed", "Embedded_Literal", "Metonymic"}
)
NAMES = ("phrase", "extractedName", "name")


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name where it stands, and what it means; `geonames_id` is None where gold has no id."""

    span: Span
    name: str
    point: Point
    geonames_id: int | None


@dataclass(frozen=True, slots=True)
class Marked:
    """One article: the names that are scored, and marked words that are neither right nor wrong."""

    ref: str
    text: str
    toponyms: tuple[Toponym, ...]
    left_out: tuple[Span, ...]


def load(path: Path, limit: int | None = None) -> list[Marked]:
    """Return the articles of one set.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    try:
        whole = etree.fromstring(
            gzip.decompress(path.read_bytes()), etree.XMLParser(resolve_entities=False)
        )
        articles = [_article(n, node) for n, node in enumerate(whole.iter("article"))]
    except (OSError, EOFError, zlib.error, etree.XMLSyntaxError, ValueError, TypeError) as error:
        raise EvaluationError(f"{path} is not the set that it should be: {error!r}") from error
    marked = [a for a in articles if a.toponyms]
    if not marked:
        raise EvaluationError(f"{path} holds no marked names")
    return marked[:limit]


def _article(number: int, node: etree._Element) -> Marked:
    text = node.findtext("text") or ""
    scored, left_out = [], []
    for marked in node.iter("toponym", "location"):
        span = _span(marked, text)
        if span is None:
            continue
        toponym = _toponym(marked, span, text)
        if toponym is None:
            left_out.append(span)
        else:
            scored.append(toponym)
    return Marked(str(number), text, tuple(scored), tuple(left_out))


def _span(marked: etree._Element, text: str) -> Span | None:
    """Return where the name stands; offsets that are off by a few characters are set right."""
    name = next(filter(None, map(marked.findtext, NAMES)))
    start = int(marked.findtext("start", "-1"))
    if start < 0:
        return None  # in the title
    near = range(max(0, start - 3), start + 4)
    found = [at for at in near if text.startswith(name, at)]
    return Span(found[0], found[0] + len(name)) if found else None


def _toponym(marked: etree._Element, span: Span, text: str) -> Toponym | None:
    values = dict(_leaves(marked))
    lat, lon = (
        values.get(a) or values.get(b) for a, b in (("lat", "latitude"), ("lon", "longitude"))
    )
    if not lat or not lon:
        return None
    kind = values.get("type")
    if kind is not None and not _is_name(kind, values.get("modifierType", "")):
        return None
    tag = marked.find("gaztag")
    number = values.get("geonamesID") if tag is None else tag.get("geonameid")
    identity = int(number) if number and number.isdigit() else None
    return Toponym(span, span.of(text), (float(lat), float(lon)), identity)


def _is_name(kind: str, modifier: str) -> bool:
    return kind in TOPONYMS or (kind == "Non_Literal_Modifier" and modifier == "Noun")


def _leaves(node: etree._Element) -> Iterator[tuple[str, str]]:
    for child in node.iter():
        if len(child) == 0 and child.text and child.text.strip():
            yield str(child.tag), child.text.strip()
