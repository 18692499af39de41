import datetime as dt
import gzip
import json
from pathlib import Path

import pytest

from reportedly.errors import EvaluationError
from reportedly.evaluation import TASKS, dates, heideltime
from reportedly.evaluation.timex import Timex
from reportedly.model import Span

TEXT = "The mayor of Goma said on Friday that nine people had been killed there in March."
FRIDAY, MARCH = Timex(Span(26, 32), "2016-09-23"), Timex(Span(75, 80), "2016-03")


@pytest.fixture(autouse=True)
def _no_peer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(heideltime.FOLDER, raising=False)


def test_equal_extents_are_paired_before_longer_overlaps() -> None:
    wide = Timex(Span(20, 40), "2016")
    assert dates.pairs([FRIDAY], [wide, FRIDAY]) == [(FRIDAY, FRIDAY)]
    assert dates.pairs([FRIDAY, MARCH], [wide]) == [(FRIDAY, wide)]


def test_a_value_counts_only_where_the_expression_is_found() -> None:
    near = Timex(Span(23, 32), "2016-09-23")
    other = Timex(Span(75, 80), "2015-03")
    assert dates.count([FRIDAY, MARCH], [near, other]) == (2, 2, 2, 1, 1)
    assert dates.count([FRIDAY], []) == (1, 0, 0, 0, 0)


def test_a_set_is_scored_beside_the_published_figures(tmp_path: Path) -> None:
    row = {
        "doc": "a",
        "dct": "2016-09-24T10:00",
        "text": TEXT,
        "timex": [
            {"start": 26, "end": 32, "value": "2016-09-23"},
            {"start": 75, "end": 80, "value": "2015-03"},
        ],
    }
    path = tmp_path / TASKS["dates"].file
    path.parent.mkdir()
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    result = TASKS["dates"](tmp_path)
    figures = {m.name: m for m in result.measures}
    assert figures["time expressions, relaxed F1"].figure.value == 100
    value = figures["time expressions, value F1"]
    assert value.figure.value == 50
    assert value.baselines["HeidelTime, published"].value == 77.6
    assert [(m.cause, m.gold, m.given) for m in result.misses] == [
        ("another value", "March: 2015-03", "March: 2016-03")
    ]


def test_timeml_is_read_back_to_the_texts_own_characters() -> None:
    marked = (
        '<?xml version="1.0"?>\n<TimeML>\n'
        + TEXT.replace(
            "Friday", '<TIMEX3 tid="t1" type="DATE" value="2016-09-23">Friday</TIMEX3>'
        ).replace("March", '<TIMEX3 tid="t2" type="DATE" value="2016-03">March</TIMEX3>')
        + "\n</TimeML>"
    )
    assert list(heideltime.tagged(marked, TEXT)) == [FRIDAY, MARCH]


def test_heideltime_is_left_out_where_it_is_not_named() -> None:
    assert heideltime.heideltime([(TEXT, dt.date(2016, 9, 24))]) is None


def test_heideltime_that_does_not_run_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / heideltime.SETTINGS).write_text("treeTaggerHome = {path}")
    monkeypatch.setenv(heideltime.FOLDER, str(tmp_path))
    with pytest.raises(EvaluationError, match="did not run"):
        heideltime.heideltime([(TEXT, dt.date(2016, 9, 24))])
