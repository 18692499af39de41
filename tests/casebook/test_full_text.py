import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from judgement_makers import field, reject
from reportedly.casebook import Casebook, ClaimFilter
from reportedly.casebook.full_text import Order
from reportedly.errors import QuestionError
from reportedly.model import Claim, Reading, Report, SourceKind

MakeReport = Callable[..., Report]
MakeClaim = Callable[..., Claim]


@pytest.fixture
def keep(
    casebook: Casebook, make_report: MakeReport, make_claim: MakeClaim
) -> Callable[..., Claim]:
    """Keep a report with one claim, its quote the whole text."""

    def keep_(ref: str, quote: str, *, stages: tuple[str, ...] = ("a",), **told: Any) -> Claim:
        report = make_report(ref, text=f"{quote} {ref}", title=f"Told in {ref}", **told)
        claim = make_claim(report, quote=quote)
        casebook.keep(Reading(report=report, claims=(claim,), stages=stages))
        return claim

    return keep_


def ids(casebook: Casebook, words: str, **more: Any) -> list[str]:
    page, _ = casebook.full_text.claims(ClaimFilter(search=words, **more))
    assert page.total == len(page.items)
    return [one.claim.id for one in page.items]


def test_claims_are_found_in_any_script(casebook: Casebook, keep: Callable[..., Claim]) -> None:
    arabic = keep("a", "قُتل عشرة في قصف المستشفى")
    cyrillic = keep("b", "В Киеве погибли пятеро")
    latin = keep("c", "Five died in Łódź")
    assert ids(casebook, "مستشفى") == [arabic.id]
    assert ids(casebook, "КИЕВЕ") == [cyrillic.id]
    assert ids(casebook, "lodz five") == [latin.id]
    assert ids(casebook, "lodz six") == []


def test_claims_are_found_by_source_party_and_place_too(
    casebook: Casebook, keep: Callable[..., Claim]
) -> None:
    claim = keep("a", "Thirty died")
    for words in ("hospital director", "coalition", "Yemen", '"taiz governorate"'):
        assert ids(casebook, words) == [claim.id]


def test_facets_count_what_was_found_and_narrow_it(
    casebook: Casebook, keep: Callable[..., Claim]
) -> None:
    one = keep("a", "Shells fell", outlet="River Post")
    keep("b", "Shells fell again", outlet="Hill Radio")
    _, facets = casebook.full_text.claims(ClaimFilter(search="shells"))
    assert dict(facets.outlet) == {"River Post": 1, "Hill Radio": 1}
    assert (facets.event, facets.kind) == ((("strike", 2),), (("medical", 2),))
    assert facets.place == (("Taiz", 2),)
    assert ids(casebook, "shells", outlet="river post") == [one.id]
    assert len(ids(casebook, "shells", event="strike", place="Yemen")) == 2
    assert ids(casebook, "shells", kind=SourceKind.MEDIA) == []


def test_the_index_follows_judgements_and_new_readings(
    casebook: Casebook, keep: Callable[..., Claim], make_claim: MakeClaim
) -> None:
    claim = keep("a", "Thirty died")
    judged = reject(claim.id)
    casebook.judgements.add(judged)
    assert ids(casebook, "thirty") == []
    casebook.judgements.withdraw(judged.id, by="ana", at=judged.at)
    assert ids(casebook, "thirty") == [claim.id]
    casebook.judgements.add(field(claim.id, "place", {"name": "Mocha"}, evidence=(7, 11)))
    assert ids(casebook, "mocha") == [claim.id]
    newer = make_claim(casebook.report(claim.report_id), quote="Forty died", score=0.1)
    report = casebook.report(claim.report_id)
    casebook.keep(Reading(report=report, claims=(newer,), stages=("b",)))
    assert ids(casebook, "thirty") == []
    assert ids(casebook, "forty") == [newer.id]


def test_a_search_is_a_filter_like_any_other(
    casebook: Casebook, keep: Callable[..., Claim]
) -> None:
    found = keep("a", "Thirty died")
    keep("b", "Forty died")
    wanted = ClaimFilter(search="thirty")
    assert [claim.id for claim in casebook.claims(wanted)] == [found.id]
    assert [claim.id for claim, _ in casebook.pages.claims(wanted).items] == [found.id]
    assert casebook.pages.claims(replace(wanted, outlet="Nobody")).total == 0


def test_reports_are_found_by_title_and_text(
    casebook: Casebook, keep: Callable[..., Claim]
) -> None:
    keep("a", "Shells fell on the mill")
    keep("b", "Rain fell on the mill", outlet="Hill Radio")
    found = casebook.full_text.reports("shells mill")
    assert [one.report.ref for one in found.items] == ["a"]
    assert [p.text for p in found.items[0].excerpt.pieces if p.marked] == ["Shells", "mill"]
    assert [p.text for p in found.items[0].title.pieces if p.marked] == []
    assert casebook.full_text.reports("told").total == 2
    assert casebook.full_text.reports("mill", outlet="hill radio").total == 1


def test_the_newest_first_when_asked(casebook: Casebook, keep: Callable[..., Claim]) -> None:
    old = keep("a", "Shells, shells, shells", published=dt.date(2018, 1, 1))
    new = keep("b", "Many words on other things and shells", published=dt.date(2019, 1, 1))
    best, _ = casebook.full_text.claims(ClaimFilter(search="shells"))
    newest, _ = casebook.full_text.claims(ClaimFilter(search="shells"), order=Order.NEWEST)
    assert [one.claim.id for one in best.items] == [old.id, new.id]
    assert [one.claim.id for one in newest.items] == [new.id, old.id]


def test_without_words_it_says_what_is_missing(casebook: Casebook) -> None:
    with pytest.raises(QuestionError, match="no word"):
        casebook.full_text.claims(ClaimFilter(search="?!"))
    with pytest.raises(QuestionError, match="no word"):
        next(casebook.claims(ClaimFilter(search="?!")))
