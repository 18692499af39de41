"""Fitting the weights that ship: `python -m reportedly.evaluation.train_linking --sets FOLDER`.

The weights are sums of how often each level of each comparison stands in linked and in other
pairs; they hold no text. Places, days, parties and numbers are learnt from MAVERICK's coded reports
(CC BY 4.0), words from invented tellings: nothing comes from texts without a licence. Pairs are
told once more with what they know of place, of days, of numbers or of words left out, so that a
record that lacks one is weighed by the others.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
import yaml

from reportedly.evaluation.figures import digest
from reportedly.evaluation.invented import invented
from reportedly.evaluation.linking import levels, of_one_day
from reportedly.evaluation.linking_gold import Told, maverick
from reportedly.linking import Rarity
from reportedly.linking.blocking import candidates
from reportedly.linking.training import Levels, fit

CODED = "event_reports/maverick_kenya.csv.gz"
INVENTED, SEED = 1000, 20260922
# Levels that neither set holds: one has few types, and hardly a coarse place.
ASSUMED = {
    "kind": {"kin": 0.3, "family": 0.0},
    "distance": {"over 100 km": -3.0, "coarse, can meet": 0.0, "coarse, apart": -2.0},
}
LEFT_OUT = (
    {"distance", "place_name", "crowd"},
    {"when", "crowd"},
    {"distance", "place_name", "when", "crowd"},
    {"distance", "place_name", "when", "crowd", "killed", "injured"},
    {"killed", "injured"},
    {"headline", "headline_told", "headlines_told"},
    {"wording", "names", "names_covered", "full_names", "numbers", "rare"},
)


@click.command()
@click.option("--sets", type=click.Path(path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
def train(sets: Path, out: Path) -> None:
    """Fit the weights to both and write them with what they were fitted to."""
    told: list[Levels] = []
    same: list[bool] = []
    for one in (maverick(sets / CODED), invented(INVENTED, seed=SEED)):
        for found, is_one in pairs(one):
            told.append(found)
            same.append(is_one)
    scorer = fit(told, same)
    weights = {name: {**ASSUMED.get(name, {}), **found} for name, found in scorer.weights.items()}
    content = {
        "fitted_to": {CODED: digest(sets / CODED), "invented tellings": f"seed {SEED}"},
        "base": scorer.base,
        "weights": weights,
    }
    out.write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    click.echo(f"{len(told)} pairs, {sum(same)} of them one incident; weights in {out}")


def pairs(told: Sequence[Told]) -> Iterator[tuple[Levels, bool]]:
    """Yield the levels of each pair, and whether people say that it is one incident."""
    records = {one.record.id: one.record for one in told}
    incident = {one.record.id: one.incident for one in told}
    rarity = Rarity.of(one.record.marks for one in told)
    listed = list(records.values())
    for pair in sorted({*candidates(listed), *of_one_day(listed)}):
        found = levels(records, pair, rarity)
        if found is None:
            continue
        is_one = incident[pair[0]] == incident[pair[1]]
        yield found, is_one
        for lacking in LEFT_OUT:
            less = {name: level for name, level in found.items() if name not in lacking}
            if less and len(less) < len(found):
                yield less, is_one


if __name__ == "__main__":
    train()
