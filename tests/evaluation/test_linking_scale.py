from reportedly.evaluation.linking_scale import measure


def test_each_size_up_to_the_largest_is_measured_in_its_own_process() -> None:
    found = {one.name: one.figure for one in measure(150)}
    assert [name.partition(", ")[2] for name in found] == [
        "seconds", "processor", "GB", "pairwise F1",
    ]  # fmt: skip
    assert {figure.n for figure in found.values()} == {150}
    assert 50 < found["150 records, pairwise F1"].value <= 100
