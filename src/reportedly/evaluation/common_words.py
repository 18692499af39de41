"""Making the table of common words: `python -m reportedly.evaluation.common_words COUNTS --sets F`.

COUNTS is a list of words with how often each stands in books, a word and its number a line: the
English frequency dictionary of SymSpell (MIT), drawn from Google Books Ngrams (CC BY 3.0). A word
that stands so often stands in so many of a thousand texts of a report's length (Poisson).

Books say "said" less than news does. So of each word that news texts hold, a third of the number is
that of books and two thirds the share of those texts: the articles of FA-KES (CC BY 4.0) and the
documents of the American government in re3d (public domain). Only shares leave them, and no names,
which are those of one war.

The words of Reportedly's own word lists are what reports of war are made of, and are common in them
whatever they are in books; so are small numbers, which are days, hours and ages, and years.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import Any

import click
import yaml

from reportedly.evaluation import fakes
from reportedly.evaluation.gold import rows as rows_of
from reportedly.linking.wording import names_in, words_in

REPORT_WORDS = 350
LEAST = 8
OWN_WORDS = 60
# Up to the first number, so many of a thousand: days of a month, then ages; and years.
NUMBERS = ((12, 150), (31, 100), (60, 40), (99, 15))
YEARS, IN_YEARS = range(1990, 2031), 50
ARTICLES, DOCUMENTS = "syria_articles/fa_kes.jsonl.gz", "re3d/re3d.jsonl.gz"
PUBLIC_DOMAIN = frozenset({"CENTCOM", "US State Department"})
# Of three parts; and a word in fewer news texts than this is chance.
OF_NEWS, OF_BOOKS = 2, 1
TEXTS = 6


@click.command()
@click.argument("counts", type=click.Path(exists=True, path_type=Path))
@click.option("--sets", type=click.Path(path_type=Path), help="The folder of sets with news.")
@click.option("--out", type=click.Path(path_type=Path), required=True)
def make(counts: Path, sets: Path | None, out: Path) -> None:
    """Write of a thousand reports how many hold each word, where at least eight do."""
    told = [line.split() for line in counts.read_text(encoding="utf-8-sig").splitlines()]
    found = {word: int(number) for word, number in told}
    total = sum(found.values())
    shares = {word: 1 - exp(-REPORT_WORDS * number / total) for word, number in found.items()}
    table = {word: round(1000 * share) for word, share in shares.items()}
    for word, share in in_news(news(sets) if sets else ()).items():
        parts = OF_NEWS * 1000 * share + OF_BOOKS * table.get(word, 0)
        table[word] = round(parts / (OF_NEWS + OF_BOOKS))
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


def in_news(texts: Iterable[str]) -> dict[str, float]:
    """Return what share of the texts holds each word that does not mostly stand as a name."""
    held: Counter[str] = Counter()
    named: Counter[str] = Counter()
    number = 0
    for text in texts:
        held.update(words_in(text))
        named.update(names_in(text))
        number += 1
    return {
        word: texts_held / number
        for word, texts_held in held.items()
        if texts_held >= TEXTS and 2 * named[word] <= texts_held and word.isalpha()
    }


def news(sets: Path) -> Iterator[str]:
    """Yield the news texts that may be counted: FA-KES, and the American government in re3d."""
    for article in fakes.articles(sets / ARTICLES):
        yield f"{article.title}.\n{article.text}"
    for text, source in rows_of(sets / DOCUMENTS, lambda row: (row["text"], row["sourceName"])):
        if source in PUBLIC_DOMAIN:
            yield text


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
