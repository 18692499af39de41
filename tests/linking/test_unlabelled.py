from dataclasses import replace

from reportedly.evaluation.overlapping import TYPES, f1, windowed, world
from reportedly.linking.unlabelled import Entry, match


def test_without_labels_no_cell_is_matched_worse_than_by_the_published_means() -> None:
    for types in TYPES.values():
        for spread in (0.05, 0.25):
            made = world(spread, types, seed=7)
            ours = f1(match(made.entries).events, made.truth)
            assert ours >= f1(windowed(made.entries), made.truth)
            assert ours > 60


def test_where_events_crowd_together_and_types_tell_little_only_a_surer_pair_matches() -> None:
    crowded = match(world(0.01, TYPES["weak types"], seed=7).entries)
    clear = match(world(0.25, TYPES["weak types"], seed=7).entries)
    assert crowded.cut > 0.5 > clear.cut
    assert crowded.prior < clear.prior


def test_no_event_has_two_rows_of_one_set() -> None:
    made = world(0.01, TYPES["urban"], seed=1, rows=400)
    source = {entry.id: entry.source for entry in made.entries}
    for event in match(made.entries).events:
        assert len({source[id_] for id_ in event}) == len(event)


def test_the_order_of_rows_never_matters() -> None:
    made = world(0.05, TYPES["urban"], seed=2, rows=400)
    assert match(made.entries).events == match(made.entries[::-1]).events


def test_rows_outside_the_window_stay_apart() -> None:
    one = Entry(id="a", source="x", start=10, end=10, lat=9.0, lon=7.0, kinds={"what": ("raid",)})
    far = replace(one, id="b", source="y", lat=9.5)
    late = replace(one, id="c", source="z", start=20, end=20)
    assert match([one, far, late]).events == (("a",), ("b",), ("c",))
