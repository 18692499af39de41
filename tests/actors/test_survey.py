from collections.abc import Callable

import pytest

from reportedly.actors import describe_sources, name_actors, survey
from reportedly.model import Parse, Source, SourceKind, Span

Reader = Callable[[str], Parse]


def spans_of(text: str, *phrases: str) -> list[Span]:
    """Return where the phrases stand, each after the one before it."""
    found, at = [], 0
    for phrase in phrases:
        start = text.index(phrase, at)
        found.append(Span(start, start + len(phrase)))
        at = start + len(phrase)
    return found


@pytest.fixture
def sources(parse: Reader) -> Callable[..., list[Source]]:
    def of(text: str, *phrases: str, quoted: tuple[str, ...] = ()) -> list[Source]:
        spans = spans_of(text, *phrases)
        described = describe_sources(text, parse(text), spans, spans_of(text, *quoted))
        return [s for s in described if s is not None]

    return of


def test_a_chain_from_a_person_to_the_body_to_it(sources: Callable[..., list[Source]]) -> None:
    text = (
        'Grace Amony, the head of the Civil Protection rescue service, told Reuters: "We dig."\n'
        "The group relies on volunteers and three old trucks. It says two depots were hit."
    )
    person, it = sources(text, "Grace Amony, the head of the Civil Protection rescue service", "It")
    assert person.affiliation == "Civil Protection"
    assert (it.name, it.kind, it.named) == ("Civil Protection", SourceKind.RESPONDER, True)


def test_he_is_the_last_speaker_and_not_somebody_in_his_quotation(
    sources: Callable[..., list[Source]],
) -> None:
    quotation = '"The governor left and most of the shops are shut," '
    text = f"A senior official in a rebel faction, the Kivu Front, said.\n{quotation}he said."
    _, he = sources(
        text, "A senior official in a rebel faction, the Kivu Front", "he", quoted=(quotation,)
    )
    assert he.named is False
    assert (he.side, he.affiliation) == ("rebels", "Kivu Front")


def test_the_source_means_the_source_and_not_the_minister(
    sources: Callable[..., list[Source]],
) -> None:
    text = (
        "A Malian military source said the convoy was hit.\n"
        "Foreign Minister Awa Traore said talks would go on.\n"
        "The source said the road was closed."
    )
    first, minister, again = sources(
        text, "A Malian military source", "Foreign Minister Awa Traore", "The source"
    )
    assert minister.name == "Awa Traore"
    assert again.name == first.name == "A Malian military source"
    assert again.side == "Malian government"


@pytest.mark.parametrize("later", ["Haddad", "Mr Haddad", "he", "the director"])
def test_a_person_met_again(sources: Callable[..., list[Source]], later: str) -> None:
    text = f"Sami Haddad, director of the Tripoli Observatory, said 12 died. Later, {later} said."
    _, again = sources(text, "Sami Haddad, director of the Tripoli Observatory", later)
    assert again.name == "Sami Haddad"
    assert again.kind is SourceKind.MONITOR


def test_gender_agrees(sources: Callable[..., list[Source]]) -> None:
    text = (
        "Army spokeswoman Dina Reyes said the town was calm. Police spokesman Luis Ortega said it "
        "was not. She said patrols had doubled. He said they had not."
    )
    *_, she, he = sources(
        text, "Army spokeswoman Dina Reyes", "Police spokesman Luis Ortega", "She", "He"
    )
    assert she.name == "Dina Reyes"
    assert he.name == "Luis Ortega"


@pytest.mark.parametrize("later", ["KMO", "The observatory", "the Observatory", "it"])
def test_a_body_met_again(sources: Callable[..., list[Source]], later: str) -> None:
    text = f"The Kordofan Monitoring Observatory (KMO) said 9 were killed. Then {later} said 11."
    first, again = sources(text, "The Kordofan Monitoring Observatory (KMO)", later)
    assert first.name == again.name == "Kordofan Monitoring Observatory"


