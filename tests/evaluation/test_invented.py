from reportedly.evaluation.invented import invented
from reportedly.evaluation.linking_scale import records
from reportedly.linking import Rarity


def test_the_same_seed_invents_the_same_tellings() -> None:
    assert invented(20, seed=3) == invented(20, seed=3)
    assert invented(20, seed=3) != invented(20, seed=4)


def test_tellings_of_one_incident_are_more_alike_than_others() -> None:
    told = invented(60, seed=1)
    rarity = Rarity.of(one.record.marks for one in told)
    alike: dict[bool, list[float]] = {True: [], False: []}
    for at, a in enumerate(told):
        for b in told[at + 1 :]:
            likeness = rarity.alike(a.record.names, b.record.names)
            alike[a.incident == b.incident].append(likeness)
    mean = {same: sum(found) / len(found) for same, found in alike.items()}
    assert mean[True] > 2 * mean[False]


def test_records_of_any_number_come_with_their_incidents() -> None:
    made, truth = records(200)
    assert len(made) == len(truth) == 200
    assert 60 < len(set(truth.values())) < 110
