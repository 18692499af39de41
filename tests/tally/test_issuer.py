"""What one issuer says now."""

from reportedly.tally import Question
from reportedly.tally.issuer import fold_issuer
from reportedly.tally.statement import Statement, statements
from tally_claims import days, says, town

KARSA = town("Karsa", 10, 20)
OLM = town("Olm", 14, 25)


def said(*told: Statement) -> list[tuple[int | None, str]]:
    standing, _ = fold_issuer(told)
    return [(s.low, s.place.name if s.place else "") for s in standing]


def one(low: int, **scope: object) -> Statement:
    return statements([says("Monitor", low, low, **scope)], Question())[0][0]  # type: ignore[arg-type]  # a scope by name


def test_a_later_word_on_the_same_days_and_place_replaces_the_earlier() -> None:
    early = one(47, place=KARSA, when=days(5, 5), published=5)
    late = one(72, place=KARSA, when=days(5, 6), published=6)
    assert said(late, early) == [(72, "Karsa")]


def test_a_word_that_names_no_place_goes_on_from_what_was_said() -> None:
    early = one(47, place=KARSA, when=days(5, 5), published=5)
    assert said(early, one(72, published=6)) == [(72, "Karsa")]


def test_a_place_does_not_replace_what_was_said_of_no_place() -> None:
    assert said(one(72, published=5), one(9, place=OLM, published=6)) == [(72, ""), (9, "Olm")]


def test_why_a_figure_was_replaced_is_told_in_its_words() -> None:
    _, left_out = fold_issuer(
        [one(47, place=KARSA, published=5), one(72, place=KARSA, published=6)]
    )
    assert [o.why for o in left_out] == ['the same source later says "72-72"']
