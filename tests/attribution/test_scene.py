from collections.abc import Callable

from reportedly.attribution.scene import Quotation, Scene
from reportedly.model import Parse, Span

Parser = Callable[[str], Parse]


def test_a_quotation_over_two_paragraphs_is_one_for_each(parse: Parser) -> None:
    text = 'He said: "We left.\n"We came back."'
    scene = Scene.of(text, parse(text), [Span(9, len(text))])
    first, second = scene.quotations
    assert not first.continues
    assert second.continues
    assert scene.block_of(first.last) + 1 == scene.block_of(second.first)


def test_a_quotation_inside_another_is_part_of_it(parse: Parser) -> None:
    text = "He said: “She told me ‘run’ and I ran.”"
    scene = Scene.of(text, parse(text), [Span(9, 39), Span(22, 27)])
    assert len(scene.quotations) == 1
    assert isinstance(scene.quotations[0], Quotation)


def test_spans_are_trimmed_of_punctuation_and_odd_marks(parse: Parser) -> None:
    text = 'Troops left, he said, "for good."'
    scene = Scene.of(text, parse(text), [Span(22, 33)])
    words = range(len(scene.parse.tokens))
    assert [s.of(text) for s in scene.spans(words)] == ['Troops left, he said, "for good."']
    assert [s.of(text) for s in scene.spans([0, 1, 2])] == ["Troops left"]
    without_close = [i for i in words if i != words[-1]]
    assert [s.of(text) for s in scene.spans(without_close)] == ['Troops left, he said, "for good']
