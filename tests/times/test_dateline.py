import datetime as dt

import pytest

from reportedly.times import printed_dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GOMA, Congo (March 3, 2012)\nTroops moved yesterday.", dt.date(2012, 3, 3)),
        ("GENEVA, 3 May 2014 (AFP) - Talks stalled.", dt.date(2014, 5, 3)),
        ("BOGOTA, 9 FEB 89 (EFE) -- TROOPS MOVED.", dt.date(1989, 2, 9)),
        (
            "2011-07-PR-014\nGOMA, Congo (July 22) - Troops moved.",
            dt.date(2011, 7, 22),
        ),
        (
            "2012-01-PR-002\nGOMA, Congo (Dec. 31) - Troops moved.",
            dt.date(2011, 12, 31),
        ),
        ("GOMA, Congo (July 22) - Troops moved.", None),
        ("Troops moved on 3 May 2014, residents of the town said.", None),
        ("GOMA, Congo - Troops moved today.", None),
    ],
)
def test_only_a_day_printed_in_the_dateline_counts(text: str, day: dt.date | None) -> None:
    found = printed_dateline(text)
    assert (found.start if found else None) == day
