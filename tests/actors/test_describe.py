from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.actors import actor_name, describe
from reportedly.model import Parse, Source, SourceKind, Span

Reader = Callable[[str], Parse]


@pytest.fixture
def source(parse: Reader) -> Callable[[str], Source]:
    """Describe a phrase as the subject of "said"."""

    def of(phrase: str) -> Source:
        text = f"{phrase[0].upper()}{phrase[1:]} said that the bridge had been hit."
        return describe(text, parse(text), Span(0, len(phrase)))

    return of


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "side"),
    [
        ("the Nigerian army", "Nigerian army", "belligerent", "Nigerian government"),
        ("the Israeli military", "Israeli military", "belligerent", "Israel"),
        ("the Congolese government", "Congolese government", "government", "Congolese government"),
        ("Russia's defence ministry", "Russia's defence ministry", "belligerent", "Russia"),
        ("the Saudi-led coalition", "Saudi-led coalition", "belligerent", "Saudi-led coalition"),
        ("the Pentagon", "Pentagon", "belligerent", "United States"),
        ("NATO", "NATO", "belligerent", "NATO"),
        ("the Kremlin", "Kremlin", "government", "Russia"),
        ("Khartoum", "Khartoum", "government", "Sudanese government"),
        ("M23", "M23", "belligerent", "M23"),
        ("the Sinaloa Cartel", "Sinaloa Cartel", "belligerent", "Sinaloa Cartel"),
        ("the Kenya Red Cross", "Kenya Red Cross", "aid", None),
        ("UNICEF", "UNICEF", "igo", None),
        ("Unicef", "Unicef", "igo", None),
        ("Airwars, a London-based watchdog,", "Airwars", "monitor", None),
        ("the Xinhua news agency", "Xinhua news agency", "media", "China"),
        ("state television", "State television", "media", "government"),
        ("police", "Police", "government", None),
        ("the Ministry of Health in Sanaa", "Ministry of Health", "medical", None),
        ("Gaza's health ministry", "Gaza's health ministry", "medical", "Hamas"),
    ],
)
def test_bodies_are_named(
    source: Callable[[str], Source], phrase: str, name: str, kind: str, side: str | None
) -> None:
    found = source(phrase)
    assert (found.name, found.kind, found.side) == (name, kind, side)
    assert found.named


@pytest.mark.parametrize(
    ("phrase", "kind", "side"),
    [
        ("a Ukrainian military source", "belligerent", "Ukraine"),
        ("two rebel commanders", "belligerent", "rebels"),
        ("an official with one of the larger insurgent groups", "belligerent", "rebels"),
        ("Houthi officials", "belligerent", "Houthis"),
        ("a pro-government militia leader", "belligerent", "government"),
        ("Afghan officials", "government", "Afghan government"),
        ("a police spokeswoman", "government", None),
        ("the sheriff", "government", None),
        ("a Western diplomat", "diplomat", None),
        ("one Mariupol resident", "resident", None),
        ("villagers near the border", "resident", None),
        ("dozens of witnesses", "witness", None),
        ("one of the survivors", "witness", None),
        ("medics", "medical", None),
        ("a hospital official", "medical", None),
        ("rescue workers", "responder", None),
        ("aid groups", "aid", None),
        ("UN officials", "igo", None),
        ("local activists", "monitor", None),
        ("a human rights group", "monitor", None),
        ("security analysts", "expert", None),
        ("local media", "media", None),
        ("Western governments and aid agencies", "government", None),
        ("sources", "unattributed", None),
        ("reports", "unattributed", None),
    ],
)
def test_descriptions_name_nobody(
    source: Callable[[str], Source], phrase: str, kind: str, side: str | None
) -> None:
    found = source(phrase)
    assert (found.kind, found.side) == (kind, side)
    if phrase != "local media":
        assert not found.named


def test_persons_have_name_role_and_body(source: Callable[[str], Source]) -> None:
    found = source("Grace Amony, the head of the Civil Protection rescue service in the north,")
    assert found.name == "Grace Amony"
    assert found.role == "head of the Civil Protection rescue service"
    assert found.affiliation == "Civil Protection"
    assert (found.kind, found.named) == (SourceKind.RESPONDER, True)


