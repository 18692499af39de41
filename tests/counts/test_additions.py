"""Additions: what adds to the count before it."""

from collections.abc import Callable

import pytest

from reportedly.counts import find_counts
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "adding"),
    [
        ("Twelve people died. Three more died on Sunday.", ["Three more"]),
        ("Raiders killed three soldiers and two civilians.", ["two"]),
        ("Raiders captured a courier, a bombmaker and two guards.", ["a bombmaker", "two"]),
        ("Raiders arrested a leader and detained three men.", ["three"]),
        ("Raiders held nobody. They killed a guard. They also killed two cooks.", ["two"]),
        ("Police shot dead the driver and a passenger.", ["a passenger"]),
        ("Raiders arrested the facilitator and several of his associates.", ["several"]),
        ("Raiders arrested both leaders along with four of their guards.", ["four"]),
        ("Raiders arrested a courier. Rifles were found. They also arrested two cooks.", ["two"]),
        (
            "Raiders arrested a courier. They also detained a number of suspected rebels.",
            ["a number"],
        ),
        ("Raiders arrested a courier. In addition, they arrested two cooks.", ["two"]),
        # what is told again, or is of another harm, adds nothing
        ("Twelve people died. The twelve victims were buried; 12 people had died.", []),
        ("The blast killed 12 and wounded another 30.", []),
        ("Raiders held two guards. They also detained the two guards.", []),
        ("Maria Lopez, a nurse, was killed.", []),
        ("Raiders arrested a courier. They arrested two cooks.", []),
        ("Raiders arrested a courier. They also arrested up to 30 cooks.", []),
        ("Rebels execute three officers Monday. Rebels also executed three officers.", []),
    ],
)
def test_what_adds(parse: Parser, text: str, adding: list[str]) -> None:
    assert [c.text for c in find_counts(text, parse(text)) if c.increment] == adding
