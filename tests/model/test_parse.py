from collections.abc import Callable

from reportedly.model import Parse, Span

TEXT = "The mayor said that shells hit the market. Nobody was hurt."


def test_positions_find_tokens_and_sentences(parse: Callable[[str], Parse]) -> None:
    read = parse(TEXT)
    at = TEXT.index("shells")
    token = read.at(at + 2)
    assert token is not None
    assert token.text == "shells"
    assert read.sentence_of(token) is read.sentences[0]
    assert read.sentence_at(len(TEXT) - 3) is read.sentences[1]
    assert read.at(TEXT.index(" said")) is None  # between two tokens


def test_within_takes_whatever_it_touches(parse: Callable[[str], Parse]) -> None:
    read = parse(TEXT)
    start = TEXT.index("hit")
    assert [t.text for t in read.within(Span(start, start + 6))] == ["hit", "the"]
    assert read.within(Span(len(TEXT) + 5, len(TEXT) + 9)) == ()


def test_the_root_of_a_phrase_is_governed_from_outside(parse: Callable[[str], Parse]) -> None:
    read = parse(TEXT)
    start = TEXT.index("the market")
    root = read.root_of(Span(start, start + len("the market")))
    assert root is not None
    assert root.text == "market"


def test_a_subtree_can_leave_branches_out(parse: Callable[[str], Parse]) -> None:
    read = parse(TEXT)
    said = next(t for t in read if t.text == "said")
    clause = read.child(said, "ccomp")
    assert clause is not None
    assert [t.text for t in read.subtree(clause)] == [
        *("that", "shells", "hit", "the", "market"),
    ]
    rest = read.subtree(said, frozenset({clause.i}))
    assert [t.text for t in rest] == ["The", "mayor", "said", "."]
