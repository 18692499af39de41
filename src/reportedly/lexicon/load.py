"""Loading a vocabulary file by name, once."""

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from reportedly.errors import LexiconError


@cache
def words(name: str, language: str = "en") -> Any:
    """Return the content of `<language>/<name>.yaml` (or `<name>.yaml` when language is "").

    Callers must not change what they get: it is shared.

    Raises:
        LexiconError: there is no such file, or it is not YAML.
    """
    path = files("reportedly.lexicon").joinpath(*filter(None, (language, f"{name}.yaml")))
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (safe loader)
    except FileNotFoundError as error:
        raise LexiconError(f"no vocabulary file named {language}/{name}.yaml") from error
    except yaml.YAMLError as error:
        raise LexiconError(
            f"vocabulary file {language}/{name}.yaml is not YAML: {error}"
        ) from error


@cache
def table(name: str, language: str = "en") -> tuple[dict[str, str], ...]:
    """Return the rows of `<language>/<name>.csv` as dicts of strings.

    Raises:
        LexiconError: there is no such file.
    """
    path = files("reportedly.lexicon").joinpath(*filter(None, (language, f"{name}.csv")))
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LexiconError(f"no vocabulary file named {language}/{name}.csv") from error
    return tuple(csv.DictReader(text.splitlines()))


def phrases(listed: Iterable[str]) -> str:
    """Return a regular expression that matches any of the phrases, the longest first.

    A space in a phrase matches any white space or a hyphen.
    """
    ordered = sorted(set(listed), key=len, reverse=True)
    return "|".join(re.escape(p).replace(r"\ ", r"[\s-]+") for p in ordered)


# The C loader is eight times faster; a build of PyYAML without libyaml lacks it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
