import datetime as dt
import gzip
import json
from pathlib import Path

import pytest

from reportedly.evaluation import fakes
from reportedly.linking import Linkable


def articles(tmp_path: Path, *texts: str) -> list[fakes.Article]:
    path = tmp_path / "fa_kes.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for text in texts:
            row = {"article_title": "Shells hit Dara Sabun", "article_content": text}
            file.write(json.dumps(row | {"source": "courier", "date": "7/5/2016"}) + "\n")
    return fakes.articles(path)


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Tue 05 Jul 2016 Shells hit Dara Sabun.", dt.date(2016, 7, 5)),
        ("Last updated at Jul 062016 Dara Sabun", dt.date(2016, 7, 6)),
        ("07-07-2016 Shells hit Dara Sabun.", dt.date(2016, 7, 7)),
        ("08.07.2016(updated 1200 09.07.2016)", dt.date(2016, 7, 8)),
        ("Published October 29 2014 Shells", dt.date(2014, 10, 29)),
        ("Shells hit Dara Sabun on 31-02-2016.", dt.date(2016, 7, 5)),
    ],
)
def test_an_article_opens_with_its_day(tmp_path: Path, opening: str, day: dt.date) -> None:
    (found,) = articles(tmp_path, opening)
    assert found.published == day


def test_each_text_is_kept_once(tmp_path: Path) -> None:
    assert len(articles(tmp_path, "One text.", "Another text.", "One text.")) == 2


def test_judgements_name_reports_and_hold_no_text() -> None:
    pairs, incidents = fakes._judged("fakes_pairs.csv"), fakes._judged("fakes_incidents.csv")
    assert {row["verdict"] for row in pairs} == {"same", "different", "unsure"}
    assert len(pairs) >= 600
    keys = [row["report"] for row in (*pairs, *incidents)]
    assert all(len(key) == fakes.KEY and int(key, 16) >= 0 for key in keys)
    assert len({row["report"] for row in incidents}) == len(incidents)
    assert all(len(pair) == 2 for pair in fakes.doubtful())


def test_a_judged_record_is_found_by_its_type_and_first_words() -> None:
    row = next(r for r in fakes._judged("fakes_pairs.csv") if r["verdict"] == "same")
    start, end = int(row["start"]), int(row["end"])
    left = Linkable(id="i-a", report_id="a", type=row["type"])
    right = Linkable(id="i-b", report_id="b", type=row["other_type"])
    there = fakes.Placed(left, start, end)
    other = fakes.Placed(right, int(row["other_start"]), int(row["other_end"]))
    read = {row["report"]: [there], row["other_report"]: [other]}
    if row["report"] == row["other_report"]:
        read = {row["report"]: [there, other]}
    assert [(one.left.id, one.right.id, one.same) for one in fakes.pairs(read)] == [
        ("i-a", "i-b", True)
    ]
    moved = {**read, row["report"]: [fakes.Placed(left, end + 1, end + 9)]}
    assert fakes.pairs(moved) == []
