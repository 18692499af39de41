import datetime as dt

import pytest

from reportedly.errors import QuestionError
from reportedly.tally import Question


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"harm": "slain"}, "no harm called 'slain'; choose one of: abducted"),
        ({"group": "folk"}, "no group called 'folk'"),
        ({"rule": "guess"}, "no rule called 'guess'; choose one of: acled, airwars"),
        (
            {"since": dt.date(2031, 6, 2), "until": dt.date(2031, 6, 1)},
            r"ends \(2031-06-01\) before it starts",
        ),
    ],
)
def test_what_cannot_be_asked_is_said(asked: dict[str, object], says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        Question(**asked)  # type: ignore[arg-type]  # wrong on purpose
