"""The table of vague words: one row a word, one column a convention."""

from reportedly.lexicon import table, words

CONVENTIONS = ("literal_low", "literal_high", "acled", "isaf")


def test_each_word_stands_once_and_every_cell_is_a_number_or_blank() -> None:
    rows = table("vague")
    assert len({r["word"] for r in rows}) == len(rows)
    for row in rows:
        assert set(row) == {"word", *CONVENTIONS}
        assert all(row[c] == "" or row[c].isdigit() for c in CONVENTIONS)


def test_acled_is_never_above_the_literal_reading() -> None:
    """ACLED codes the most conservative figure: 10 for tens, 12 for dozens, 100 for hundreds."""
    rows = {r["word"]: r for r in table("vague")}
    assert [rows[w]["acled"] for w in ("tens", "dozens", "hundreds")] == ["10", "12", "100"]
    assert all(int(r["acled"]) <= int(r["literal_low"]) for r in rows.values() if r["acled"])


def test_vague_shares_and_words_before_of_are_rows() -> None:
    listed = words("numerals")
    known = {r["word"] for r in table("vague")}
    assert known.issuperset([*listed["vague_shares"], *listed["before_of"]])
