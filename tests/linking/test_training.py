from reportedly.linking.training import fit


def test_levels_that_go_with_one_incident_weigh_for_it() -> None:
    near, far = {"distance": "within 1 km"}, {"distance": "within 100 km"}
    scorer = fit([near] * 20 + [far] * 20, [True] * 18 + [False] * 2 + [True] * 2 + [False] * 18)
    weights = scorer.weights["distance"]
    assert weights["within 1 km"] > 1 > -1 > weights["within 100 km"]
    assert scorer.likely(near) > 0.7
    assert scorer.likely(far) < 0.3


def test_a_level_seen_once_stays_near_nothing() -> None:
    same, rare = {"when": "within 0"}, {"when": "same span"}
    scorer = fit([same] * 50 + [rare], [True] * 25 + [False] * 25 + [True])
    assert 0 < scorer.weights["when"]["same span"] < 1
