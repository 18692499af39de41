"""MUC-4: keys as they are written, templates scored by the guidelines, incidents as templates."""

import gzip
import json
from pathlib import Path

import pytest

from read_reports import Read, read  # noqa: F401 (a fixture)
from reportedly.errors import EvaluationError
from reportedly.evaluation import muc, muc_gold, muc_scoring
from reportedly.evaluation.muc_gold import Filler, Message, Template, fillers
from reportedly.evaluation.muc_templates import templates


def template(optional: bool = False, **slots: list[str]) -> Template:
    names = {"type": muc_gold.TYPE, "number": muc_gold.NUMBER, "date": muc_gold.DATE}
    told: dict[str, tuple[Filler, ...]] = dict.fromkeys(muc_gold.SLOTS, ())
    told[muc_gold.FOUND] = (Filler(("FOUND",)),)
    told |= {names[name]: tuple(fillers(value)) for name, value in slots.items()}
    return Template(told, optional)


def test_fillers_have_alternatives_and_pointers() -> None:
    assert list(fillers('1 / PLURAL: "TEACHER" / "TEACHERS"')) == [
        Filler(("1", "PLURAL"), ("TEACHER", "TEACHERS"))
    ]
    assert list(fillers('? "RED LEAGUE" / "RL"')) == [Filler(("RED LEAGUE", "RL"), optional=True)]
    assert list(fillers(["ATTACK", "-", "*"])) == [Filler(("ATTACK",))]
    assert list(fillers("(08 MAR 90) / (07 MAR 90 - 08 MAR 90)")) == [
        Filler(("08 MAR 90", "07 MAR 90 - 08 MAR 90"))
    ]


@pytest.mark.parametrize(
    ("slot", "key", "given", "points"),
    [
        (muc_gold.TYPE, "BOMBING", "BOMBING", 1),
        (muc_gold.TYPE, "BOMBING", "ATTACK", 0.5),
        (muc_gold.TYPE, "ATTACK", "BOMBING", 0),
        (muc_gold.DATE, "26 AUG 89", "26 AUG 89", 1),
        (muc_gold.DATE, "25 AUG 89 - 26 AUG 89", "26 AUG 89", 0.5),
        (muc_gold.DATE, "- 26 AUG 89", "25 AUG 89", 0.5),
        (muc_gold.DATE, "26 AUG 89", "- 26 AUG 89", 0.5),
        (muc_gold.DATE, "16 AUG 89", "- 26 AUG 89", 0),
        (muc_gold.PLACE, "PERU: LIMA (CITY)", "Peru: Lima", 1),
        (muc_gold.PLACE, "PERU: LIMA (CITY)", "Peru", 0.5),
        (muc_gold.PLACE, "PERU", "Peru: Lima", 0),
        (muc_gold.PLACE, "PERU: LIMA (CITY)", "Chile: Lima", 0.5),
        (muc_gold.NUMBER, '~7: "CLERKS"', '7: "THREE CLERKS"', 0.5),
        (muc_gold.NUMBER, '7: "CLERKS"', '7: "THE CLERKS"', 1),
        (muc_gold.NUMBER, '7: "CLERKS"', '7: "BAKERS"', 0.5),
        (muc_gold.NUMBER, '7: "CLERKS"', '8: "CLERKS"', 0),
        (muc_gold.EFFECT, 'NO INJURY OR DEATH: "-"', "NO INJURY", 0.5),
        (muc_gold.NAMED, '"ANA RUIZ"', '"RUIZ"', 0.5),
        (muc_gold.CONFIDENCE, "REPORTED AS FACT", "CLAIMED OR ADMITTED", 0),
    ],
)
def test_fillers_are_graded_by_the_guidelines(
    slot: str, key: str, given: str, points: float
) -> None:
    (wanted,), (told,) = fillers(key), fillers(given)
    assert muc_scoring.grade(slot, wanted, told) == points


def test_templates_are_aligned_for_most_points() -> None:
    keys = [template(type=["ATTACK"], number=["2"]), template(type=["ATTACK"], number=["5"])]
    given = [template(type=["ATTACK"], number=["5"]), template(type=["KIDNAPPING"])]
    assert muc_scoring.align(keys, given) == {1: 0}
    told = muc_scoring.score(keys, given)
    assert muc_scoring.figures(told, muc_gold.FOUND) == (1, 2, 2)
    assert told[muc_gold.NUMBER, muc_scoring.MISSING] == 1
    assert told[muc_gold.TYPE, muc_scoring.SPURIOUS] == 1


def test_optional_templates_are_not_missed() -> None:
    told = muc_scoring.score([template(optional=True, type=["ATTACK"])], [])
    assert muc_scoring.figures(told, muc_gold.FOUND) == (0, 0, 0)


def test_the_key_scores_full_marks_against_itself() -> None:
    keys = [template(type=["BOMBING"], number=['2: "CLERKS"'], date=["- 26 AUG 89"])]
    told = [muc_scoring.score(keys, keys)]
    assert muc.f_of(muc.ALL, told).value == 100


def test_an_incident_becomes_a_template_of_what_the_report_says(read: Read) -> None:  # noqa: F811
    reading = read(
        "BOGOTA, 16 MAR 24 (AFP) -- TWO TEACHERS WERE KILLED AND FIVE CHILDREN WERE WOUNDED WHEN A "
        "BOMB WENT OFF IN MEDELLIN ON FRIDAY, POLICE SAID."
    )
    (one,) = templates(reading)
    assert one.slots[muc_gold.TYPE] == (Filler(("BOMBING",)),)
    assert one.slots[muc_gold.DATE] == (Filler(("15 MAR 24",)),)
    assert set(one.slots[muc_gold.NUMBER]) == {
        Filler(("2",), ("TEACHERS",)),
        Filler(("5",), ("CHILDREN",)),
    }
    assert {f.values[0] for f in one.slots[muc_gold.EFFECT]} == {"DEATH", "INJURY"}


def test_fights_between_armies_are_not_asked_for(read: Read) -> None:  # noqa: F811
    reading = read(
        "BOGOTA, 16 MAR 24 (AFP) -- THREE SOLDIERS WERE KILLED IN A CLASH WITH REBELS NEAR CALI ON "
        "FRIDAY, THE ARMY SAID."
    )
    assert templates(reading) == ()


def test_the_baseline_answers_from_keywords() -> None:
    (one,) = muc.keyword_template(Message("a", "A BOMB KILLED 3 PEOPLE.", ()))
    assert one.slots[muc_gold.TYPE] == (Filler(("BOMBING",)),)
    assert muc.keyword_template(Message("a", "THE HARVEST WAS GOOD.", ())) == ()


def test_a_small_set_is_measured(tmp_path: Path) -> None:
    key = {"MESSAGE: TEMPLATE": "1", "INCIDENT: TYPE": "ATTACK"}
    text = "BOGOTA, 16 MAR 24 (AFP) -- GUNMEN MURDERED TWO TEACHERS IN CALI ON FRIDAY, POLICE SAID."
    rows = [
        {"docid": "one", "split": "tst1", "text": text, "templates": [key]},
        {"docid": "two", "split": "dev", "text": text, "templates": []},
    ]
    path = tmp_path / "muc4.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    documents, refused, measures, _ = muc.measure(path, None)
    assert (documents, refused) == (1, 0)
    assert {m.name: m.figure.value for m in measures}["incident type, F"] == 100


def test_what_is_no_such_set_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "muc4.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"docid": "one"}'))
    with pytest.raises(EvaluationError):
        muc_gold.load(path)
