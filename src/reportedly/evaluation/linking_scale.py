"""How linking grows: invented records with known truth, and the time, memory and F1 of each size.

Each size is measured in a process of its own, so that a peak of memory is that of its size.
"""

import datetime as dt
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

import numpy as np

from reportedly.errors import EvaluationError
from reportedly.evaluation.figures import PERCENT, Measure, exactly
from reportedly.linking import Linkable, Linkage, Toll, link

SIZES, LARGEST = (10_000, 30_000, 100_000, 300_000, 1_000_000), 100_000

FIRST_DAY = dt.date(2010, 1, 1)
TELLINGS, ACTORS, WORDS, RARE, TOLD = 2.7, 60, 3000, 6, 0.6
KB_A_GB = 1024**2
_UNITS = {"seconds": "s", "processor": "s", "GB": "at most", "pairwise F1": PERCENT}
TYPES = ("strike.air", "strike.ground", "fight.clash", "attack.civilian")
# Towns and days grow with the records, as they do in an archive: its density stays.
RECORDS_A_TOWN, RECORDS_A_DAY = 50, 40


def records(number: int, *, seed: int = 0) -> tuple[list[Linkable], dict[str, str]]:
    """Return so many records, and of each the incident that it tells of."""
    draw = np.random.default_rng(seed)
    towns = max(20, number // RECORDS_A_TOWN)
    days = max(60, number // RECORDS_A_DAY)
    common = [f"word{n}" for n in range(WORDS + 1)]
    made: list[Linkable] = []
    truth: dict[str, str] = {}
    while len(made) < number:
        incident = f"incident {len(truth)}"
        town, day = int(towns ** draw.random()) - 1, int(draw.integers(days))
        where = (-30 + 60 * ((town * 0.618034) % 1), -60 + 120 * ((town * 0.754878) % 1))
        kind, actor = TYPES[draw.integers(len(TYPES))], f"party{draw.integers(ACTORS)}"
        killed = int(min(80, draw.geometric(0.3)))
        own = [f"rare{draw.integers(number * 20)}" for _ in range(RARE)]
        for _ in range(min(number - len(made), 1 + draw.poisson(TELLINGS - 1))):
            date = FIRST_DAY + dt.timedelta(days=day + int(draw.choice((0, 0, 0, 1))))
            kept = draw.random(RARE) < TOLD
            told = {word for word, keep in zip(own, kept.tolist(), strict=True) if keep}
            told |= {common[n] for n in (WORDS ** draw.random(30)).astype(int).tolist()}
            known = max(0, killed + int(draw.choice((0, 0, 0, 1, -1))))
            id_ = f"i-{len(made):08}"
            truth[id_] = incident
            made.append(
                Linkable(
                    id=id_,
                    report_id=id_,
                    type=kind,
                    places=frozenset({f"town{town}"}),
                    point=where,
                    reach_km=5.0,
                    start=date,
                    end=date,
                    actors=frozenset({actor} if draw.random() < 0.75 else ()),
                    tolls=(Toll("killed", known, known),),
                    words=frozenset(told),
                    published=date + dt.timedelta(days=int(draw.integers(3))),
                    outlet=f"outlet{draw.integers(40)}",
                )
            )
    return made, truth


def measure(largest: int | None) -> tuple[Measure, ...]:
    """Return the seconds, the memory and the pairwise F1 of each size up to the largest.

    Raises:
        EvaluationError: a size is more than this machine can hold.
    """
    largest = largest or LARGEST
    sizes = sorted({min(size, largest) for size in SIZES})
    return tuple(one for size in sizes for one in _measures(_in_its_own_process(size)))


def measured(number: int) -> dict[str, float]:
    """Return the seconds, the peak of memory in GB and the pairwise F1 for so many records."""
    made, truth = records(number)
    start, busy = time.perf_counter(), time.process_time()
    linkage = link(made)
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    return {
        "records": number,
        "seconds": round(seconds, 1),
        "processor": round(busy, 1),
        "GB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KB_A_GB, 2),
        "pairwise F1": round(_pairwise_f1(linkage, truth), 1),
    }


def show(number: int) -> None:
    """Print what is measured of so many records, in JSON."""
    sys.stdout.write(json.dumps(measured(number)))


def _pairwise_f1(linkage: Linkage, truth: dict[str, str]) -> float:
    hits = found = 0
    for group in linkage.incidents:
        found += len(group) * (len(group) - 1)
        hits += sum(n * (n - 1) for n in Counter(truth[id_] for id_ in group).values())
    gold = sum(n * (n - 1) for n in Counter(truth.values()).values())
    return 200 * hits / (found + gold)


def _in_its_own_process(size: int) -> dict[str, float]:
    command = [sys.executable, "-c", f"import {__name__} as scale; scale.show({size})"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)  # noqa: S603 - our own module, and a number
    if done.returncode:
        raise EvaluationError(f"linking {size:,} records failed: {done.stderr[-300:].strip()}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _measures(found: dict[str, float]) -> Iterator[Measure]:
    size = int(found["records"])
    for name, unit in _UNITS.items():
        figure = exactly(found[name], size)
        yield Measure(name=f"{size:,} records, {name}", figure=figure, baselines={}, unit=unit)
