"""Which earlier mention a pronoun, a short name or a definite description points back to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from reportedly.actors.index import atoms_of
from reportedly.actors.nations import Nation
from reportedly.actors.nouns import Sort
from reportedly.actors.organisations import same_actor
from reportedly.actors.party import Party
from reportedly.actors.sides import is_state
from reportedly.lexicon import words
from reportedly.model import SourceKind

# How many sentences a pronoun reaches back. News paragraphs are of one or two sentences, and a
# speaker of a quotation is seldom named more than two paragraphs before.
REACH = 6
REACH_OF_IT = 4

# A definite description ("the source") reaches further than a pronoun.
REACH_OF_DESCRIPTION = 25

# How many mentions a name reaches back: some 10,000 words, so that a book costs what its pages do.
REACH_OF_NAME = 500


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming of a party, already resolved.

    Attributes:
        sentence: the number of its sentence.
        speaks: whether it is the source of an attribution.
        subject: whether it is the subject of its clause.
    """

    party: Party
    sentence: int
    speaks: bool
    subject: bool


def antecedent(
    party: Party, word: str, sentence: int, mentions: Sequence[Mention], home: Nation | None
) -> Party | None:
    """Return the earlier party that the words mean, or None when they mean nobody known.

    `home` is the country at war: there "the army" is its army before any other's.
    """
    if word in words("anaphora")["pronouns"]:
        return _by_pronoun(words("anaphora")["pronouns"][word], sentence, mentions)
    if party.noun is not None and party.noun.sort is Sort.PAPER:
        return _by_paper(party, sentence, mentions)
    if party.named:
        return _by_name(party, mentions, home)
    if party.definite and not party.plural:
        return _by_description(party, sentence, mentions)
    return None


def _by_pronoun(
    agreement: dict[str, bool | str], sentence: int, mentions: Sequence[Mention]
) -> Party | None:
    plural = bool(agreement["plural"])
    reach = REACH if agreement.get("person") or plural else REACH_OF_IT
    best: tuple[float, Party] | None = None
    genders: dict[str, str] = {}  # the latest first: "she" tells whom an earlier name meant
    for mention in _within(reach, sentence, mentions):
        if mention.party.gender is not None:
            genders.setdefault(mention.party.name, mention.party.gender)
        if not _agrees(mention.party, genders.get(mention.party.name), agreement):
            continue
        score = mention.sentence - sentence + 1.5 * mention.speaks + 1.0 * mention.subject
        score += 1.0 * (plural and mention.party.plural)
        if best is None or score > best[0]:
            best = (score, mention.party)
    return best[1] if best else None


def _agrees(party: Party, gender: str | None, agreement: dict[str, bool | str]) -> bool:
    if agreement["plural"]:
        somebody = party.person or party.kind is not SourceKind.UNATTRIBUTED or party.named
        return somebody and (party.plural or not party.person)
    if agreement["person"] != party.person or party.plural:
        return False
    if not party.person:
        body = party.noun is not None and party.noun.sort is Sort.BODY
        return party.kind is not SourceKind.UNATTRIBUTED or party.named or body
    return gender in (None, agreement["gender"])


def _by_name(party: Party, mentions: Sequence[Mention], home: Nation | None) -> Party | None:
    same: Callable[[Party, Party], bool] = _same_person if party.person else _same_body
    recent = islice(reversed(mentions), REACH_OF_NAME)
    found = (m.party for m in recent if same(party, m.party))
    if home is None or party.nation is not None or not is_state(party.head):
        return next(found, None)
    several = list(found)
    return next((p for p in several if p.nation == home), several[0] if several else None)


def _same_person(later: Party, earlier: Party) -> bool:
    """Whether a name is the whole of an earlier person's name or its end ("Selmo")."""
    if not earlier.person or not earlier.named or later.plural or earlier.plural:
        return False
    short, full = atoms_of(later.name), atoms_of(earlier.name)
    if not short or not full or {later.gender, earlier.gender} == {"m", "f"}:
        return False
    return full[-len(short) :] == short or (short[-1] == full[-1] and short[0] == full[0])


def _same_body(later: Party, earlier: Party) -> bool:
    """Whether two names are one body's: alias, acronym, or the noun that ends the longer name."""
    if earlier.person or not earlier.named or earlier.plural:
        return False
    if later.name in earlier.short or same_actor(later.name, earlier.name):
        return True
    if _nations_differ(later, earlier):
        return False
    if later.name.isupper():
        return later.name.replace(".", "") == _initials(earlier.name)
    short, full = atoms_of(later.name), atoms_of(earlier.name)
    if not set(short) <= set(full):
        return False
    return len(short) > 1 or (later.head != "" and _called(later.head, earlier))


def _kinds_differ(a: Party, b: Party) -> bool:
    return SourceKind.UNATTRIBUTED not in (a.kind, b.kind) and a.kind != b.kind


def _nations_differ(a: Party, b: Party) -> bool:
    return a.nation is not None and b.nation is not None and a.nation != b.nation


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _called(head: str, earlier: Party) -> bool:
    """Whether the earlier party is called by the noun: the army, the ministry, the observatory."""
    if earlier.head == head or earlier.head.endswith(" " + head):
        return True
    return earlier.named and not earlier.person and head in earlier.name.lower().split()


def _by_paper(party: Party, sentence: int, mentions: Sequence[Mention]) -> Party | None:
    """Return who spoke last, when "the statement" goes on and names nobody itself."""
    goes_on = party.head in words("anaphora")["papers"] and party.definite and not party.plural
    if not goes_on or party.kind is not SourceKind.UNATTRIBUTED:
        return None
    return next((m.party for m in _within(REACH, sentence, mentions) if m.speaks), None)


def _by_description(party: Party, sentence: int, mentions: Sequence[Mention]) -> Party | None:
    if party.noun is None:
        return None
    fits = _person_described if party.person else _body_described
    nearby = list(_within(REACH_OF_DESCRIPTION, sentence, mentions))
    for wanted in (True, False):  # those who have spoken come first
        for mention in nearby:
            if mention.speaks is wanted and fits(party, mention.party):
                return mention.party
    return None


def _person_described(later: Party, earlier: Party) -> bool:
    if not earlier.person or earlier.plural or later.head not in words("anaphora")["people"]:
        return False
    of_post = later.noun is not None and later.noun.sort is Sort.POST
    if _kinds_differ(later, earlier) and not of_post:
        return False
    if {later.gender, earlier.gender} == {"m", "f"} or _nations_differ(later, earlier):
        return False
    return _called(later.head, earlier)


def _body_described(later: Party, earlier: Party) -> bool:
    if earlier.person or earlier.plural or _nations_differ(later, earlier):
        return False
    if _called(later.head, earlier):
        return True
    if _is_no_group(later, earlier):
        return False
    kinds = words("anaphora")["bodies"].get(later.head, ())
    of_state = earlier.nation is not None and is_state(earlier.head)
    return earlier.kind in kinds and earlier.named and not of_state


def _is_no_group(later: Party, earlier: Party) -> bool:
    """Whether "the group" would be a ministry, an army or the police."""
    unfit = words("anaphora")["no_groups"]
    return later.head in unfit["words"] and earlier.head.split()[-1:] in [
        [w] for w in unfit["bodies"]
    ]


def _within(reach: int, sentence: int, mentions: Sequence[Mention]) -> Iterator[Mention]:
    for mention in reversed(mentions):
        if sentence - mention.sentence > reach:
            return
        yield mention