@pytest.mark.parametrize(
    ("phrase", "name", "kind", "side", "body", "role"),
    [
        ("Turkish Foreign Minister Emre Aksoy", "Emre Aksoy", "government", "Turkey", None,
         "Foreign Minister"),
        ("U.S. Secretary of State Ann Field", "Ann Field", "government", "United States", None,
         "Secretary of State"),
        ("Kremlin spokesman Oleg Panin", "Oleg Panin", "government", "Russia", "Kremlin",
         "spokesman"),
        ("Lt. Col. Marta Rojas, a spokeswoman for the Colombian army,", "Marta Rojas",
         "belligerent", "Colombian government", "Colombian army",
         "spokeswoman for the Colombian army"),
        ("UNICEF's regional director Paul Lind", "Paul Lind", "igo", None, "UNICEF",
         "regional director"),
        ("Observatory Director Sami Haddad", "Sami Haddad", "monitor", None, "Observatory",
         "Director"),
        ("Okello of the Civil Protection", "Okello", "responder", None, "Civil Protection", None),
        ("the mayor of Chernihiv, Olha Bondar,", "Olha Bondar", "government", None, None, "mayor"),
        ("a doctor at the main hospital in Goma, Jean Kasongo,", "Jean Kasongo", "medical", None,
         None, None),
        ("Chicago Police Superintendent Dan Weiss", "Dan Weiss", "government", None,
         "Chicago Police", "Superintendent"),
    ],
)  # fmt: skip
def test_titles_and_bodies_around_a_name(
    source: Callable[[str], Source],
    phrase: str,
    name: str,
    kind: str,
    side: str | None,
    body: str | None,
    role: str | None,
) -> None:
    found = source(phrase)
    assert found.named
    assert (found.name, found.kind, found.side) == (name, kind, side)
    assert (found.affiliation, found.role) == (body, role)


def test_an_anonymous_official_belongs_to_the_faction_in_apposition(
    source: Callable[[str], Source],
) -> None:
    found = source("a senior official in a Goma-based rebel faction, the Kivu Front,")
    assert found.named is False
    assert (found.kind, found.side) == (SourceKind.BELLIGERENT, "rebels")
    assert found.affiliation == "Kivu Front"


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("an army statement", "army", "belligerent"),
        ("a statement issued by the Sudanese army", "Sudanese army", "belligerent"),
        ("a report by Human Rights Watch", "Human Rights Watch", "monitor"),
        ("a UN report", "UN", "igo"),
        ("the ministry's figures", "ministry", "government"),
    ],
)
def test_a_paper_speaks_for_whoever_issued_it(
    source: Callable[[str], Source], phrase: str, name: str, kind: str
) -> None:
    found = source(phrase)
    assert (found.name, found.kind, found.named) == (name, kind, True)


@pytest.mark.parametrize(
    "phrase",
    ["the rebel-held suburb's council", "a Russian-backed unit", "a British-based group"],
)
def test_who_holds_or_backs_somebody_is_not_its_side(
    source: Callable[[str], Source], phrase: str
) -> None:
    assert source(phrase).side not in {"rebels", "Russia", "United Kingdom"}


def test_a_named_person_is_placed_by_the_clause_about_them(
    source: Callable[[str], Source],
) -> None:
    assert source("Hawa Idris, who fled the town with her sons,").kind is SourceKind.RESIDENT


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        ("the Malian army", ("Malian army", "Malian government")),
        ("rebels", ("Rebels", "rebels")),
        ("a Turkish drone", ("Turkish drone", None)),
        ("Hezbollah", ("Hezbollah", "Hezbollah")),
    ],
)
def test_actor_name_is_without_its_article(
    parse: Reader, phrase: str, named: tuple[str, str | None]
) -> None:
    text = f"{phrase[0].upper()}{phrase[1:]} hit the bridge."
    assert actor_name(text, parse(text), Span(0, len(phrase))) == named


TEXT = (
    "In Port Sudan, the army's spokesman, Brig. Nabil Osman (a former teacher), and two medics "
    "said - citing \"sources\" - that one of the RSF's drones, Russian-made, hit St. Mary's."
)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_stretch_of_text_gets_a_description_at_its_own_words(
    parse: Reader, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
    found = describe(TEXT, parse(TEXT), span)
    assert found.text == span.of(TEXT)
    assert found.span == span
    assert found.name or not span.of(TEXT).strip()


def test_a_description_may_get_its_name_later(source: Callable[[str], Source]) -> None:
    found = source("a resident identified as Umm Salem")
    assert (found.name, found.named, found.kind) == ("Umm Salem", True, SourceKind.RESIDENT)


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("the president of Mali, Ousmane Diallo,", "Malian government"),
        ("the mayor of London, Ruth Hale,", None),
        ("the British envoy to Yemen", "United Kingdom"),
    ],
)
def test_whose_office_it_is(source: Callable[[str], Source], phrase: str, side: str | None) -> None:
    found = source(phrase)
    assert (found.side, found.affiliation) == (side, None)


@pytest.mark.parametrize(
    ("phrase", "name", "kind"),
    [
        ("Karim Haddad, who heads the Civil Defence rescuers,", "Karim Haddad", "responder"),
        ("Ana Lopez, who works for a rights group,", "Ana Lopez", "monitor"),
        ("Munir Khalil head of the Homs health directorate", "Munir Khalil", "medical"),
        ("One of them, Malam Sani,", "Malam Sani", "unattributed"),
        ("a vigilante leader, Bulama Kyari,", "Bulama Kyari", "belligerent"),
        ("Inspector General R. K. Vij", "R. K. Vij", "government"),
    ],
)
def test_what_is_told_behind_a_name(
    source: Callable[[str], Source], phrase: str, name: str, kind: str
) -> None:
    found = source(phrase)
    assert (found.name, found.kind.value, found.named) == (name, kind, True)
