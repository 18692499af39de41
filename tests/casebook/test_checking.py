import datetime as dt
from collections.abc import Callable

import pytest

from judgement_makers import field, judge
from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model import Judgement, Reading, Span


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (judge("claim", "negative", "c-gone"), "there is no claim or record 'c-gone'"),
        (judge("claim", "negative", "{c}", by=" "), "the name of who makes it"),
        (judge("claim", "negative", "{c}", at=dt.datetime(2024, 5, 1)), "time zone"),  # noqa: DTZ001 (that is the point)
        (judge("claim", "negative", "{i}"), "is a record; judge one of its claims"),
        (judge("link", "positive", "{c}"), "two different claims or records"),
        (judge("link", "positive", "{c}", other="{c}"), "two different claims or records"),
        (judge("link", "positive", "{c}", other="i-gone"), "'i-gone'"),
        (field("{c}", "plaice", None), "no field 'plaice'; did you mean place"),
        (field("{c}", "stance", "denied"), "no stance 'denied'; did you mean denies"),
        (field("{c}", "stance", "denies", evidence=Span(5, 5)), "no words of the report"),
        (field("{c}", "stance", "denies", evidence=Span(5, 9000)), "which has 117 characters"),
        (judge("field", "negative", "{c}", field="place"), "say which value is right"),
        (judge("grade", "positive", "{c}", value="fairr"), "did you mean fair"),
        (judge("grade", "positive", "{c}"), "no grade 'None'"),
        (judge("sensitive", "positive", "{c}", field="all"), "no thing to withhold 'all'"),
        (judge("alias", "positive", "the army", other=" the army "), "two different names"),
    ],
)
def test_what_says_too_little_or_too_much_is_refused(
    casebook: Casebook, make_reading: Callable[..., Reading], told: Judgement, said: str
) -> None:
    reading = make_reading()
    casebook.keep(reading)
    ids = {"c": reading.claims[0].id, "i": reading.records[0].id}
    about = {name: getattr(told, name) for name in Judgement.__slots__}
    about |= {name: about[name] and about[name].format(**ids) for name in ("on", "other")}
    with pytest.raises(QuestionError, match=said):
        casebook.judgements.add(Judgement(**about))
    assert casebook.log.head().number == 0
