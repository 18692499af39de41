from reportedly.linking import Rarity
from reportedly.linking.wording import in_order, names_in, words_in


def test_numbers_are_words_however_short() -> None:
    assert in_order("At 9, 72 died: 1,200 fled.") == ["at", "9", "72", "died", "1,200", "fled"]


def test_names_are_capital_inside_a_sentence_or_two_in_a_row() -> None:
    text = "Residents fled. Port Mbari fell, and Kessel's mayor left. UN staff stayed."
    assert names_in(text) == {"port mbari", "mbari", "kessel"}


def test_shared_rare_words_weigh_more_than_shared_common_ones() -> None:
    rarity = Rarity.of(words_in(t) for t in ("ferry sank", "ferry burned", "Tolvik burned"))
    a = frozenset({"the", "tolvik"})
    assert rarity.alike(a, frozenset({"tolvik", "were"})) > 0.9
    assert rarity.alike(a, frozenset({"the", "ferry"})) < 0.1


def test_in_the_first_reports_of_a_casebook_common_words_are_common() -> None:
    rarity = Rarity.of([frozenset({"the", "said", "tolvik"})])
    assert rarity.holders("said") > 100
    assert rarity.holders("tolvik") == 1


def test_likeness_is_one_for_the_same_words_and_none_for_no_shared() -> None:
    rarity = Rarity.of([])
    words = frozenset({"ferry", "tolvik"})
    assert round(rarity.alike(words, frozenset(words)), 9) == 1
    assert rarity.alike(words, frozenset({"bakery"})) == 0


def test_a_name_that_the_whole_casebook_holds_weighs_little() -> None:
    rarity = Rarity.of([frozenset({"tolvik"})] * 300 + [frozenset({"tolvik", "kessel"})] * 2)
    assert rarity.weight("tolvik") < 0.3 < rarity.weight("kessel")
