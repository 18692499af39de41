"""Whether a capitalised word that the gazetteer has is meant as a place at all."""

from dataclasses import dataclass
from math import exp, log10

from reportedly.gazetteer import Entry, fold
from reportedly.model import Parse
from reportedly.places.context import preposition
from reportedly.places.evidence import Evidence
from reportedly.places.name import Name
from reportedly.places.resolution import Resolved
from reportedly.places.runs import Style
from reportedly.places.vocabulary import mapping, word_set


@dataclass(frozen=True, slots=True)
class Setting:
    """What acceptance looks at beside the name: the report's parse, style, people and evidence."""

    parse: Parse
    style: Style
    people: frozenset[str]
    evidence: Evidence


def place_probability(place: Resolved, setting: Setting) -> float:
    """Return how likely the name is meant as a place, 0 to 1, by a logistic over plain features."""
    weights = mapping("acceptance")
    total: float = weights["always"]
    total += sum(weights[f] * value for f, value in place_features(place, setting).items())
    return 1 / (1 + exp(-total))


def place_features(place: Resolved, setting: Setting) -> dict[str, float]:
    """Return what speaks for and against a name's being a place."""
    name, parse = place.name, setting.parse
    entry = place.entry
    first = parse.tokens[name.first]
    before = preposition(name, parse)
    after = parse.tokens[name.last].lower if name.last < len(parse.tokens) else ""
    words = name.text.lower().split()
    key = fold(name.text)
    return {
        "in_or_at": float(before in word_set("strongly_locative")),
        "locative": float(before in word_set("locative")),
        "opens": float(first.i == parse.sentence_of(first).first),
        "written_lower": float(name.text.lower() in setting.style.lower_words),
        "several_words": float(name.last - name.first > 1),
        "population": log10(entry.population + 100) / 7 if entry else 0.0,
        "main": float(entry.main) if entry else 0.0,
        "country": float(entry is not None and entry.kind == "country"),
        "region": float(entry is not None and entry.kind == "region"),
        "persons_name": float(all(word in setting.people for word in words)),
        "spoken_of": float(entry is not None and setting.evidence.speaks_of(entry.country, key)),
        "share": setting.evidence.country_share(entry.country, key) if entry else 0.0,
        "nearness": setting.evidence.nearness(entry, key) if entry else 0.0,
        "held": float(place.holder is not None),
        "proper": float(parse.tokens[name.last - 1].pos == "PROPN"),
        "speaks": float(after in word_set("speaking") and not _is_seat(entry)),
        "noun": float(name.noun is not None),
        "shouted": float(setting.style.shouted),
        "determined": float(_is_determined(name, parse)),
        "measured": float(_is_measured(name, parse)),
        "dateline": float(_is_dateline(name, parse)),
    }


def _is_seat(entry: Entry | None) -> bool:
    """Say whether the place may stand for a government ("Moscow said")."""
    return entry is not None and entry.kind in ("capital", "country", "region")


def _is_determined(name: Name, parse: Parse) -> bool:
    """Say whether "the" or "a" stands right before, as before cars and laws ("the Durango")."""
    return name.first > 0 and parse.tokens[name.first - 1].lower in ("the", "a", "an")


def _is_measured(name: Name, parse: Parse) -> bool:
    """Say whether a distance leads to the name ("15 km south of")."""
    before = parse.tokens[max(0, name.first - 6) : name.first]
    return any(t.lower in mapping("units") for t in before)


def _is_dateline(name: Name, parse: Parse) -> bool:
    """Say whether the name opens a report in capitals, as in "KABUL (Reuters) -"."""
    opens = name.first == parse.sentence_of(parse.tokens[name.first]).first
    after = parse.tokens[name.last].text if name.last < len(parse.tokens) else ""
    return opens and name.text.isupper() and after in ("-", "--", "—", "–", "(", ",", ":", "/")
