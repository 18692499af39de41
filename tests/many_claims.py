"""A casebook of very many claims, made up row by row, and how long tolls over it take.

    python tests/many_claims.py FILE [CLAIMS]

Reports of ten claims each over three years, forty issuers, two thousand towns of five countries, a
few of them in most reports. Texts are a line long: what a toll reads of a report is its row.
"""

import datetime as dt
import json
import random
import sqlite3
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from reportedly.answers import told_from, toll_of
from reportedly.casebook import open_casebook
from reportedly.casebook.codec import CLAIM
from reportedly.casebook.folding import folded
from reportedly.casebook.rows import claim_row, count_rows, report_row
from reportedly.model import Block, BlockKind, Report, Span
from reportedly.tally import Question
from tally_claims import days, says, town

FIRST = dt.date(2029, 1, 1)
CLAIMS_A_REPORT, DAYS, TOWNS, ISSUERS = 10, 1096, 2000, 40
GIVEN = (
    ("one town", Question(place="Town 3")),
    ("one town, one month", Question(place="Town 3", since=FIRST, until=FIRST + dt.timedelta(30))),
    ("one country, one month", Question(
        place="Country 0", since=FIRST + dt.timedelta(400), until=FIRST + dt.timedelta(430))),
    ("anywhere, one week", Question(
        since=FIRST + dt.timedelta(400), until=FIRST + dt.timedelta(406))),
)  # fmt: skip


def make(path: Path, claims: int) -> None:
    """Write the casebook straight into its tables; reading so many reports would take days."""
    open_casebook(path).close()
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA foreign_keys = OFF")
    raw.execute("PRAGMA synchronous = OFF")
    chance = random.Random(7)  # noqa: S311 (made-up rows, no secret)
    template = json.loads(
        CLAIM.dump(says("X", 1, 1, place=town("T", 1.0, 2.0), when=days(1, 1)).claim)
    )
    for start in range(0, claims, 10_000):
        _write(raw, start, min(claims, start + 10_000), template, chance)
    raw.commit()
    raw.execute("ANALYZE")
    raw.close()


def _write(
    raw: sqlite3.Connection, start: int, end: int, template: dict[str, Any], chance: random.Random
) -> None:
    rows: dict[str, list[dict[str, Any]]] = {
        name: [] for name in ("reports", "readings", "claims", "counts", "report_places")
    }
    for number in range(start, end, CLAIMS_A_REPORT):
        report, reading = f"r-{number:012}", f"rd-{number:012}"
        day = FIRST + dt.timedelta(chance.randrange(DAYS))
        home = _town(chance)
        rows["reports"].append(_report(report, number, day))
        rows["readings"].append(
            {"id": reading, "report_id": report, "created": f"{day} 00:00:00.000000",
             "current": 1, "stages": "[]", "warnings": "[]"}
        )  # fmt: skip
        inside: Counter[str] = Counter()
        for n in range(CLAIMS_A_REPORT):
            where = home if chance.random() < 0.7 else _town(chance)
            body = _body(template, f"c-{number + n:012}", report, where, day, chance)
            claim = CLAIM.load(json.dumps(body))
            rows["claims"].append(claim_row(reading, n, claim) | {"rejected": False})
            rows["counts"] += count_rows(reading, claim)
            if claim.place:
                inside.update({folded(x) for x in (claim.place.name, *claim.place.within)})
        rows["report_places"] += [
            {"name": name, "reading_id": reading, "inside": times, "placed": CLAIMS_A_REPORT}
            for name, times in inside.items()
        ]
    for table, listed in rows.items():
        columns = ", ".join(f'"{name}"' for name in listed[0])
        marks = ", ".join(f":{name}" for name in listed[0])
        raw.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", listed)  # noqa: S608 (our own names)


def _report(id_: str, number: int, day: dt.date) -> dict[str, Any]:
    text = f"Report {number}."
    made = Report(
        id=id_, ref=f"{number}.txt", title=None, outlet=f"Outlet {number % 200}", published=day,
        language="en", text=text, sha256=id_, blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
        raw_starts=((0, 0),),
    )  # fmt: skip
    return report_row(made)


def _town(chance: random.Random) -> int:
    return min(int(chance.paretovariate(0.7)), TOWNS) - 1


def _body(
    template: dict[str, Any], id_: str, report: str, where: int, day: dt.date, chance: random.Random
) -> dict[str, Any]:
    place = None
    if chance.random() < 0.8:
        place = template["place"] | {
            "name": f"Town {where}", "text": f"Town {where}", "geonames_id": where,
            "lat": -40 + where // 40 * 1.5, "lon": where % 40 * 1.5,
            "within": [f"Region {where % 50}", f"Country {where % 5}"], "country": f"X{where % 5}",
        }  # fmt: skip
    told = day - dt.timedelta(chance.randrange(3))
    first = told - dt.timedelta(chance.choice((0, 0, 0, 6)))
    when = (
        template["when"] | {"start": f"{first}", "end": f"{told}"}
        if chance.random() < 0.7
        else None
    )
    issuer = f"Issuer {chance.randrange(ISSUERS)}"
    low = int(chance.paretovariate(1))
    count = template["counts"][0] | {
        "harm": chance.choice(("killed", "injured", "displaced")),
        "group": chance.choice(("people", "people", "civilians", "children")),
        "low": low, "high": chance.choice((low, low, None)), "text": str(low),
        "scope": {"place": None, "when": None, "frame": "incident" if first == told else "period"},
    }  # fmt: skip
    return template | {
        "id": id_, "report_id": report, "place": place, "when": when,
        "quote": f"{issuer} says {low}",
        "stance": "denies" if chance.random() < 0.03 else "asserts",
        "source": template["source"] | {"name": issuer, "text": issuer},
        "counts": [count] if chance.random() < 0.7 else [],
    }  # fmt: skip


def measure(path: Path) -> None:
    """Print how long each question takes, from opening the casebook to the answer."""
    for name, question in GIVEN:
        begun, busy = time.perf_counter(), time.process_time()
        with open_casebook(path, create=False) as casebook:
            told = told_from(casebook, question)
            found = time.perf_counter()
            toll = toll_of(told, question)
        done, busy = time.perf_counter(), time.process_time() - busy
        sys.stdout.write(
            f"{name:24} {len(told.said):6} claims  found {found - begun:.2f} s  "
            f"tallied {done - found:.2f} s  CPU {busy:.2f} s  {toll.low}/{toll.best}/{toll.high}\n"
        )


if __name__ == "__main__":
    file = Path(sys.argv[1])
    if not file.exists():
        make(file, int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
    measure(file)
