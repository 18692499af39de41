from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import EvaluationError
from reportedly.evaluation.figures import Figure, digest, exactly, share


@given(st.lists(st.booleans(), min_size=1, max_size=60))
def test_the_interval_holds_the_share(right: list[bool]) -> None:
    found = share(right)
    assert found.value == pytest.approx(100 * sum(right) / len(right))
    assert 0 <= found.low <= found.value <= found.high <= 100
    assert found.n == len(right)


def test_an_interval_repeats_and_narrows_with_more_documents() -> None:
    few, many = share([True, False] * 10), share([True, False] * 200)
    assert few == share([True, False] * 10)
    assert many.high - many.low < (few.high - few.low) / 2


def test_no_documents_have_no_share() -> None:
    assert share([]) == Figure(0.0, 0.0, 0.0, 0)


def test_a_figure_is_as_fine_as_it_is_small() -> None:
    assert str(Figure(61.23, 50.0, 70.04, 9)) == "61.2 (50.0-70.0)"
    assert str(exactly(1.537, 3)) == "1.54"
    assert str(exactly(4815.2, 3)) == "4815"


def test_a_digest_tells_files_apart(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("a")
    other.write_text("b")
    assert digest(one) != digest(other)
    assert len(digest(one)) == 12
    with pytest.raises(EvaluationError, match="cannot be read"):
        digest(tmp_path / "absent")
