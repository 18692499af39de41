import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from reportedly.linking import Telling, copies, witnesses
from reportedly.linking.fingerprints import fingerprints

DAY = dt.date(2021, 2, 8)
WIRE = (
    "At least 31 people were killed when a drone struck a wedding tent in Tolvik on Sunday.",
    "The regional hospital said that most of the dead were guests from two neighbouring farms.",
    "A spokesman for the northern command said that it was looking into the reports.",
    "Hours later families were still searching for relatives under the torn canvas.",
)
FURNITURE = (
    "Sign up for our morning newsletter and get the best of our coverage in your inbox.",
    "This site uses cookies to make your visit better and to measure what readers like.",
)
OTHER = (
    "Fishermen blockaded the harbour of Port Mbari on Monday to protest against new fuel duties.",
    "The harbour master told them that he had no say in what the ministry decides to levy.",
    "By evening the trawlers had left and two ferries sailed with a delay of six hours.",
)


def told(id_: str, *sentences: str, day: int = 0, **known: str) -> Telling:
    published = DAY + dt.timedelta(days=day)
    return Telling(id=id_, sentences=sentences, published=published, **known)


def test_a_cut_copy_points_to_the_earlier_report() -> None:
    (copy,) = copies([told("late", *WIRE[:3], day=1), told("early", *WIRE)])
    assert (copy.report, copy.of, copy.share) == ("late", "early", 1.0)
    assert (copy.kept, copy.changed, copy.added) == ((0, 1, 2), (), ())


def test_a_changed_figure_is_told() -> None:
    changed = WIRE[0].replace("31", "34")
    (copy,) = copies([told("a", *WIRE), told("b", OTHER[0], changed, *WIRE[1:])])
    (change,) = copy.changed
    assert (change.sentence, change.original) == (1, 0)
    assert (change.words, change.before, change.of_figure) == (("34",), ("31",), True)
    assert copy.added == (0,)


def test_a_number_word_is_a_figure_too() -> None:
    sentence = "Rescuers pulled four children from the cellar of the school in Kessel on Friday."
    changed = sentence.replace("four", "seven")
    (copy,) = copies([told("a", *WIRE, sentence), told("b", *WIRE, changed)])
    assert copy.changed[0].of_figure


def test_other_words_changed_are_no_figure() -> None:
    changed = WIRE[3].replace("torn canvas", "fallen poles")
    (copy,) = copies([told("a", *WIRE), told("b", *WIRE[:3], changed)])
    assert not copy.changed[0].of_figure


def test_furniture_alone_makes_no_copy() -> None:
    later = told("c", *FURNITURE, "An unrelated note on the price of bread in Kessel.", day=30)
    assert copies([told("a", *WIRE, *FURNITURE), told("b", *OTHER, *FURNITURE), later]) == ()


def test_the_credited_agency_lowers_the_bar() -> None:
    half = (*WIRE[:2], *OTHER)
    assert copies([told("a", *WIRE), told("b", *half)]) == ()
    wire, paper = told("a", *WIRE, outlet="Norden Wire"), told("b", *half, agency="Norden Wire")
    assert [c.of for c in copies([paper, wire])] == ["a"]


def test_the_same_text_weeks_later_is_a_new_report() -> None:
    assert copies([told("a", *WIRE), told("b", *WIRE, day=20)]) == ()


def test_one_text_is_one_witness() -> None:
    tellings = [told("a", *WIRE), told("b", *WIRE, day=1), told("c", *OTHER)]
    assert witnesses(tellings, copies(tellings)) == (("a", "b"), ("c",))


@given(st.permutations([told("a", *WIRE), told("b", *WIRE[1:], day=1), told("c", *OTHER)]))
def test_the_order_of_reports_never_matters(tellings: list[Telling]) -> None:
    (copy,) = copies(tellings)
    assert (copy.report, copy.of) == ("b", "a")


@given(st.lists(st.sampled_from("abcdefgh"), min_size=12, max_size=30), st.text("xyz", max_size=9))
def test_texts_that_share_twelve_words_share_a_fingerprint(run: list[str], around: str) -> None:
    assert fingerprints(run) & fingerprints([*around, *run, *around])
