"""Splink's unsupervised linkage as a baseline: expectation maximisation, connected components.

The library is a means of measuring only, and is not installed with Reportedly.
"""

import logging
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

from reportedly.linking import Linkable, Rarity
from reportedly.linking.clustering import Group

# The library's own words: pairs at least so likely are connected.
LIKELY = 0.95
RARE_SHOWN = 8
COLUMNS = ("place", "day", "killed", "actor", "rare", "headline", "month")


def installed() -> bool:
    """Say whether the library can be measured here."""
    return all(find_spec(name) for name in ("splink", "duckdb", "pyarrow"))


def linked(records: Sequence[Linkable], rarity: Rarity) -> list[Group]:
    """Return the groups that Splink finds with comparisons made of exact matches and its defaults.

    A record of which only words are known is compared by its rarest words and its headline.
    """
    import pyarrow as pa
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on
    from splink import comparison_library as cl

    logging.getLogger("splink").setLevel(logging.ERROR)
    rows = [_row(record, rarity) for record in records]
    known = [name for name in COLUMNS if any(row[name] for row in rows)]
    compared = {
        "place": cl.ExactMatch("place"),
        "day": cl.ExactMatch("day"),
        "killed": cl.ExactMatch("killed"),
        "actor": cl.ExactMatch("actor"),
        "rare": cl.ArrayIntersectAtSizes("rare", [4, 2, 1]),
        "headline": cl.JaccardAtThresholds("headline", [0.7, 0.4]),
    }
    used = [name for name in compared if name in known]
    blocks = [("place", "day"), ("place", "month"), ("day", "actor"), ("month",)]
    rules: list[Any] = [block_on(*block) for block in blocks if set(block) <= set(known)]
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="id",
        comparisons=[compared[name] for name in used],
        blocking_rules_to_generate_predictions=rules,
    )
    api = DuckDBAPI()
    linker = Linker(api.register(pa.Table.from_pylist(rows)), settings)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6)
    for rule in rules[-2:]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    scored = linker.inference.predict(threshold_match_probability=0.01)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, LIKELY)
    return _groups(clusters.as_record_list())


def _groups(rows: Sequence[Mapping[str, Any]]) -> list[Group]:
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["cluster_id"], []).append(row["id"])
    return [tuple(sorted(group)) for group in found.values()]


def _row(record: Linkable, rarity: Rarity) -> dict[str, Any]:
    day = record.start or record.published
    killed = next((toll.low for toll in record.tolls if toll.harm == "killed"), None)
    rarest = sorted(record.names or record.words, key=lambda w: (-rarity.weight(w), w))
    return {
        "id": record.id,
        "place": next(iter(sorted(record.places)), None),
        "day": day and day.isoformat(),
        "month": day and day.isoformat()[:7],
        "killed": killed,
        "actor": next(iter(sorted(record.actors)), None),
        "rare": rarest[:RARE_SHOWN] or None,
        "headline": " ".join(sorted(record.headline)) or None,
    }
