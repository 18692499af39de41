"""Bodies known by name the world over, and when two names mean one issuer."""

from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly.actors.index import NameIndex, atoms_of
from reportedly.actors.nouns import may_name
from reportedly.lexicon import table, words
from reportedly.model import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Organisation:
    """A row of `organisations.csv`."""

    name: str
    kind: SourceKind
    side: str | None
    aliases: tuple[str, ...]


@cache
def organisations() -> NameIndex[Organisation]:
    """Return the index of all names and aliases."""
    return NameIndex((alias, row) for row in _rows() for alias in (row.name, *row.aliases))


@lru_cache(maxsize=20_000)
def canonical_name(name: str, country: str | None = None) -> str:
    """Return the one name that every report's name for a party is kept under.

    The name is a source's or a party's as a report has it. `country` is the name of the country
    that the report is on, when known: then "the army" is Syria's in one report and Mali's in
    another.
    """
    key = _key(name)
    known = _by_key()
    if country is not None:
        for qualifier in _qualifiers().get(country, ()):
            if (*qualifier, *key) in known:
                return known[*qualifier, *key]
    told = known.get(key) or _seats().get(key) or _acronyms().get(name)
    return told or _as_inside_a_sentence(_without_article(name))


def same_actor(a: str, b: str) -> bool:
    """Say whether two names mean one party, whatever the spelling, article or alias."""
    return _key(canonical_name(a)) == _key(canonical_name(b))


def issuer(source: Source) -> str:
    """Return the canonical name of who asserts: the body that a named person speaks for.

    A director's word and the observatory's own are one issuer's (DESIGN.md 8); the word of an
    official whom the report does not name is nobody's but that official's.
    """
    body = source.affiliation if source.named else None
    return canonical_name(body or source.name)


@cache
def _rows() -> tuple[Organisation, ...]:
    return tuple(
        Organisation(
            row["name"],
            SourceKind(row["kind"]),
            row["side"] or None,
            tuple(filter(None, row["aliases"].split("|"))),
        )
        for row in table("organisations")
    )


@cache
def _by_key() -> dict[tuple[str, ...], str]:
    known: dict[tuple[str, ...], str] = {}
    for row in _rows():
        for alias in (row.name, *row.aliases):
            known.setdefault(_key(alias), row.name)
    return known


@cache
def _seats() -> dict[tuple[str, ...], str]:
    """Return the seats of governments with the government's side ("Damascus")."""
    return {
        _key(seat): row["side"] or row["name"]
        for row in table("nations")
        for seat in row["seats"].split("|")
        if seat
    }


@cache
def _acronyms() -> dict[str, str]:
    """Return the acronyms of countries with their names ("US", "U.K.")."""
    return {
        alias: row["name"]
        for row in table("nations")
        for alias in row["demonyms"].split("|")
        if alias.isupper()
    }


@cache
def _qualifiers() -> dict[str, list[tuple[str, ...]]]:
    return {
        row["name"]: [atoms_of(word) for word in (*row["demonyms"].split("|"), row["name"]) if word]
        for row in table("nations")
    }


def _key(name: str) -> tuple[str, ...]:
    spelling: dict[str, str] = words("titles")["spelling"]
    atoms = tuple(spelling.get(a, a) for a in atoms_of(_without_article(name)))
    return atoms or (name,)


def _as_inside_a_sentence(name: str) -> str:
    """Return a description that began a sentence without that capital ("Residents")."""
    first, _, rest = name.partition(" ")
    common = may_name(first.lower(), first.lower().removesuffix("s"))
    return name[:1].lower() + name[1:] if common and not rest[:1].isupper() else name


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else name
