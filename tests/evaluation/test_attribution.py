import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reportedly.errors import EvaluationError
from reportedly.evaluation.attribution import BASELINE, predictions, score
from reportedly.evaluation.attribution_baseline import nearest_name
from reportedly.evaluation.attribution_gold import load
from reportedly.evaluation.attribution_misses import misses
from reportedly.evaluation.figures import Measure, Miss
from reportedly.model import Attribution, Span, Stance

TEXT = "The mayor said nine people had died, but Omar wanted peace."
GOLD = [("The mayor", "said", "nine people had died"), ("Omar", "wanted", "peace")]

Triple = tuple[str | None, str, str]


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def attribution(text: str, triple: Triple, inside: int | None = None) -> Attribution:
    source, cue, content = triple
    return Attribution(
        source=None if source is None else span(text, source),
        cue=span(text, cue),
        content=(span(text, content),),
        stance=Stance.ASSERTS,
        inside=inside,
    )


def row(text: str, triples: Sequence[Triple], annotator: str = "a1") -> dict[str, object]:
    def role(words: str | None) -> list[dict[str, object]]:
        return [] if words is None else [{"spans": [list(span(text, words))], "text": words}]

    return {
        "doc": "d1",
        "annotator": annotator,
        "text": text,
        "attributions": [
            {"source": role(s), "cue": role(c), "content": role(k)} for s, c, k in triples
        ],
    }


Read = Callable[[str], Sequence[Attribution]]


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    return written(tmp_path, row(TEXT, GOLD), row(TEXT, GOLD[:1], annotator="a2"))


def written(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "gold.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(r) for r in rows).encode()))
    return path


def scored(path: Path, read: Read) -> dict[str, Measure]:
    gold = load(path)
    return {m.name: m for m in score(gold, predictions(read, gold))}


def missed(path: Path, read: Read) -> list[Miss]:
    gold = load(path)
    return list(misses(gold, predictions(read, gold)))


def saying(*triples: Triple) -> Read:
    return lambda text: [attribution(text, t) for t in triples]


def test_a_document_counts_once_for_each_annotator(gold_file: Path) -> None:
    gold = load(gold_file)
    assert [d.ref for d in gold] == ["d1/a1", "d1/a2"]
    assert [len(d.attributions) for d in gold] == [2, 1]
    assert [d.ref for d in load(gold_file, 1)] == ["d1/a1"]


def test_each_text_is_read_once(gold_file: Path) -> None:
    seen: list[str] = []

    def read(text: str) -> list[Attribution]:
        seen.append(text)
        return []

    predictions(read, load(gold_file))
    assert seen == [TEXT]


def test_gold_against_itself_is_perfect(gold_file: Path) -> None:
    first = scored(gold_file, saying(*GOLD))["all three exact, F1, reporting cues"].figure
    assert (first.value, first.low, first.high, first.n) == (100.0, 100.0, 100.0, 2)


def test_all_cues_are_scored_in_one_view_and_reporting_ones_in_another(gold_file: Path) -> None:
    found = scored(gold_file, saying(GOLD[0]))
    assert found["all three overlap, precision, all cues"].figure.value == 100.0
    assert found["all three overlap, recall, all cues"].figure.value == pytest.approx(200 / 3)
    assert found["all three overlap, recall, reporting cues"].figure.value == 100.0


def test_a_shorter_content_overlaps_and_is_not_exact(gold_file: Path) -> None:
    found = scored(gold_file, saying(("The mayor", "said", "nine people")))
    assert found["all three exact, F1, reporting cues"].figure.value == 0.0
    assert found["all three overlap, F1, reporting cues"].figure.value == 100.0
    assert found["content, exact, F1, reporting cues"].figure.value == 0.0
    assert found["source, exact, F1, reporting cues"].figure.value == 100.0


def test_punctuation_at_the_edges_is_no_difference(gold_file: Path) -> None:
    found = scored(gold_file, saying(("The mayor", "said", "nine people had died,")))
    assert found["all three exact, F1, reporting cues"].figure.value == 100.0


def test_a_missing_source_disagrees_with_a_named_one(gold_file: Path) -> None:
    found = scored(gold_file, saying((None, "said", "nine people had died")))
    assert found["all three overlap, F1, reporting cues"].figure.value == 0.0


def test_nested_attributions_leave_the_outermost_view_only(tmp_path: Path) -> None:
    text = "The mayor said Omar denied it."
    gold = ("The mayor", "said", "Omar denied it")
    path = written(tmp_path, row(text, [gold]))

    def read(text: str) -> list[Attribution]:
        inner = attribution(text, ("Omar", "denied", "it"), inside=0)
        return [attribution(text, gold), inner]

    found = scored(path, read)
    assert found["all three overlap, precision, all cues"].figure.value == 50.0
    assert found["all three overlap, precision, reporting cues"].figure.value == 50.0
    assert found["all three overlap, precision, outermost reporting cues"].figure.value == 100.0
    assert missed(path, read) == []


def test_misses_name_their_cause_and_the_words(gold_file: Path) -> None:
    wrong = missed(gold_file, saying(("Omar", "said", "nine people had died")))
    assert [(m.measure, m.cause, m.gold, m.given) for m in wrong] == [
        ("source", "another", "The mayor", "Omar")
    ] * 2
    assert wrong[0].words == TEXT
    nothing = missed(gold_file, saying())
    assert [(m.measure, m.cause, m.gold) for m in nothing] == [("cue", "missed", "said")] * 2


def test_a_cue_that_gold_lacks_is_invented(tmp_path: Path) -> None:
    path = written(tmp_path, row(TEXT, []))
    (miss,) = missed(path, saying(GOLD[0]))
    assert (miss.measure, miss.cause, miss.gold, miss.given) == (
        "cue",
        "invented",
        "nothing",
        "said",
    )


def test_the_baseline_takes_the_nearest_name_and_the_rest() -> None:
    text = "In Goma, Paul Kagiso said that nine people had died. Others fled."
    (found,) = nearest_name(text)
    assert found.source is not None
    assert found.source.of(text) == "Paul Kagiso"
    assert found.cue.of(text) == "said"
    assert found.content[0].of(text) == "that nine people had died"


def test_the_baseline_is_scored_beside(gold_file: Path) -> None:
    measure = scored(gold_file, saying())["cue, exact, F1, reporting cues"]
    assert measure.figure.value == 0.0
    assert measure.baselines[BASELINE].value == 100.0


@pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b'{"doc": 1}')])
def test_a_malformed_or_empty_gold_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(EvaluationError):
        load(path)


def test_an_absent_gold_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match="not there"):
        load(tmp_path / "absent.jsonl.gz")
