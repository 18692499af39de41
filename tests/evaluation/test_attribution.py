import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from reportedly.errors import EvaluationError
from reportedly.evaluation.attribution import ViewScore, load, score
from reportedly.evaluation.attribution_baseline import nearest_name
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


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl.gz"
    rows = [row(TEXT, GOLD), row(TEXT, GOLD[:1], annotator="a2")]
    path.write_bytes(gzip.compress("\n".join(json.dumps(r) for r in rows).encode()))
    return path


def view(views: Sequence[ViewScore], name: str) -> ViewScore:
    return next(v for v in views if v.view == name)


def test_a_document_counts_once_for_each_annotator(gold_file: Path) -> None:
    gold = load(gold_file)
    assert [d.ref for d in gold.documents] == ["d1/a1", "d1/a2"]
    assert [len(d.attributions) for d in gold.documents] == [2, 1]


def test_gold_against_itself_is_perfect(gold_file: Path) -> None:
    gold = load(gold_file)
    scores = score(lambda text: [attribution(text, t) for t in GOLD], gold)
    first = view(scores.reader, "rep")
    assert (first.gold, first.predicted) == (2, 2)
    assert first.exact.f1 == first.partial.f1 == first.exact.low == first.exact.high == 1.0
    assert scores.digest == gold.digest
    assert scores.documents == 2


def test_all_cues_are_scored_in_one_view_and_reporting_ones_in_another(gold_file: Path) -> None:
    scores = score(lambda text: [attribution(text, GOLD[0])], load(gold_file))
    everything = view(scores.reader, "all")
    assert everything.exact.precision == 1.0
    assert everything.exact.recall == pytest.approx(2 / 3)
    assert view(scores.reader, "rep").exact.recall == 1.0


def test_a_shorter_content_is_partial_and_not_exact(gold_file: Path) -> None:
    scores = score(
        lambda text: [attribution(text, ("The mayor", "said", "nine people"))], load(gold_file)
    )
    rep = view(scores.reader, "rep")
    assert (rep.exact.f1, rep.partial.f1) == (0.0, 1.0)
    content = next(r for r in rep.roles if r.role == "content")
    assert (content.exact.f1, content.overlap.f1) == (0.0, 1.0)


def test_punctuation_at_the_edges_is_no_difference(gold_file: Path) -> None:
    scores = score(
        lambda text: [attribution(text, ("The mayor", "said", "nine people had died,"))],
        load(gold_file),
    )
    assert view(scores.reader, "rep").exact.f1 == 1.0


def test_a_missing_source_disagrees_with_a_named_one(gold_file: Path) -> None:
    scores = score(
        lambda text: [attribution(text, (None, "said", "nine people had died"))], load(gold_file)
    )
    assert view(scores.reader, "rep").partial.f1 == 0.0


def test_nested_predictions_leave_the_outer_views_only(tmp_path: Path) -> None:
    text = "The mayor said Omar denied it."
    path = tmp_path / "gold.jsonl.gz"
    gold = row(text, [("The mayor", "said", "Omar denied it")])
    path.write_bytes(gzip.compress(json.dumps(gold).encode()))

    def read(text: str) -> list[Attribution]:
        return [
            attribution(text, ("The mayor", "said", "Omar denied it")),
            attribution(text, ("Omar", "denied", "it"), inside=0),
        ]

    scores = score(read, load(path))
    precision = {v.view: v.exact.precision for v in scores.reader}
    assert precision == {"all": 0.5, "rep": 0.5, "rep*": 1.0, "outer": 1.0}


def test_the_interval_holds_the_value_and_repeats(gold_file: Path) -> None:
    def read(text: str) -> list[Attribution]:
        return [attribution(text, GOLD[0])]

    first, second = (score(read, load(gold_file)) for _ in range(2))
    assert first == second
    rate = view(first.reader, "all").partial
    assert rate.low <= rate.f1 <= rate.high


def test_the_baseline_takes_the_nearest_name_and_the_rest() -> None:
    (found,) = nearest_name("In Goma, Paul Kagiso said that nine people had died. Others fled.")
    text = "In Goma, Paul Kagiso said that nine people had died. Others fled."
    assert found.source is not None
    assert found.source.of(text) == "Paul Kagiso"
    assert found.cue.of(text) == "said"
    assert found.content[0].of(text) == "that nine people had died"


def test_the_baseline_is_scored_beside(gold_file: Path) -> None:
    scores = score(lambda text: [], load(gold_file))
    assert view(scores.reader, "rep").partial.f1 == 0.0
    assert view(scores.baseline, "rep").predicted == 2


@pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b'{"doc": 1}')])
def test_a_malformed_or_empty_gold_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(EvaluationError):
        score(lambda text: [], load(path))


def test_an_absent_gold_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError):
        load(tmp_path / "absent.jsonl.gz")
