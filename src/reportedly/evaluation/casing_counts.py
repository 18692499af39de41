"""Making the table of casing: `python -m reportedly.evaluation.casing_counts --sets F --out CSV`.

Of each word, how often it stands inside a sentence of news and how often it has a capital there:
counted in the articles of FA-KES (CC BY 4.0) and the documents of the American government in re3d
(public domain). Only counts leave them. A name that is seen once, or a small word that the table of
common words knows already, is left out.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from reportedly.evaluation.common_words import news
from reportedly.lexicon import table

# A word that follows a small one or a comma is inside a sentence, and not in a heading.
INSIDE = re.compile(r"(?:(?<=[a-z] )|(?<=[a-z], ))([A-Za-z]+)\b(?!\.\w)")


@click.command()
@click.option("--sets", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True)
def make(sets: Path, out: Path) -> None:
    """Write how often news writes each word with a capital inside a sentence."""
    common = {row["word"] for row in table("common_words")}
    counts = counted(news(sets))
    kept = [
        (word, capitals, seen)
        for word, (capitals, seen) in sorted(counts.items())
        if 2 * capitals > seen > 1 or (2 * capitals <= seen and word not in common)
    ]
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("word", "capitalised", "seen"))
        rows.writerows(kept)
    click.echo(f"{len(kept)} words in {out}")


def counted(texts: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return of each word how often it has a capital inside a sentence, and how often any."""
    capitals: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for text in texts:
        for word in INSIDE.findall(text):
            seen[word.lower()] += 1
            capitals[word.lower()] += word[0].isupper()
    return {word: (capitals[word], number) for word, number in seen.items()}


if __name__ == "__main__":
    make()
