import datetime as dt

import pytest

from reportedly.evaluation.timex import timexes
from reportedly.syntax import SpacyParser
from reportedly.text import paragraphs
from reportedly.times import tell_times

SATURDAY = dt.date(2016, 9, 24)


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Jets struck on Friday.", {"Friday": "2016-09-23"}),
        ("Jets have struck since Friday.", {"Friday": "2016-09-23"}),
        ("Jets struck at 10:35 p.m. on Friday.", {"10:35 p.m. on Friday": "2016-09-23T22:35"}),
        ("Jets struck on Friday night.", {"Friday night": "2016-09-23TNI"}),
        ("Jets struck last week.", {"last week": "2016-W37"}),
        ("Jets struck at the weekend.", {"the weekend": "2016-W38-WE"}),
        ("Jets struck in June.", {"June": "2016-06"}),
        ("Jets struck this summer.", {"this summer": "2016-SU"}),
        ("Jets struck in the third quarter of 2015.", {"the third quarter of 2015": "2015-Q3"}),
        ("Jets struck in the second half of 2015.", {"the second half of 2015": "2015-H2"}),
        ("Jets struck in 2015.", {"2015": "2015"}),
        ("Jets struck in the 1990s.", {"the 1990s": "199"}),
        ("It fell in the 19th century.", {"the 19th century": "18"}),
        ("It lasted for three weeks.", {"three weeks": "P3W"}),
        ("It lasted for several days.", {"several days": "PXD"}),
        ("It lasted for 24 hours.", {"24 hours": "PT24H"}),
        ("It lasted for two and a half years.", {"two and a half years": "P2Y6M"}),
        ("Jets strike every Friday.", {"every Friday": "XXXX-WXX-5"}),
        ("Shells fall daily.", {"daily": "P1D"}),
        ("Jets struck recently.", {"recently": "PAST_REF"}),
        ("Rebels now hold the hill.", {"now": "PRESENT_REF"}),
        ("The road will open soon.", {"soon": "FUTURE_REF"}),
        ("It rained from 3 May to Friday.", {"3 May": "2016-05-03", "Friday": "2016-09-23"}),
        (
            "In the week ending 20 September, 71 died.",
            {"the week": "P1W", "20 September": "2016-09-20"},
        ),
    ],
)
def test_a_time_has_the_value_that_its_words_name(
    parser: SpacyParser, sentence: str, marked: dict[str, str]
) -> None:
    parse = parser.parse(sentence, paragraphs(sentence))
    found = [t for told in tell_times(sentence, parse, SATURDAY) for t in timexes(told, sentence)]
    assert {t.span.of(sentence): t.value for t in found} == marked
