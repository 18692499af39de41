"""Who a phrase names, without memory of the rest of the report."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.actors.names import gender_told, is_acronym
from reportedly.actors.nouns import Sort, clause_kind, listed
from reportedly.actors.party import Party
from reportedly.actors.phrase import RELATIVES, Phrase, read_phrases
from reportedly.actors.portrait import portray
from reportedly.actors.words import Word, wording, words_of
from reportedly.model import Parse, Source, SourceKind, Span

UNKNOWN = SourceKind.UNATTRIBUTED

# People who tell; residents, soldiers and police are as often those of whom a toll tells.
SPEAKING = frozenset(
    {
        SourceKind.MONITOR,
        SourceKind.MEDICAL,
        SourceKind.WITNESS,
        SourceKind.DIPLOMAT,
        SourceKind.EXPERT,
    }
)


def describe(text: str, parse: Parse, span: Span) -> Source:
    """Return the source that the words at the span name, by these words alone."""
    return source_of(text, span, party_at(text, parse, span))


def actor_name(text: str, parse: Parse, span: Span) -> tuple[str, str | None]:
    """Return the name of a party to an event and the side it belongs to.

    The name is the words without their article: "Syrian army", "two Russian warplanes".
    """
    party = party_at(text, parse, span)
    name = party.name
    first, _, rest = name.partition(" ")
    return (rest if rest and first.lower() in {"the", "a", "an"} else name), party.side


def names_speaker(text: str, parse: Parse, span: Span) -> bool:
    """Say whether the words, without a sentence around them, name a body or a post that speaks.

    A country, a town or the people of a toll ("Civilians: 12") that stand alone are no speakers.
    """
    if span.of(text).startswith("@"):
        return True
    party = party_at(text, parse, span)
    if party.noun is None:
        return party.named and not party.person and party.nation is None and not party.plural
    if party.noun.sort is Sort.PERSON:
        return party.named or party.kind in SPEAKING
    return party.noun.sort not in (Sort.PAPER, Sort.PARTITIVE)


def source_of(text: str, span: Span, party: Party) -> Source:
    """Return a party as the source whose words stand at the span."""
    return Source(
        text=span.of(text),
        span=span,
        name=party.name,
        kind=party.kind,
        named=party.named,
        side=party.side,
        affiliation=party.body.name if party.body else None,
        role=party.role,
    )


def party_at(text: str, parse: Parse, span: Span) -> Party:
    """Return the party that the words at the span name."""
    words = words_of(parse, span)
    if _pronoun(words):
        return Party(name=words[0].text, named=False, gender=gender_told(words[0].lower))
    phrases = read_phrases(words)
    if not phrases:
        return Party(name=wording(text, tuple(words)) or span.of(text), named=False, person=False)
    party = portray(text, phrases[0])
    for apposed in phrases[1:]:
        if apposed.core[0].tag in RELATIVES:
            if party.kind is UNKNOWN and party.person:
                party = _with_clause(text, party, (*apposed.run, *apposed.clause))
            break
        party = _with_apposed(text, party, apposed)
    for other in phrases[0].others:
        party = _with_other(text, party, portray(text, other), span)
    return party


def _with_clause(text: str, party: Party, clause: Sequence[Word]) -> Party:
    """Return the party with what "who heads the rescue service" or "who fled the town" tells."""
    holding = listed("source_kinds", "holding")
    for i, word in enumerate(clause):
        if word.lemma not in holding:
            continue
        behind = list(clause[i + 1 :])
        while behind and behind[0].tag in {"IN", "TO"}:  # "works for", "speaks to"
            behind.pop(0)
        phrases = read_phrases(behind)
        body = portray(text, phrases[0]) if phrases else None
        if body is not None and body.kind is not UNKNOWN:
            named = body if body.named and not body.person else None
            return replace(party, kind=body.kind, side=party.side or body.side, body=named)
    return replace(party, kind=clause_kind(clause) or UNKNOWN)


def _pronoun(words: list[Word]) -> bool:
    """Whether the words are one pronoun, which tells nothing by itself."""
    if len(words) != 1:
        return False
    known = listed("anaphora", "unresolved")
    return words[0].lower in known or words[0].lower in listed("anaphora", "pronouns")


def _with_apposed(text: str, party: Party, phrase: Phrase) -> Party:
    """Return the party with what an appositive adds: a name, a post, a body, an acronym."""
    if is_acronym(phrase.core) and phrase.opened in {"(", "["}:
        return replace(party, short=(*party.short, wording(text, phrase.core)))
    other = portray(text, phrase)
    if party.person and other.person:
        return _same_person(party, other)
    if not (party.person or party.named) and party.noun is None and other.person and other.named:
        return other  # "one of them, Malam Sani"
    if party.person and party.body is None and other.named and other.head:
        return replace(
            party,
            body=other,
            kind=party.kind if party.kind is not UNKNOWN else other.kind,
            side=party.side or other.side,
        )
    if not party.person and not other.person:
        return _same_body(party, other)
    return party


def _same_person(party: Party, other: Party) -> Party:
    if party.named and other.noun is not None:
        known = party.kind if party.kind is not UNKNOWN else other.kind
        return replace(
            party,
            kind=known,
            side=party.side or other.side,
            body=party.body or other.body,
            role=party.role or other.role,
            head=party.head or other.head,
            noun=party.noun or other.noun,
            gender=party.gender or other.gender,
            nation=party.nation or other.nation,
        )
    if not party.named and other.named and " " in other.name and not party.plural:
        return replace(party, name=other.name, named=True, gender=party.gender or other.gender)
    return party


def _same_body(party: Party, other: Party) -> Party:
    named = other if other.named and not party.named and other.head else party
    kinds = [p.kind for p in (party, other) if p.kind is not UNKNOWN]
    described = other.noun is not None and other.noun.sort is not Sort.PAPER
    return replace(
        party,
        name=named.name,
        named=named.named,
        kind=kinds[0] if kinds and described else party.kind,
        side=party.side or (other.side if described else None),
        head=party.head or other.head,
    )


def _with_other(text: str, party: Party, other: Party, span: Span) -> Party:
    """Return several coordinated parties as one, under their whole words."""
    return replace(
        party,
        name=" ".join(span.of(text).split()),
        named=party.named and other.named,
        kind=party.kind if party.kind is not UNKNOWN else other.kind,
        side=party.side if party.side == other.side else None,
        plural=True,
        members=(*(party.members or (party,)), other),
    )
