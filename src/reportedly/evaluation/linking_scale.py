"""How linking grows: invented records with known truth, and the time, memory and F1 of each size.

`python -m reportedly.evaluation.linking_scale 10000 100000`: one size after the other, each in a
process of its own, so that a peak of memory is that of its size.
"""

import datetime as dt
import json
import resource
import subprocess
import sys
import time
from collections import Counter

import click
import numpy as np

from reportedly.linking import Linkable, Toll, link

FIRST_DAY = dt.date(2010, 1, 1)
TELLINGS, ACTORS, WORDS, RARE = 2.7, 60, 3000, 6
TYPES = ("strike.air", "strike.ground", "fight.clash", "attack.civilian")
# Towns and days grow with the records, as they do in an archive: its density stays.
RECORDS_A_TOWN, RECORDS_A_DAY = 50, 40


def records(number: int, *, seed: int = 0) -> tuple[list[Linkable], dict[str, str]]:
    """Return so many records, and of each the incident that it tells of."""
    draw = np.random.default_rng(seed)
    towns = max(20, number // RECORDS_A_TOWN)
    days = max(60, number // RECORDS_A_DAY)
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
            told = {word for word in own if draw.random() < 0.6}
            told |= {f"word{int(WORDS ** draw.random())}" for _ in range(30)}
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


def measured(number: int) -> dict[str, float]:
    """Return the seconds, the peak of memory in GB and the pairwise F1 for so many records."""
    made, truth = records(number)
    start = time.perf_counter()
    linkage = link(made)
    seconds = time.perf_counter() - start
    groups = linkage.incidents
    hits = found = 0
    for group in groups:
        found += len(group) * (len(group) - 1)
        hits += sum(n * (n - 1) for n in Counter(truth[id_] for id_ in group).values())
    gold = sum(n * (n - 1) for n in Counter(truth.values()).values())
    return {
        "records": number,
        "seconds": round(seconds, 1),
        "GB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2, 2),
        "pairwise F1": round(200 * hits / (found + gold), 1),
    }


@click.command()
@click.argument("sizes", nargs=-1, type=int, required=True)
def curve(sizes: tuple[int, ...]) -> None:
    """Print a line a size."""
    if len(sizes) == 1:
        click.echo(json.dumps(measured(sizes[0])))
        return
    for size in sizes:
        subprocess.run([sys.executable, "-m", __spec__.name, str(size)], check=True)  # noqa: S603 - our own module, and numbers


if __name__ == "__main__":
    curve()
