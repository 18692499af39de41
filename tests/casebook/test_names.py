from hypothesis import given
from hypothesis import strategies as st

from judgement_makers import judge
from reportedly.casebook import Casebook, ClaimFilter, Names
from reportedly.model import Actor, Event, Span
from tally_claims import says

WATCHES = st.sampled_from(("Ash", "Birch", "Cedar", "Elm", "Fir"))


def same(name: str, other: str) -> object:
    return judge("alias", "positive", name, other=other)


def names(*judged: object) -> Names:
    return Names(judged)  # type: ignore[arg-type]  # judgements, by their maker


def test_without_judgements_each_name_is_its_own() -> None:
    assert names().main("Hill Watch") == "Hill Watch"
    assert names().others("Hill Watch") == ()
    assert not names()


def test_the_second_name_stands_for_both_whatever_their_case() -> None:
    joined = names(same("Hill Watch", "Hill Monitor"))
    assert joined.main("HILL WATCH") == joined.main("Hill Monitor") == "Hill Monitor"
    assert joined.others("Hill Watch") == ("Hill Watch",)


def test_of_a_chain_the_name_stands_that_is_no_other_ones() -> None:
    joined = names(same("Ash Watch", "Birch Watch"), same("Cedar Watch", "Ash Watch"))
    assert {joined.main(f"{one} Watch") for one in ("Ash", "Birch", "Cedar")} == {"Birch Watch"}


def test_of_a_circle_the_newest_tells() -> None:
    joined = names(
        same("Ash Watch", "Birch Watch"),
        same("Birch Watch", "Cedar Watch"),
        same("Cedar Watch", "Ash Watch"),
    )
    assert {joined.main(f"{one} Watch") for one in ("Ash", "Birch", "Cedar")} == {"Ash Watch"}


def test_two_names_take_back_what_joined_them() -> None:
    assert (
        names(judge("alias", "negative", "Ash Watch", other="Birch Watch")).main("Ash Watch")
        == "Ash Watch"
    )


def test_a_claim_speaks_under_the_name_that_stands() -> None:
    claim = says("Hill Watch", 3, 3).claim
    party = Actor(role="agent", name="Hill Watch", text="it", span=Span(0, 2))
    event = Event(type="strike.air", trigger=Span(0, 2), extent=Span(0, 2), actors=(party,))
    renamed = names(same("Hill Watch", "Hill Monitor")).renamed(
        type(claim)(**{n: getattr(claim, n) for n in claim.__slots__} | {"event": event})
    )
    assert renamed.source
    assert (renamed.source.name, renamed.source.text) == ("Hill Monitor", "Hill Watch")
    assert renamed.event
    assert [(one.name, one.text) for one in renamed.event.actors] == [("Hill Monitor", "it")]


@given(st.lists(st.tuples(WATCHES, WATCHES), max_size=8))
def test_joined_names_share_one_and_the_same_name(pairs: list[tuple[str, str]]) -> None:
    told = [same(f"{a} Watch", f"{b} Watch") for a, b in pairs if a != b]
    joined = names(*told)
    for a, b in pairs:
        assert joined.main(f"{a} Watch") == joined.main(f"{b} Watch")
        main = joined.main(f"{a} Watch")
        assert joined.main(main) == main


def test_undoing_brings_back_both(casebook: Casebook, make_reading: object) -> None:
    casebook.keep(make_reading())  # type: ignore[operator]  # a fixture's maker
    director = "a hospital director"
    by = {one.name for one in casebook.parties.sources().items}
    [name] = by
    joined = judge("alias", "positive", name, other="Taiz Hospital")
    casebook.judgements.add(joined)
    assert [one.name for one in casebook.parties.sources().items] == ["Taiz Hospital"]
    assert len(list(casebook.claims(ClaimFilter(issuer="Taiz Hospital")))) == 1
    [record] = casebook.records()
    [claim] = casebook.claims_of([record]).values()
    assert claim.source
    assert (claim.source.name, claim.source.text) == ("Taiz Hospital", director)
    casebook.judgements.withdraw(joined.id, by="ana", at=joined.at)
    assert {one.name for one in casebook.parties.sources().items} == by
    assert not list(casebook.claims(ClaimFilter(issuer="Taiz Hospital")))
