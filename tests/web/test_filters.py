from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from reportedly.casebook import ClaimFilter
from reportedly.errors import QuestionError
from reportedly.model import SourceKind, Stance
from reportedly.web.filters import address_of, claim_filter

words = st.text(min_size=1, max_size=30).map(str.strip).filter(bool).filter(str.isprintable)


@given(
    st.builds(
        ClaimFilter,
        words=st.none() | words,
        source=st.none() | words,
        place=st.none() | words,
        kind=st.none() | st.sampled_from(SourceKind),
        stance=st.none() | st.sampled_from(Stance),
        since=st.none() | st.dates(),
    )
)
def test_an_address_holds_its_filter(wanted: ClaimFilter) -> None:
    assert claim_filter(dict(parse_qsl(address_of(wanted)))) == wanted


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"since": "Friday"}, "no day"),
        ({"stance": "shouts"}, "no stance"),
        ({"kind": "'; drop table claims"}, "no kind"),
        ({"words": "x" * 201}, "more than 200"),
    ],
)
def test_what_is_wrong_is_said(address: dict[str, str], said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        claim_filter(address)


def test_the_list_follows_the_filter(analyst: TestClient) -> None:
    everything = analyst.get("/claims").text
    killed = analyst.get("/claims?harm=killed").text
    assert "Houthi movement" in everything
    assert everything.count('class="row"') > killed.count('class="row"') > 0
    assert 'value="killed" selected' in killed


EVIL = ["' or 1=1 --", "%", "_", "\\", "\x00", '"><script>alert(1)</script>']


@pytest.mark.parametrize("value", EVIL)
@pytest.mark.parametrize("field", ["words", "source", "place", "outlet", "harm", "event", "since"])
def test_a_filter_is_words_and_never_sql_or_markup(
    analyst: TestClient, field: str, value: str
) -> None:
    answer = analyst.get("/claims", params={field: value})
    assert answer.status_code in (200, 400)
    assert "<script>alert" not in answer.text
    assert 'class="row"' not in answer.text


def test_a_wrong_filter_keeps_what_was_typed(analyst: TestClient) -> None:
    answer = analyst.get("/claims?since=2016-13-01&place=Marib")
    assert answer.status_code == 400
    assert "is no day" in answer.text
    assert 'value="Marib"' in answer.text
