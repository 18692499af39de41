"""Countries as reports name them: by name, by demonym, or by the seat of their government."""

from dataclasses import dataclass
from functools import cache

from reportedly.actors.index import NameIndex
from reportedly.lexicon import table, words


@dataclass(frozen=True, slots=True)
class Nation:
    """A row of `nations.csv`.

    Attributes:
        side: what its government's side is called: "Syrian government" where it fights at home,
            the country's own name where it does not.
        adjective: the word before "army" ("Syrian").
    """

    name: str
    side: str
    adjective: str = ""

    @property
    def at_war(self) -> bool:
        """Whether its government is a side in a war at home."""
        return self.side != self.name


@dataclass(frozen=True, slots=True)
class NationName:
    """One name of a nation and how it names: `name`, `demonym` or `seat` ("the Kremlin")."""

    nation: Nation
    how: str


@cache
def by_name() -> dict[str, Nation]:
    """Return the nations by their own names."""
    found = {}
    for row in table("nations"):
        called, government, _ = row["side"].partition(" government")
        adjective = called if government else row["demonyms"].split("|")[0]
        name = row["name"]
        found[name] = Nation(name, row["side"] or name, adjective or name)
    return found


@cache
def nations() -> NameIndex[NationName]:
    """Return the index of all names, demonyms and seats."""
    names: list[tuple[str, NationName]] = []
    for row in table("nations"):
        nation = by_name()[row["name"]]
        listed = {
            # Cleaned web text often lacks its apostrophes: "Syrias army".
            "name": [nation.name, f"{nation.name}s"],
            "demonym": row["demonyms"].split("|"),
            "seat": row["seats"].split("|"),
        }
        names += [(n, NationName(nation, how)) for how, ns in listed.items() for n in ns if n]
    return NameIndex(names)


@cache
def second_halves(sort: str) -> frozenset[str]:
    """Return the second halves of compounds of one sort: `backed`, `run` or `led`."""
    return frozenset(words("sides")[sort])
