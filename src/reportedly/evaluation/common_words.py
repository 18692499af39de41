"""Making the table of common words: `python -m reportedly.evaluation.common_words COUNTS --out F`.

COUNTS is a list of words with how often each stands in books, a word and its number a line: the
English frequency dictionary of SymSpell (MIT), drawn from Google Books Ngrams (CC BY 3.0). A word
that stands so often stands in so many of a thousand texts of a report's length (Poisson). The words
of Reportedly's own word lists are what reports of war are made of, and are common in them whatever
they are in books; so are small numbers, which are days, hours and ages, and years.
"""

import csv
from collections.abc import Iterator
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import Any

import click
import yaml

from reportedly.linking.wording import words_in

REPORT_WORDS = 350
LEAST = 8
OWN_WORDS = 60
# Up to the first number, so many of a thousand: days of a month, then ages; and years.
NUMBERS = ((12, 150), (31, 100), (60, 40), (99, 15))
YEARS, IN_YEARS = range(1990, 2031), 50


@click.command()
@click.argument("counts", type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True)
def make(counts: Path, out: Path) -> None:
    """Write of a thousand reports how many hold each word, where at least eight do."""
    told = [line.split() for line in counts.read_text(encoding="utf-8-sig").splitlines()]
    found = {word: int(number) for word, number in told}
    total = sum(found.values())
    shares = {word: 1 - exp(-REPORT_WORDS * number / total) for word, number in found.items()}
    table = {word: round(1000 * share) for word, share in shares.items()}
    for word in own_words():
        table[word] = max(table.get(word, 0), OWN_WORDS)
    table |= {
        str(number): next(n for most, n in NUMBERS if number <= most) for number in range(100)
    }
    table |= {str(year): IN_YEARS for year in YEARS}
    kept = sorted((-number, word) for word, number in table.items() if number >= LEAST)
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("word", "per_thousand"))
        rows.writerows((word, -number) for number, word in kept)
    click.echo(f"{len(kept)} words in {out}")


def own_words() -> frozenset[str]:
    """Return the words of the English word lists."""
    folder = files("reportedly.lexicon").joinpath("en")
    lists = (file for file in folder.iterdir() if file.name.endswith(".yaml"))
    texts = (t for one in lists for t in _texts(yaml.safe_load(one.read_text(encoding="utf-8"))))
    return frozenset(word for text in texts for word in words_in(text) if word.isalpha())


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        for key, value in told.items():
            yield from _texts(key)
            yield from _texts(value)
    elif isinstance(told, list):
        for value in told:
            yield from _texts(value)


if __name__ == "__main__":
    make()
