"""The country that a report is on, and its bodies, which the report calls by the noun alone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reportedly.actors.nations import Nation, by_name, nations
from reportedly.actors.nouns import listed
from reportedly.actors.organisations import canonical_name
from reportedly.actors.party import Party
from reportedly.actors.sides import GOVERNMENT, SIDED
from reportedly.model import Parse


def home_of(parse: Parse, countries: Sequence[str] = ()) -> Nation | None:
    """Return the country that the report names most: one at war at home before any other.

    `countries` are those of the places that the report tells of; they decide where it names no
    country itself ("the army shelled Taiz"). One mention is enough for the only country at war,
    unless another is named more than twice as
    often; between two named as often, none is home.
    """
    capitals = [t for t in parse.tokens if t.text[:1].isupper()]
    named = Counter(match.value.nation for match in nations().find(capitals))
    if not named:
        named = Counter(by_name()[name] for name in countries if name in by_name())
    at_war = Counter({nation: n for nation, n in named.items() if nation.at_war})
    most = max(named.values(), default=0)
    for counted in (at_war, named):
        first, *others = [*counted.most_common(2), (None, 0)]
        clear = first[1] > 1 or len(counted) == 1
        if first[0] is not None and clear and 2 * first[1] >= most and first[1] > others[0][1]:
            return first[0]
    return None


def at_home(party: Party, home: Nation | None) -> Party:
    """Return "the army" as its country's army, and a government's side as its country's."""
    if home is None:
        return party
    if party.side == GOVERNMENT:
        party = replace(party, side=home.side)
    if party.person or party.nation is not None:
        return party
    first, _, rest = party.name.partition(" ")
    bare = rest if rest and first.lower() in {"the", "a", "an"} else party.name
    if not _is_of_state(party, bare.lower(), home):
        return party
    titled = any(word[:1].isupper() for word in bare.split()[1:])
    inner = bare.lower() if bare.isupper() or not titled else bare
    name = f"{home.adjective} {inner}"
    known = party.named or canonical_name(name) != name
    side = party.side or (home.side if party.kind in SIDED else None)
    return replace(party, name=name, named=known, nation=home, side=side)


def _is_of_state(party: Party, words: str, home: Nation) -> bool:
    """Whether the words are a noun for the state, or tell that they are the government's."""
    *lead, last = words.split() or [""]
    if last in listed("sides", "forces"):
        return bool(lead) and set(lead) <= listed("sides", "of_government")
    bodies = listed("sides", "one_of_a_kind")
    return party.named and words == party.head and (words in bodies or _at_war(words, home))


def _at_war(words: str, home: Nation) -> bool:
    return home.at_war and words in listed("sides", "one_at_war")
