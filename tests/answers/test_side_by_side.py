from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.answers import SideBySide, side_by_side
from reportedly.model import Claim, Modality, Relay, SourceKind, Stance
from tally_claims import days, says, town

MILL, QUAY = town("Mill Cross", 10.0, 20.0), town("Old Quay", 12.0, 20.0)


def claim(issuer: str | None, low: int, high: int | None = None, **more: object) -> Claim:
    return says(issuer, low, low if high is None else high, **more).claim  # type: ignore[arg-type]  # passed on


def cells(told: SideBySide, name: str) -> dict[str, tuple[str, bool]]:
    """Return, by source, what it says of a field, and whether that is marked."""
    row = next(row for row in told.rows if row.name == name)
    pairs = zip(told.columns, row.cells, strict=True)
    return {c.name: ("; ".join(e.words for e in cell.entries), cell.differs) for c, cell in pairs}


def test_other_figures_are_marked_and_silence_is_not() -> None:
    told = side_by_side(
        [
            claim("River Watch", 4),
            claim("Mill Clinic", 7),
            replace(claim("Harbour Union", 1), counts=()),
        ]
    )
    assert cells(told, "Killed") == {
        "River Watch": ("4 people", True),
        "Mill Clinic": ("7 people", True),
        "Harbour Union": ("", False),
    }


def test_the_same_figure_twice_is_no_difference() -> None:
    told = side_by_side([claim("River Watch", 4), claim("Mill Clinic", 4)])
    assert not any(row.differs for row in told.rows)


def test_a_figure_of_others_is_no_rival() -> None:
    told = side_by_side([claim("River Watch", 9), claim("Mill Clinic", 2, group="children")])
    assert not next(row for row in told.rows if row.name == "Killed").differs


def test_one_source_is_one_column_with_all_it_said() -> None:
    told = side_by_side([claim("River Watch", 4), claim("Mill Clinic", 4), claim("River Watch", 6)])
    assert [column.name for column in told.columns] == ["River Watch", "Mill Clinic"]
    assert cells(told, "Killed")["River Watch"] == ("4 people; 6 people", True)
    assert [len(column.claims) for column in told.columns] == [2, 1]


def test_far_places_clash_and_a_place_within_another_does_not() -> None:
    street = town("Canal Street", 10.0, 20.0, "Mill Cross", "Esterra")
    near = side_by_side(
        [claim("River Watch", 4, place=MILL), claim("Mill Clinic", 4, place=street)]
    )
    assert not next(row for row in near.rows if row.name == "Where").differs
    far = side_by_side([claim("River Watch", 4, place=MILL), claim("Mill Clinic", 4, place=QUAY)])
    assert next(row for row in far.rows if row.name == "Where").differs


def test_days_clash_where_they_cannot_meet() -> None:
    apart = [claim("River Watch", 4, when=days(1, 2)), claim("Mill Clinic", 4, when=days(4, 4))]
    assert next(row for row in side_by_side(apart).rows if row.name == "When").differs
    meeting = [claim("River Watch", 4, when=days(1, 4)), claim("Mill Clinic", 4, when=days(4, 4))]
    assert not next(row for row in side_by_side(meeting).rows if row.name == "When").differs


def test_a_denial_is_marked_against_who_asserts() -> None:
    told = side_by_side([claim("River Watch", 4), claim("Army Staff", 4, stance=Stance.DENIES)])
    assert cells(told, "Stance") == {
        "River Watch": ("asserts", True),
        "Army Staff": ("denies", True),
    }
    negated = side_by_side(
        [claim("River Watch", 4), claim("Army Staff", 4, modality=Modality.NEGATED)]
    )
    assert cells(negated, "Stance")["Army Staff"] == ("asserts (negated)", True)


def test_who_names_nobody_comes_last() -> None:
    told = side_by_side([claim(None, 4), claim("River Watch", 4)])
    assert [column.name for column in told.columns] == ["River Watch", "unattributed"]
    assert told.columns[1].source is None


def test_who_passed_it_on_stands_with_the_source() -> None:
    said = claim("River Watch", 4)
    assert said.source is not None
    relay = Relay(text="state radio", span=None, name="state radio", kind=SourceKind.MEDIA)
    passed_on = replace(said, source=replace(said.source, relay=(relay,)))
    assert [column.relays for column in side_by_side([said]).columns] == [()]
    assert [column.relays for column in side_by_side([passed_on]).columns] == [("state radio",)]


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 3)), min_size=1, max_size=8))
def test_marks_are_mutual_and_every_claim_is_somewhere(told: list[tuple[str, int]]) -> None:
    claims = [claim(f"Source {name}", number) for name, number in told]
    found = side_by_side(claims)
    killed = next(row for row in found.rows if row.name == "Killed")
    assert sum(cell.differs for cell in killed.cells) != 1
    assert {c.id for column in found.columns for c in column.claims} == {c.id for c in claims}
    named = {id_ for cell in killed.cells for entry in cell.entries for id_ in entry.claims}
    assert named == {c.id for c in claims}
