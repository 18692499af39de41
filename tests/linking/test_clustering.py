from reportedly.linking.clustering import clusters

CHAIN = {("a", "b"): 0.9, ("b", "c"): 0.6, ("c", "d"): 0.9}


def test_one_weak_pair_does_not_chain_two_groups() -> None:
    assert clusters("abcd", CHAIN, cut=0.4) == [("a", "b"), ("c", "d")]


def test_joined_groups_are_one_from_the_start() -> None:
    assert clusters("abcd", CHAIN, cut=0.5, joined=[("a", "d")]) == [("a", "d"), ("b", "c")]


def test_what_must_stay_apart_does() -> None:
    def apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return {"a", "b"} <= {*one, *other}

    assert clusters("abcd", CHAIN, cut=0.4, apart=apart) == [("a",), ("b",), ("c", "d")]


def test_ties_go_to_the_smaller_ids() -> None:
    scores = {("a", "b"): 0.5, ("b", "c"): 0.5}
    assert clusters("cba", scores, cut=0.4) == [("a", "b"), ("c",)]


def test_the_average_counts_each_pair_of_members() -> None:
    scores = {("a", "b"): 1.0, ("a", "c"): 0.9, ("b", "c"): 0.1}
    assert clusters("abc", scores, cut=0.5) == [("a", "b", "c")]
    assert clusters("abc", scores, cut=0.51) == [("a", "b"), ("c",)]