def test_a_director_speaks_for_the_observatory_known_in_the_report(
    sources: Callable[..., list[Source]],
) -> None:
    text = (
        "The Kordofan Observatory for Human Rights said 9 died.\n"
        "Observatory Director Musa Adam said the count was not over."
    )
    _, director = sources(
        text, "The Kordofan Observatory for Human Rights", "Observatory Director Musa Adam"
    )
    assert director.name == "Musa Adam"
    assert director.affiliation == "Kordofan Observatory for Human Rights"


def test_the_army_is_the_army_known_in_the_report(sources: Callable[..., list[Source]]) -> None:
    text = (
        "The Sudanese army and allied militia took the bridge on Monday. An army statement said so."
    )
    (statement,) = sources(text, "An army statement")
    assert (statement.name, statement.side) == ("Sudanese army", "Sudanese government")
    assert (statement.kind, statement.named) == (SourceKind.BELLIGERENT, True)


def test_the_government_is_that_of_the_country_at_war(
    sources: Callable[..., list[Source]],
) -> None:
    text = "Fighting went on across Yemen. In Yemen's north, the government said it had advanced."
    (government,) = sources(text, "the government")
    assert government.side == "Yemeni government"


def test_they_are_the_officials(sources: Callable[..., list[Source]]) -> None:
    text = "Rebel officials said shells hit the market, and they believe tanks fired them."
    officials, they = sources(text, "Rebel officials", "they")
    assert they.name == officials.name
    assert they.kind is SourceKind.BELLIGERENT


def test_a_pronoun_with_nobody_before_keeps_its_words(
    sources: Callable[..., list[Source]],
) -> None:
    (he,) = sources("He said the road was open.", "He")
    assert (he.name, he.named, he.kind) == ("He", False, SourceKind.UNATTRIBUTED)


def test_who_means_the_noun_before_it(sources: Callable[..., list[Source]]) -> None:
    (who,) = sources("The shelling was seen by two doctors who said six died.", "who")
    assert who.kind is SourceKind.MEDICAL
    assert who.text == "who"


def test_the_order_asked_is_the_order_given_back(parse: Reader) -> None:
    text = "Police said two died. Medics said four died."
    police, medics = spans_of(text, "Police", "Medics")
    found = describe_sources(text, parse(text), [medics, None, police])
    assert [s and s.name for s in found] == ["Medics", None, "Police"]


def test_an_outlet_that_cites_somebody_is_a_relay(parse: Reader) -> None:
    text = "State television, citing a Syrian military source, said the town fell."
    outlet, source = spans_of(text, "State television", "a Syrian military source")
    (found,) = describe_sources(text, parse(text), [outlet], cited=[[source]])
    assert found is not None
    assert (found.name, found.side) == ("a Syrian military source", "Syrian government")
    assert [(link.name, link.kind) for link in found.relay] == [
        ("State television", SourceKind.MEDIA)
    ]


def test_name_actors_says_whom_it_means(parse: Reader) -> None:
    text = "The Malian army lost two posts on Monday. It retook one of them on Tuesday."
    assert name_actors(text, parse(text), spans_of(text, "The Malian army", "It")) == (
        ("Malian army", "Malian government"),
        ("Malian army", "Malian government"),
    )


def test_a_reader_keeps_no_memory_from_one_report_to_the_next(parse: Reader) -> None:
    first = "The Kordofan Monitoring Observatory said 9 were killed."
    describe_sources(first, parse(first), spans_of(first, "The Kordofan Monitoring Observatory"))
    second = "The observatory said 12 were killed."
    (found,) = describe_sources(second, parse(second), spans_of(second, "The observatory"))
    assert found is not None
    assert found.name == "observatory"


def test_the_army_is_that_of_the_country_at_war_before_any_other(
    sources: Callable[..., list[Source]],
) -> None:
    text = (
        "The Sudanese army held the bridge in Khartoum.\n"
        "The Egyptian army sent an observer to Sudan. Later the army said it had moved on."
    )
    (army,) = sources(text, "the army")
    assert army.name == "Sudanese army"


