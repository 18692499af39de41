"""Vocabulary files load, and hold what they seem to hold."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from reportedly.errors import LexiconError
from reportedly.lexicon import groups, harms, incident_types, is_subgroup, phrases, table, words

FOLDERS = {"": files("reportedly.lexicon"), "en": files("reportedly.lexicon") / "en"}
YAML = [
    (language, path.name.removesuffix(".yaml"))
    for language, folder in FOLDERS.items()
    for path in sorted(folder.iterdir(), key=lambda p: p.name)
    if path.name.endswith(".yaml")
]


def scalars(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield "key", name
            yield from scalars(inner, str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner, "item")
    else:
        yield key, value


@pytest.mark.parametrize(("language", "name"), YAML)
def test_no_word_turned_into_a_truth_value(language: str, name: str) -> None:
    """YAML reads a bare `on` or `no` as true or false: such words need quotation marks."""
    turned = [
        key
        for key, value in scalars(words(name, language))
        if isinstance(value, bool) and key in ("key", "item")
    ]
    assert turned == []


def test_a_missing_file_is_named() -> None:
    with pytest.raises(LexiconError, match=r"no vocabulary file named en/nonesuch\.yaml"):
        words("nonesuch")
    with pytest.raises(LexiconError, match=r"en/nonesuch\.csv"):
        table("nonesuch")


def test_phrases_prefer_the_longest_and_span_hyphens() -> None:
    import re

    assert re.fullmatch(phrases(["air", "air strike"]), "air-strike")
    assert re.findall(phrases(["air", "air strike"]), "air-strike") == ["air-strike"]


def test_every_harm_names_an_event_that_exists() -> None:
    families = {t.split(".")[0] for t in incident_types()}
    for harm, row in harms().items():
        assert row["event"] in incident_types(), harm
        assert set(row["with"]) <= families, harm


def test_the_lattice_of_groups() -> None:
    for row in groups().values():
        assert set(row.get("within", ())) <= set(groups())
    assert is_subgroup("fighters", "people")
    assert not is_subgroup("children", "civilians")  # a child is not assumed a civilian
    assert not is_subgroup("people", "civilians")
