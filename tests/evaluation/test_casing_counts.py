"""Counting how often news writes a word with a capital."""

from reportedly.evaluation.casing_counts import counted


def test_words_are_counted_inside_sentences_only() -> None:
    told = counted(["Rain fell on Homs. Rebels left Homs, where rain, rebels said, fell in may."])
    assert told["homs"] == (2, 2)
    assert told["rain"] == (0, 1)
    assert told["rebels"] == (0, 1)
    assert told["may"] == (0, 1)


def test_initials_are_no_words() -> None:
    assert "u" not in counted(["they met the U.S. envoy"])
