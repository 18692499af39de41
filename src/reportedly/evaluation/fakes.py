"""FA-KES: articles on the war in Syria, and which of them we judged to tell of one incident.

The articles (Abu Salem, Al Feel, Elbassuoni, Jaber and Farah 2019, CC BY 4.0) come from fifteen
outlets of every side. Our judgements lie beside this module, without any text:
`fakes_incidents.csv` groups the articles by what each mainly tells of, `fakes_pairs.csv` says of
pairs of records that Reportedly read from them whether they tell of one incident. How they were
judged stands in docs/explanation/incidents.md.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from reportedly.evaluation.gold import rows
from reportedly.evaluation.linking_gold import FOLDS, HEAD, Told
from reportedly.linking import Linkable, linkable
from reportedly.linking.wording import names_in, words_in
from reportedly.model import RawDocument
from reportedly.reading import Reader

KEY = 24
# Pages open with the day on which they appeared, in many ways; the set's own column is often wrong.
OPENING = 320
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?P<day>\d{1,2})[.-](?P<month>\d\d)[.-](?P<year>20\d\d)",
        rf"{_MONTH} (?P<day>\d{{1,2}}),? ?(?P<year>20\d\d)",
        rf"\b(?P<day>\d{{1,2}}) {_MONTH} (?P<year>20\d\d)",
    )
)
SAME, UNSURE = "same", "unsure"


@dataclass(frozen=True, slots=True)
class Article:
    """An article: `key` opens the SHA-256 of its text."""

    key: str
    title: str
    text: str
    outlet: str
    published: dt.date


class Placed(NamedTuple):
    """A record, and where the first words that tell of it stand in its article."""

    record: Linkable
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PairJudged:
    """Two records of different articles that we judged.

    Attributes:
        stands_for: how many candidates of its kind and score one judged pair stands for.
        fold: of its first article's incident; a pair is tested with it.
    """

    left: Linkable
    right: Linkable
    same: bool
    stands_for: float
    fold: str


def articles(path: Path) -> list[Article]:
    """Return the articles, each text once.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    found = {one.key: one for one in rows(path, _article)}
    return list(found.values())


def told(path: Path) -> list[Told]:
    """Return the articles that tell of one incident mainly, as linking sees texts.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    incident = {row["report"]: row["incident"] for row in _judged("fakes_incidents.csv")}
    return [
        Told(_whole(one), incident[one.key], _fold(incident[one.key]), None, one.published)
        for one in articles(path)
        if one.key in incident
    ]


def doubtful() -> frozenset[frozenset[str]]:
    """Return the pairs of incidents that may be one: nothing is learnt from them."""
    return frozenset(
        frozenset({row["incident"], other})
        for row in _judged("fakes_incidents.csv")
        for other in row["may_be"].split()
    )


def records(path: Path) -> dict[str, list[Placed]]:
    """Return what Reportedly reads from each article, by the article's key; it takes minutes.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    reader = Reader()
    return {one.key: list(_read(reader, one)) for one in articles(path)}


def pairs(read: Mapping[str, Sequence[Placed]]) -> list[PairJudged]:
    """Return the judged pairs whose records are still read; those we are unsure of are left out."""
    incident = {row["report"]: row["incident"] for row in _judged("fakes_incidents.csv")}
    found = []
    for row in _judged("fakes_pairs.csv"):
        left, right = _find(read, row, ""), _find(read, row, "other_")
        if row["verdict"] != UNSURE and left and right:
            fold = _fold(incident.get(row["report"], row["report"]))
            same, weight = row["verdict"] == SAME, float(row["stands_for"])
            found.append(PairJudged(left, right, same, weight, fold))
    return found


def _read(reader: Reader, article: Article) -> Iterator[Placed]:
    raw = RawDocument(
        ref=article.key,
        content=article.text,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
    )
    reading = reader.read(raw)
    span_of = {claim.id: claim.span for claim in reading.claims}
    for record in reading.records:
        span = span_of[record.claims[0]]
        yield Placed(linkable(record, reading.report, reading.claims), span.start, span.end)


def _find(
    read: Mapping[str, Sequence[Placed]], row: Mapping[str, str], side: str
) -> Linkable | None:
    """Return the record of the type that was judged, whose first words meet those judged."""
    start, end = int(row[f"{side}start"]), int(row[f"{side}end"])
    there = read.get(row[f"{side}report"], ())
    met = [one for one in there if one.start < end and start < one.end]
    met.sort(key=lambda one: abs(one.start - start) + abs(one.end - end))
    return next((one.record for one in met if one.record.type == row[f"{side}type"]), None)


def _whole(article: Article) -> Linkable:
    text = f"{article.title}.\n{article.text}"[:HEAD]
    return Linkable(
        id=article.key,
        report_id=article.key,
        words=words_in(text),
        names=names_in(text),
        outlet=article.outlet,
        published=article.published,
        headline=words_in(article.title),
    )


def _article(row: Mapping[str, Any]) -> Article:
    text = row["article_content"]
    month, day, year = map(int, row["date"].split("/"))
    return Article(
        key=sha256(text.encode()).hexdigest()[:KEY],
        title=row["article_title"].strip(),
        text=text,
        outlet=row["source"],
        published=_opening_day(text) or dt.date(year, month, day),
    )


def _opening_day(text: str) -> dt.date | None:
    met = (pattern.search(text[:OPENING]) for pattern in _DAYS)
    found = sorted((m.start(), day) for m in met if m is not None and (day := _day(m)))
    return found[0][1] if found else None


def _day(match: re.Match[str]) -> dt.date | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    try:
        return dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return None


def _fold(incident: str) -> str:
    return str(crc32(incident.encode()) % FOLDS)


def _judged(name: str) -> list[dict[str, str]]:
    text = files("reportedly.evaluation").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
