import datetime as dt

import pytest

from reportedly.text.dateline import Dateline, find_dateline

PROSE = "Two convoys crossed the river on Monday, the governor said in a statement to reporters."


def dateline_of(text: str) -> Dateline | None:
    return find_dateline(text, 0, len(text))


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("GOMA, Congo (Reuters) - ", "GOMA", "Reuters"),
        ("BENGHAZI, Libya, Sept 24 (AP) — ", "BENGHAZI", "Associated Press"),
        ("ADEN/SANAA (Reuters) - ", "ADEN/SANAA", "Reuters"),
        ("TRIPOLI, Libya/TUNIS (Reuters) - ", "TRIPOLI", "Reuters"),
        ("PORT-AU-PRINCE, Haiti — ", "PORT-AU-PRINCE", None),
        ("DEIR al-ZOR, Syria (AFP) - ", "DEIR al-ZOR", "Agence France-Presse"),
        ("N'DJAMENA (AFP) – ", "N'DJAMENA", "Agence France-Presse"),
        ("ST. PETERSBURG — ", "ST. PETERSBURG", None),
        ("UNITED NATIONS (AP) _ ", "UNITED NATIONS", "Associated Press"),
        ("JUBA, South Sudan -- ", "JUBA", None),
        ("KADUNA ― ", "KADUNA", None),
        ("MOSCOW, July 18. /TASS/. ", "MOSCOW", "TASS"),
        ("TEHRAN (FNA)- ", "TEHRAN", "Fars News Agency"),
        ("HERAT (RADIO AZADI) -- ", "HERAT", "RADIO AZADI"),
        ("Damascus, SANA – ", "Damascus", "SANA"),
        ("Mogadishu (AA) - ", "Mogadishu", "Anadolu Agency"),
        ("PESHAWAR: ", "PESHAWAR", None),
        ("BANGUI (Reuters) ", "BANGUI", "Reuters"),
    ],
)
def test_place_and_agency(opening: str, place: str, agency: str | None) -> None:
    found = dateline_of(opening + PROSE)
    assert found is not None
    assert found.place is not None
    assert found.place.of(opening) == place
    assert found.agency == agency
    assert found.span.of(opening + PROSE).strip() == opening.strip()


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("KUNDUZ, Afghanistan (Jan. 25, 2013) ", dt.date(2013, 1, 25)),
        ("GENEVA, 24 September 2016 – ", dt.date(2016, 9, 24)),
        ("Juba, 12 May 2014 – ", dt.date(2014, 5, 12)),
        ("MANAGUA, 3 JAN 90 -- [TEXT] ", dt.date(1990, 1, 3)),
        ("KUNDUZ, Afghanistan (Jan. 25) – ", None),
        ("NIAMEY, Feb 30, 2020 (AFP) — ", None),
    ],
)
def test_a_date_counts_only_in_full(opening: str, date: dt.date | None) -> None:
    found = dateline_of(opening + PROSE)
    assert found is not None
    assert found.date == date


def test_an_agency_may_stand_alone() -> None:
    found = dateline_of("(CNN) -- " + PROSE)
    assert found is not None
    assert (found.place, found.agency) == (None, "CNN")


def test_telex_labels_belong_to_the_dateline() -> None:
    text = (
        "CLANDESTINE, 8 JAN 90 (RADIO LIBERTAD) -- [COMMUNIQUE] [GENERAL COMMAND] [TEXT]\n"
        "OUR FORCES TOOK THE GARRISON OF THE TOWN AT DAWN AND HELD IT UNTIL NIGHT."
    )
    found = dateline_of(text)
    assert found is not None
    assert text[found.span.end :].startswith("OUR FORCES")
    assert found.date == dt.date(1990, 1, 8)


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian Arab News Agency (SANA) said two convoys crossed the river on Monday.",
        "NATO - the alliance of thirty states - sent two ships on Monday.",
        "UPDATE 2 - Two convoys crossed the river on Monday.",
        "BREAKING: Two convoys crossed the river on Monday, the governor said to the reporters.",
        "ISIL — which holds the east bank — lost two villages on Monday.",
        "U.N. officials (from Geneva) said two convoys crossed.",
        "Sen. John Doe (R-Texas) — a member of the committee — called for strikes.",
        "THE SECURITY FORCES (FUSEP) HAVE DECLARED AN ALERT IN THE CAPITAL TODAY.",
        "MEANWHILE -- THE GUERRILLAS [FMLN] TOOK THE BRIDGE TODAY.",
        "Syria – which has been at war since 2011 – was not invited.",
        "MOORE: Were they across by Monday night, as the governor told us they were? OKELLO: Yes.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dateline_of(text) is None
