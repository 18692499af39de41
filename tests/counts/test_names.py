"""Names: which proper nouns name a person."""

from collections.abc import Callable

import pytest

from reportedly.counts.names import names_person
from reportedly.model import Parse

Parser = Callable[[str], Parse]


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("They killed Danielle Marsh.", "Marsh", True),
        ("They killed Captain Okoro.", "Okoro", True),
        ("They killed Qasim, a rebel commander.", "Qasim", True),
        ("They attacked Hezbollah.", "Hezbollah", False),
        ("They attacked Iran.", "Iran", False),
        ("They attacked SANA.", "SANA", False),
        ("They attacked the Frunze.", "Frunze", False),
        ("They met on Sunday.", "Sunday", False),
    ],
)
def test_names_a_person(parse: Parser, text: str, name: str, person: bool) -> None:
    parsed = parse(text)
    token = next(t for t in parsed if t.text == name)
    assert names_person(parsed, token) is person
