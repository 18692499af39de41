"""Who has been named so far in one report, met in the order of the text."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.actors.anaphora import Mention, antecedent
from reportedly.actors.describe import party_at
from reportedly.actors.home import at_home, home_of
from reportedly.actors.nouns import Sort
from reportedly.actors.party import Party
from reportedly.actors.phrase import RELATIVES
from reportedly.actors.sides import GOVERNMENT, SIDED
from reportedly.lexicon import words
from reportedly.model import Parse, SourceKind, Span, Token

# A phrase is read no further than so many tokens: what names somebody stands at its beginning.
LONGEST = 30

HEARING = frozenset({"dobj", "dative", "iobj", "pobj"})

POSSESSIVES = frozenset({"its", "their"})

UNKNOWN = SourceKind.UNATTRIBUTED


class Roster:
    """The parties that one report has named so far; `meet` them in the order of the text."""

    def __init__(self, text: str, parse: Parse, countries: Sequence[str] = ()) -> None:
        self._text = text
        self._parse = parse
        self._mentions: list[Mention] = []
        self._home = home_of(parse, countries)

    def meet(self, span: Span, *, speaks: bool = False, subject: bool = False) -> Party:
        """Return whom the words at the span mean, given those met before, and remember them."""
        span = self._meant_by_relative(span)
        sentence = self._sentence(span)
        word = span.of(self._text).strip().lower()
        party = party_at(self._text, self._parse, span)
        party = self._whose_paper(party, span, sentence) or party
        if word in words("anaphora")["unresolved"]:
            return party
        body = self._recall(party.body, "", sentence) if party.body else None
        body = body or self._owner(party, span, sentence)
        earlier = self._antecedent(party, word, sentence)
        earlier = earlier or self._surname(party, span, sentence)
        party = _joined(party, earlier, body) if earlier or body else party
        party = at_home(party, self._home)
        if party.kind is SourceKind.MEDIA and self._hears(span):
            return party
        if earlier is not None or word not in words("anaphora")["pronouns"]:
            self._remember(party, sentence, speaks=speaks, subject=subject)
        return party

    def _owner(self, party: Party, span: Span, sentence: int) -> Party | None:
        """Return the body that "its" means in "its director"."""
        first = span.of(self._text).split(maxsplit=1)[:1]
        if not party.person or not first or first[0].lower() not in POSSESSIVES:
            return None
        owner = self._antecedent(party, first[0].lower(), sentence)
        return owner if owner is not None and not owner.person else None

    def _whose_paper(self, party: Party, span: Span, sentence: int) -> Party | None:
        """Return whom "his" means in "his figures"."""
        if party.noun is None or party.noun.sort is not Sort.PAPER:
            return None
        first = span.of(self._text).split(maxsplit=1)[0].lower()
        if first not in words("anaphora")["pronouns"]:
            return None
        return self._antecedent(Party(name=first, named=False), first, sentence)

    def _recall(self, party: Party, word: str, sentence: int) -> Party:
        earlier = self._antecedent(party, word, sentence)
        return at_home(_joined(party, earlier, None) if earlier else party, self._home)

    def _antecedent(self, party: Party, word: str, sentence: int) -> Party | None:
        return antecedent(party, word, sentence, self._mentions, self._home)

    def _remember(self, party: Party, sentence: int, *, speaks: bool, subject: bool) -> None:
        for member in party.members:
            self._mentions.append(Mention(member, sentence, speaks, subject))
        if party.body is not None:
            self._mentions.append(Mention(party.body, sentence, speaks, subject))
        self._mentions.append(Mention(party, sentence, speaks, subject))

    def _surname(self, party: Party, span: Span, sentence: int) -> Party | None:
        """Return the person whose surname the tagger took for a common noun."""
        name = span.of(self._text)
        if party.named or party.head or not name[:1].isupper() or not name.isalpha():
            return None
        return self._antecedent(replace(party, named=True, person=True), "", sentence)

    def _meant_by_relative(self, span: Span) -> Span:
        """Return the phrase that "who" stands for, or the span itself."""
        tokens = self._parse.within(span)
        if len(tokens) != 1 or tokens[0].tag not in RELATIVES:
            return span
        for token in self._parse.ancestors(tokens[0]):
            if token.dep == "relcl":
                return phrase_of(self._parse, self._parse.head(token))
        return span

    def _hears(self, span: Span) -> bool:
        """Whether the words are those to whom somebody speaks: "told Reuters"."""
        head = self._parse.root_of(span)
        if head is None or head.dep not in HEARING:
            return False
        above = self._parse.head(head)
        if above.lower in {"to", "with"}:
            above = self._parse.head(above)
        return above.lemma in words("anaphora")["telling"]

    def _sentence(self, span: Span) -> int:
        token = next(iter(self._parse.within(span)), None)
        return token.sentence if token else 0


def phrase_of(parse: Parse, head: Token) -> Span:
    """Return the span of the phrase below a head, up to `LONGEST` tokens."""
    numbers = [t.i for t in parse.subtree(head)]
    last = min(numbers[-1], numbers[0] + LONGEST)
    return Span(parse.tokens[numbers[0]].start, parse.tokens[max(last, head.i)].end)


def _joined(party: Party, earlier: Party | None, body: Party | None) -> Party:
    """Return the party under its earlier name, with what either mention tells."""
    if earlier is None:
        bare = party.body is not None and party.kind is party.body.kind  # "the ministry" told it
        told = body is not None and body.kind is not UNKNOWN and (bare or party.kind is UNKNOWN)
        kind = body.kind if body is not None and told else party.kind
        stated = (
            None if told and kind is not party.kind and party.side == GOVERNMENT else party.side
        )
        side = stated or (body.side if body and kind in SIDED else None)
        return replace(party, body=body or party.body, kind=kind, side=side)
    own = party.named and (
        not earlier.named or len(party.name.split()) >= len(earlier.name.split())
    )
    return replace(
        earlier,
        name=party.name if own else earlier.name,
        named=own or earlier.named,
        kind=earlier.kind if earlier.kind is not UNKNOWN else party.kind,
        side=earlier.side or party.side,
        body=earlier.body or body or party.body,
        role=earlier.role or party.role,
        head=earlier.head or party.head,
        noun=earlier.noun or party.noun,
        gender=earlier.gender or party.gender,
        nation=earlier.nation or party.nation,
        short=(*earlier.short, *party.short),
    )
