from read_reports import Read
from reportedly.claims.voices import Voices, outward
from reportedly.model import Span


def test_the_narrator_speaks_outside_every_attribution(read: Read) -> None:
    reading = read("Shells hit Beni. Five people were killed, a nurse said.")
    voices, text = Voices(reading), reading.report.text
    assert voices.of(span(text, "Shells")) is None
    number = voices.of(span(text, "killed"))
    assert number is not None
    assert reading.sources[number] is not None


def test_an_inner_cue_of_nobody_leaves_the_words_with_the_outer_source(read: Read) -> None:
    reading = read("The United Nations fears for 400 people believed to be trapped in El Fasher.")
    sources = {c.source.name for c in reading.claims if c.source and c.counts}
    assert sources == {"United Nations"}


def test_outward_ends_even_where_attributions_hold_each_other(read: Read) -> None:
    reading = read("The UN said that medics had said that five people were killed in Beni.")
    for number in range(len(reading.attributions)):
        around = list(outward(reading.attributions, number))
        assert number not in around
        assert len(around) == len(set(around))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
