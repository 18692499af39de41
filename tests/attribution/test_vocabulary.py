from reportedly.attribution.vocabulary import (
    adjectives,
    adverbs,
    listed,
    negated,
    not_objects,
    nouns,
    objects,
    prepositions,
    verbs,
)
from reportedly.model import Stance


def test_every_stance_has_a_verb_and_a_negation() -> None:
    used = {stance for frames in verbs().values() for stance in frames.values()}
    assert used == set(Stance)
    assert all(negated(stance) is not stance for stance in Stance if stance is not Stance.DECLINES)


def test_a_frame_can_change_the_stance() -> None:
    assert verbs()["promise"]["infinitive"] is Stance.INTENDS
    assert verbs()["promise"]["quote"] is Stance.ASSERTS


def test_restrictions_name_verbs_that_are_cues() -> None:
    assert objects("claim") is not None
    assert objects("say") is None
    assert "life" in not_objects("claim")


def test_phrases_are_tried_the_longest_first() -> None:
    lengths = [len(words) for words in prepositions()]
    assert lengths == sorted(lengths, reverse=True)


def test_words_are_in_lower_case() -> None:
    listed_words = {*verbs(), *nouns(), *adjectives(), *adverbs(), *listed("hearers")}
    assert all(word == word.lower() for word in listed_words)
