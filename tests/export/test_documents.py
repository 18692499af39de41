from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.casebook import Casebook, ClaimFilter, open_casebook
from reportedly.errors import QuestionError
from reportedly.export import document_of, documents
from reportedly.model import Claim, IncidentRecord, Reading, Report, SourceKind, Stance, Tally


@pytest.fixture
def casebook(
    tmp_path: Path, report: Report, claims: tuple[Claim, ...], record: IncidentRecord
) -> Iterator[Casebook]:
    reading = Reading(
        report=report,
        claims=claims,
        records=(record,),
        stages=("claims-1",),
        warnings=("no dateline",),
    )
    empty = replace(report, id="r-0", ref="empty.txt", published=None)
    with open_casebook(tmp_path / "x.casebook") as opened:
        opened.keep(reading)
        opened.keep(Reading(report=empty, stages=("claims-1",)))
        yield opened


def test_without_a_filter_every_report_has_a_document(
    casebook: Casebook, claims: tuple[Claim, ...], record: IncidentRecord
) -> None:
    empty, full = documents(casebook)
    assert (empty.report.ref, empty.claims, empty.incidents) == ("empty.txt", (), ())
    assert (full.claims, full.incidents, full.warnings) == (claims, (record,), ("no dateline",))
    assert full.report.url == "https://example.org/goma"


def test_with_a_filter_incidents_name_only_the_claims_shown(casebook: Casebook) -> None:
    [found] = documents(casebook, ClaimFilter(stance=Stance.DENIES))
    assert [claim.id for claim in found.claims] == ["c-denied"]
    assert [record.claims for record in found.incidents] == [("c-denied",)]
    assert list(documents(casebook, ClaimFilter(kind=SourceKind.IGO))) == []


def test_an_older_reading_comes_with_its_own_incidents(
    casebook: Casebook, report: Report, claims: tuple[Claim, ...], record: IncidentRecord
) -> None:
    [older] = casebook.readings(report.id)
    casebook.keep(Reading(report=report, claims=claims[1:], stages=("claims-2",)))
    [now] = [one for one in documents(casebook) if one.claims]
    assert (now.claims, now.incidents, now.warnings) == (claims[1:], (), ())
    [then] = documents(casebook, ClaimFilter(reading=older.id))
    assert (then.claims, then.incidents, then.warnings) == (claims, (record,), ("no dateline",))


def test_tallies_count_the_claims_shown(
    casebook: Casebook, report: Report, claims: tuple[Claim, ...], one_tally: Tally
) -> None:
    made = document_of(casebook, report, claims)
    [people] = [t for t in made.tallies if (t.harm, t.group) == ("killed", "people")]
    assert (people.low, people.high) == (12, 12)
    assert document_of(casebook, report, claims[1:]).tallies == ()
    assert document_of(casebook, report, claims, tallying=lambda *_: [one_tally]).tallies == (
        one_tally,
    )


def test_a_filter_that_cannot_be_answered_says_so_at_once(casebook: Casebook) -> None:
    with pytest.raises(QuestionError, match="no harm"):
        documents(casebook, ClaimFilter(harm="hurt"))
