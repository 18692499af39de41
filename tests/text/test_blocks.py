import datetime as dt
import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import BlockKind
from reportedly.text.blocks import lay_out

LEAD = "Two convoys crossed the river on Monday, the governor of the province said in a statement."
MORE = "Rebels denied that any of their positions near the ford had been given up or lost."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind.value, b.span.of(text)) for b in lay_out(text, title).blocks]


def test_a_report_with_all_its_parts() -> None:
    text = textwrap.dedent(f"""\
        Convoys cross river as truce holds

        By Amina Okello

        Trucks at the ford on Monday. Karim Haddad/Reuters

        GOMA, Congo (Reuters) - {LEAD}

        Advertisement

        'Nothing left'

        {MORE}

        (Reporting by Amina Okello; Editing by Paul Moreau)
        """)
    assert kinds(text) == [
        ("headline", "Convoys cross river as truce holds"),
        ("byline", "By Amina Okello"),
        ("caption", "Trucks at the ford on Monday. Karim Haddad/Reuters"),
        ("byline", "GOMA, Congo (Reuters) -"),
        ("body", LEAD),
        ("furniture", "Advertisement"),
        ("headline", "'Nothing left'"),
        ("body", MORE),
        ("byline", "(Reporting by Amina Okello; Editing by Paul Moreau)"),
    ]
    layout = lay_out(text)
    assert layout.title == "Convoys cross river as truce holds"
    assert layout.agency == "Reuters"
    assert layout.dateline is not None
    assert layout.dateline.place is not None
    assert layout.dateline.place.of(text) == "GOMA"


def test_a_report_scraped_into_one_line() -> None:
    title = "Convoys cross river"
    text = (
        f"Mon 14 Mar 2016 {title}. Trucks at the ford. Karim Haddad/Reuters {LEAD} {MORE} --Reuters"
    )
    assert kinds(text, title) == [
        ("byline", "Mon 14 Mar 2016"),
        ("headline", f"{title}."),
        ("caption", "Trucks at the ford. Karim Haddad/Reuters"),
        ("body", f"{LEAD} {MORE}"),
        ("byline", "--Reuters"),
    ]
    assert lay_out(text, title).published == dt.date(2016, 3, 14)
    assert lay_out(text, title).agency == "Reuters"


def test_a_title_glued_to_the_first_sentence_is_a_headline() -> None:
    title = "Convoys cross river - Valley Herald"
    assert kinds(title + LEAD, title) == [("headline", title), ("body", LEAD)]


def test_a_first_sentence_that_begins_like_the_title_stays_whole() -> None:
    text = "Two convoys crossed the river on Monday, the governor said to the press."
    assert kinds(text, "Two convoys crossed the river") == [("body", text)]


def test_a_title_with_a_final_stop_is_a_headline() -> None:
    text = f"Convoys cross river after talks.\n\n{LEAD}"
    assert kinds(text, "Convoys Cross River After Talks")[0][0] == "headline"


def test_the_date_of_an_update_is_not_the_day_of_publication() -> None:
    assert lay_out(f"Updated: 15 March 2016\n\n{LEAD}").published is None
    assert lay_out(f"Published: 14 March 2016\n\n{LEAD}").published == dt.date(2016, 3, 14)


def test_a_date_that_could_be_two_days_is_refused_in_words() -> None:
    layout = lay_out(f"03-04-2016\n\n{LEAD}")
    assert layout.published is None
    assert "could be day/month or month/day" in layout.warnings[0]


def test_lines_of_a_list_without_stops_are_prose() -> None:
    text = "Sunday's toll\nKafr Nur: 3 killed\nTell Amr: 2 wounded by a mine\nDeir Sal: no one hurt"
    assert [kind for kind, _ in kinds(text)] == ["body"] * 4


def test_a_text_of_one_line_without_a_stop_is_prose() -> None:
    assert kinds("Five killed in market blast") == [("body", "Five killed in market blast")]


def test_a_caption_alone_is_prose() -> None:
    text = "Trucks at the ford on Monday. Karim Haddad/Reuters"
    assert kinds(text) == [("body", text)]


def test_markdown_headings_are_headlines() -> None:
    assert kinds(f"# Convoys cross river.\n\n{LEAD}")[0] == ("headline", "# Convoys cross river.")


def test_the_dateline_of_a_second_story_is_no_prose() -> None:
    text = f"GOMA (Reuters) - {LEAD}\n\n" + f"{MORE}\n\n" * 6 + f"BUNIA (AFP) - {LEAD}"
    assert ("byline", "BUNIA (AFP) -") in kinds(text)
    assert lay_out(text).agency == "Reuters"


PIECES = st.sampled_from([
    LEAD, MORE, "By Amina Okello", "Advertisement", "GOMA (AP) — ", "(CNN) - ", "\n", "\n\n",
    "\r\n", " ", "\t", "\u2028", "3 March 2016", "Rebels leave", "Ann Bo/AFP", "--Reuters",
    "(Reuters)", "\u200b", "\x07", "\x0c", "—", "“", '"', "[TEXT]", "#", "Published:",
    "Source: AFP", "\ud800",
])  # fmt: skip


@given(
    st.lists(PIECES, max_size=14).map("".join), st.sampled_from([None, "Rebels leave Goma", "x"])
)
def test_every_character_but_white_space_is_in_exactly_one_block(
    text: str, title: str | None
) -> None:
    end = 0
    for block in lay_out(text, title).blocks:
        assert not text[end : block.span.start].strip()
        assert block.span.of(text) == block.span.of(text).strip() != ""
        assert block.span.start >= end
        end = block.span.end
    assert not text[end:].strip()


@given(st.text(max_size=300))
def test_any_text_is_laid_out(text: str) -> None:
    held = "".join(b.span.of(text) for b in lay_out(text).blocks)
    assert "".join(held.split()) == "".join(text.split())
    assert all(isinstance(b.kind, BlockKind) for b in lay_out(text).blocks)


def test_a_headline_with_a_day_takes_its_year_from_the_releases_number() -> None:
    text = (
        "Dec. 6: Depot seized in the north\n\nNEWS RELEASE\n\n2009-12-CA-060\n\n"
        "A patrol seized a depot in the northern valley today, a spokesman said."
    )
    assert lay_out(text).published == dt.date(2009, 12, 6)