def test_who_was_she_once_is_not_he_later(sources: Callable[..., list[Source]]) -> None:
    text = (
        "Police spokesman Ivan Marsh said two died. Resident Robin Vale said three died, and she "
        "said more were hurt. The road was shut, and he said it would open."
    )
    *_, she, he = sources(text, "Police spokesman Ivan Marsh", "Resident Robin Vale", "she", "he")
    assert she.name == "Robin Vale"
    assert he.name == "Ivan Marsh"


def test_the_statement_is_the_last_speakers(sources: Callable[..., list[Source]]) -> None:
    text = "The Malian army said on Friday it took Tessalit. The statement said nobody was hurt."
    _, statement = sources(text, "The Malian army", "The statement")
    assert statement.name == "Malian army"


def test_its_director_speaks_for_the_body_before(sources: Callable[..., list[Source]]) -> None:
    text = "The Kordofan Observatory said 9 died. Its director Musa Adam said the count went on."
    _, director = sources(text, "The Kordofan Observatory", "Its director Musa Adam")
    assert (director.name, director.affiliation) == ("Musa Adam", "Kordofan Observatory")
    assert director.kind is SourceKind.MONITOR


def test_who_hears_is_not_who_goes_on(sources: Callable[..., list[Source]]) -> None:
    text = "The group told Reuters the camp had fallen. It said 12 of its men were killed."
    group, it = sources(text, "The group", "It")
    assert it.name == group.name == "The group"


def test_an_outlet_that_speaks_goes_on(sources: Callable[..., list[Source]]) -> None:
    text = "Reuters reported heavy shelling. It said two districts were hit."
    (it,) = sources(text, "It")
    assert it.name == "Reuters"


def test_what_a_faction_calls_itself_is_its_officials_affiliation(
    sources: Callable[..., list[Source]],
) -> None:
    words = "A senior official in a Kivu-based rebel faction, the Lake Front"
    (official,) = sources(f"{words}, said the camp had fallen.", words)
    assert (official.named, official.affiliation) == (False, "Lake Front")
    assert official.name.startswith("A senior official")


def test_a_service_is_of_the_kind_of_its_body(sources: Callable[..., list[Source]]) -> None:
    text = "The Civil Defence service said the raids had killed 19."
    (service,) = sources(text, "The Civil Defence service")
    assert service.kind is SourceKind.RESPONDER


def test_a_second_description_without_a_comma_is_no_part_of_the_name(
    sources: Callable[..., list[Source]],
) -> None:
    words = "The Red Cross another aid body"
    (found,) = sources(f"{words} says the raids killed 13.", words)
    assert found.name == "Red Cross"


def test_where_no_country_is_named_the_places_tell_whose_army_it_is(
    parse: Callable[[str], Parse],
) -> None:
    text = "The army said it had shelled the hills above Taiz."
    span = Span(0, len("The army"))
    told = survey(text, parse(text), [span], countries=["Yemen"]).sources[0]
    untold = survey(text, parse(text), [span]).sources[0]
    assert told is not None
    assert untold is not None
    assert (told.name, untold.name) == ("Yemeni army", "army")


def test_his_figures_are_his(sources: Callable[..., list[Source]]) -> None:
    text = "Surgeon Amal Deeb said 31 had died. Her figures suggest that most were women."
    _, figures = sources(text, "Surgeon Amal Deeb", "Her figures")
    assert figures.name == "Amal Deeb"


def test_a_ministry_is_no_group(sources: Callable[..., list[Source]]) -> None:
    text = "The health ministry said 31 had died. The group said 40."
    _, group = sources(text, "The health ministry", "The group")
    assert group.name == "The group"


def test_whose_ministry_it_is_tells_its_spokesman(sources: Callable[..., list[Source]]) -> None:
    text = (
        "Gaza's health ministry said 31 had died. Washington said it was looking into it. "
        "The ministry's spokesman Anis Said said most were women."
    )
    *_, spokesman = sources(text, "Gaza's health ministry", "The ministry's spokesman Anis Said")
    assert (spokesman.name, spokesman.kind) == ("Anis Said", SourceKind.MEDICAL)
    assert spokesman.side != "United States"
