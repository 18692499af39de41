import datetime as dt
import hashlib

import pytest

from reportedly.errors import EmptyReportError, InputError, LanguageError, UnreadableError
from reportedly.model import BlockKind, RawDocument
from reportedly.text import Prepared, prepare

LEAD = "Two convoys crossed the river on Monday, the governor of the province said in a statement."


def prepared(content: bytes | str, **known: str | dt.date | tuple[str, ...] | None) -> Prepared:
    return prepare(RawDocument(ref="a.txt", content=content, **known))  # type: ignore[arg-type]  # fields by name


def test_plain_text_is_kept_character_for_character() -> None:
    text = f"Convoys cross\r\n\r\n\t{LEAD} \u00a0\x0c\r\n"
    report = prepared(b"\xef\xbb\xbf" + text.encode()).report
    assert report.text == text
    assert report.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert report.raw_starts == ()
    assert report.language == "en"


def test_the_id_is_made_of_text_outlet_and_day() -> None:
    day = dt.date(2016, 3, 14)
    one = prepared(LEAD, outlet="Reuters", published=day).report
    assert one.id == prepared(LEAD.encode(), outlet="Reuters", published=day).report.id
    assert one.id.startswith("r-")
    others = (prepared(LEAD, outlet="AFP", published=day), prepared(LEAD, outlet="Reuters"))
    assert one.id not in {p.report.id for p in others}


def test_what_the_input_says_comes_before_what_the_text_states() -> None:
    text = f"GOMA, 14 March 2016 (Reuters) - {LEAD}"
    assert prepared(text).report.published == dt.date(2016, 3, 14)
    given, warnings = prepared(text, published=dt.date(2016, 3, 20))
    assert given.published == dt.date(2016, 3, 20)
    assert "the text states 2016-03-14 as its day; 2016-03-20, as given, is used" in warnings


def test_a_dateline_without_a_year_gives_no_day() -> None:
    report, warnings = prepared(f"GOMA, 14 March (Reuters) - {LEAD}")
    assert report.published is None
    assert "no day of publication known" in warnings[-1]
    assert (
        prepared(f"GOMA, 14 March (Reuters) - {LEAD}", published=dt.date(2016, 3, 14)).warnings
        == ()
    )


def test_the_agency_is_named_unless_it_is_the_outlet() -> None:
    text = f"GOMA (AP) — {LEAD}"
    assert prepared(text).report.agency == "Associated Press"
    assert prepared(text, outlet="Valley Herald").report.agency == "Associated Press"
    assert prepared(text, outlet="The Associated Press").report.agency is None


def test_the_dateline_is_not_part_of_the_body() -> None:
    report = prepared(f"GOMA (AP) — {LEAD}").report
    assert report.dateline_place is not None
    assert report.dateline_place.of(report.text) == "GOMA"
    assert [b.span.of(report.text) for b in report.body()] == [LEAD]


def test_warnings_of_the_carrier_are_passed_on() -> None:
    assert "date not used" in prepared(LEAD, warnings=("date not used",)).warnings


def test_text_with_lone_surrogates_and_control_characters_is_read() -> None:
    text = f"{LEAD} \ud83d \x07\x00 {LEAD}"
    report = prepared(text, outlet="\ud83d", title="a \udc00").report
    assert report.text == text
    assert report.outlet == "\ufffd"
    assert len(report.sha256) == 64


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        ("", EmptyReportError, "no text"),
        (b" \r\n\t\x0c ", EmptyReportError, "no text"),
        ("Advertisement\n\nShare this\n\n* * *", EmptyReportError, "furniture"),
        ("By Amina Okello\n\nReuters", EmptyReportError, "furniture"),
        (b"%PDF-1.4", UnreadableError, "a PDF"),
        ("قتل خمسة مدنيين في قصف على سوق المدينة", LanguageError, "Arabic"),
        ("word " * 1_000_001, InputError, "too long for one report"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    content: bytes | str, error: type[InputError], words: str
) -> None:
    with pytest.raises(error, match=words) as raised:
        prepared(content)
    assert "\n" not in str(raised.value)


def test_a_saved_page_is_read_with_what_it_declares() -> None:
    page = f"""<!DOCTYPE html><html><head><title>x</title>
    <meta property="og:title" content="Convoys cross river">
    <meta property="og:site_name" content="Valley Herald">
    <meta property="article:published_time" content="2016-03-14T10:00:00Z"></head>
    <body><article><h1>Convoys cross river</h1><p>GOMA (Reuters) - {LEAD}</p>
    <p>{LEAD}</p></article></body></html>"""
    report = prepared(page.encode()).report
    assert (report.title, report.outlet) == ("Convoys cross river", "Valley Herald")
    assert report.published == dt.date(2016, 3, 14)
    assert report.agency == "Reuters"
    bodies = [b for b in report.blocks if b.kind is BlockKind.BODY]
    starts = dict(report.raw_starts)
    assert all(page[starts[b.span.start] :].startswith("Two convoys") for b in bodies)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2011-07-PR-014\n\nGOMA, Congo (July 22) - Troops moved.", dt.date(2011, 7, 22)),
        ("2012-01-PR-002\n\nGOMA, Congo (Dec. 31) - Troops moved.", dt.date(2011, 12, 31)),
        ("GOMA, Congo (July 22) - Troops moved.", None),
        ("2012-01-PR-002\n\nGOMA, Congo (July 22) - Troops moved.", None),
    ],
)
def test_a_dateline_without_a_year_takes_it_from_the_number_of_the_release(
    text: str, day: dt.date | None
) -> None:
    assert prepare(RawDocument(ref="release", content=text)).report.published == day
