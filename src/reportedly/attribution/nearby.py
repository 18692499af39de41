"""Sources and contents told by their place alone, where the parse shows none."""

from collections.abc import Sequence

from reportedly.actors import names_speaker
from reportedly.attribution.draft import NONE
from reportedly.attribution.figures import is_number
from reportedly.attribution.scene import FINITE, NAMES, Scene, is_punctuation
from reportedly.attribution.sources import phrase
from reportedly.attribution.use import Found, Use
from reportedly.attribution.vocabulary import listed, not_objects
from reportedly.model import Span, Token

INVERTED = ("dobj", "attr", "oprd", "npadvmod", "dative")
OPENERS = frozenset({"ADP", "SCONJ", "VERB", "AUX", "CCONJ"})
LONGEST = 30  # words of a source with its apposition
FARTHEST = 12  # words between a quotation and its cue: "Colonel X of the 3rd brigade said"
MODIFIERS = frozenset({"compound", "poss", "amod", "nmod", "nsubj", "nsubjpass"})
SHORT = 12  # words after a parenthetical cue: "…, he told reporters in Goma late on Monday"


def source_behind(use: Use) -> frozenset[int]:
    """Return who stands behind "said" where no comma parts it from what is said.

    One says no bodies: "the raid wounded 60 people said the Observatory" has no other sense.
    """
    named = use.child("dobj", "attr")
    if (
        use.verb.lower != "said"
        or named is None
        or named.i < use.verb.i
        or named.i > use.verb.i + 6
    ):
        return NONE
    source = phrase(use.scene, named, use.verb)
    first = use.scene.parse.tokens[min(source)]
    if first.i != use.verb.i + 1 or named.pos not in NAMES or named.lemma in listed("documents"):
        return NONE
    tokens = use.scene.parse.tokens
    span = Span(first.start, tokens[max(source)].end)
    speaks = named.pos == "PROPN" or names_speaker(use.scene.text, use.scene.parse, span)
    return source if speaks and not is_number(first) else NONE


def source_nearby(use: Use) -> frozenset[int]:
    """Return the words that can only be the source of a verb of saying, if any are."""
    return _in_front(use) or _after_conjunction(use)


def source_beside_quotation(use: Use) -> frozenset[int]:
    """Return the words between a quotation and the verb, or behind the verb: 'said the mayor'."""
    scene, verb = use.scene, use.verb
    if "quote" not in use.senses or scene.quotation_at(verb.i) is not None:
        return NONE
    near = range(verb.i - 1, max(-1, verb.i - FARTHEST), -1)
    before = next((i for i in near if scene.quotation_at(i) is not None), None)
    if before is None or scene.block_of(before) != scene.block_of(verb.i):
        return NONE
    between = _words(scene, before + 1, verb.i)
    between = [t for t in between if t.dep not in {"aux", "neg"}]
    if not between:
        return _inverted(use)
    named = any(t.pos in NAMES or t.text[0].isupper() for t in between)
    if any(t.tag in FINITE for t in between) or not named:
        return NONE
    return frozenset(range(between[0].i, between[-1].i + 1))


def clause_nearby(use: Use) -> Found | None:
    """Return the clause before "…, he told reporters", or behind "he said"."""
    taken = use.child("dobj")
    if use.verb.lemma not in listed("says") or not use.source:
        return None
    if taken is not None and taken.lemma in not_objects(use.verb.lemma):
        return None
    sentence = use.scene.parse.sentence_of(use.verb)
    first = min(*use.source, use.verb.i)
    after = _words(use.scene, max(*use.source, use.verb.i) + 1, sentence.last)
    led = use.scene.parse.tokens[sentence.last - 1].text == ":"
    ends = len(after) <= SHORT and not led and not any(t.tag in FINITE for t in after)
    if ends and _is_clause(use.scene.parse.tokens[sentence.first : first], last=not after):
        return Found(use.senses["clause"], frozenset(range(sentence.first, first)), clause=True)
    start = _after_condition(after) or _start_of_clause(after)
    if start is None or start < use.verb.i:
        return None
    return Found(use.senses["clause"], frozenset(range(start, sentence.last)), clause=True)


def in_capitals(use: Use) -> frozenset[int]:
    """Return what follows "that" in a sentence in capitals, which parsers take to pieces."""
    tokens = use.scene.parse.tokens
    that = use.verb.i + 1
    if not use.verb.text.isupper() or that == len(tokens) or tokens[that].text != "THAT":
        return NONE
    return frozenset(range(that, use.scene.parse.sentence_of(use.verb).last))


def day_before(use: Use, content: frozenset[int]) -> frozenset[int]:
    """Return the day that stands between a cue and its clause: "said on Friday it had …"."""
    tokens = use.scene.parse.tokens
    first = min(content, default=0)
    i, day = first, False
    while first > use.verb.i and i in content and tokens[i].lower in listed("day_words"):
        day = day or tokens[i].lower in listed("days")
        i += 1
    ends = tokens[i].tag == "POS" or tokens[i].pos in {"VERB", "AUX"}
    day = day or (i > first and tokens[i].lower == "that")
    if not day or ends or tokens[i - 1].dep in MODIFIERS:
        return NONE
    return frozenset(range(first, i))


def _words(scene: Scene, first: int, end: int) -> list[Token]:
    return [t for t in scene.parse.tokens[first:end] if not is_punctuation(t)]


def _is_clause(before: Sequence[Token], *, last: bool) -> bool:
    """Whether the words in front of a cue can be what is said.

    A participle makes a clause in headlines alone, where the cue is the last word.
    """
    if len(before) <= 3 or before[-1].text == ";":
        return False
    verbal = FINITE | {"VBN"} if last else FINITE
    return before[-1].text == "," or any(t.tag in verbal for t in before)


def _after_condition(after: Sequence[Token]) -> int | None:
    """Return the "that" behind "on condition of anonymity because he may not speak", if any."""
    if not any(t.lower == "anonymity" for t in after[:SHORT]):
        return None
    return next((t.i for t in after if t.lower == "that" and t.dep in {"mark", "dobj"}), None)


def _start_of_clause(after: Sequence[Token]) -> int | None:
    """Return where the clause begins that the words behind a cue hold, if they hold one."""
    finite = next((n for n, t in enumerate(after) if t.tag in FINITE), None)
    if finite is None or after[0].pos in {"CCONJ", "SCONJ"}:
        return None
    that = next((t.i for t in after[:finite] if t.lower == "that"), None)
    if that is None and after[0].pos in {"ADP", "ADV"}:
        return None
    return after[0].i if that is None else that


def _inverted(use: Use) -> frozenset[int]:
    """The subject that the parser took for something else: '"…" said the mayor of Goma'."""
    scene, verb = use.scene, use.verb
    after = scene.parse.child(verb, *INVERTED)
    if after is not None and after.i > verb.i:
        return phrase(scene, after, verb)
    run: list[Token] = []
    for token in scene.parse.tokens[verb.i + 1 : scene.parse.sentence_of(verb).last]:
        if is_punctuation(token) or token.tag in FINITE or len(run) == FARTHEST:
            break
        run.append(token)
    return frozenset(t.i for t in run) if any(t.pos in NAMES for t in run[:3]) else NONE


def _in_front(use: Use) -> frozenset[int]:
    """The words from the start of the sentence to the verb: "One man, who had fled, said"."""
    scene, verb = use.scene, use.verb
    speaks = {"quote", "clause"} <= use.senses.keys() or "figure" in use.senses
    if verb.tag not in FINITE or not speaks:
        return NONE
    words = _words(scene, scene.parse.sentence_of(verb).first, verb.i)
    if len(words) > LONGEST or not any(t.pos in NAMES for t in words) or words[0].pos in OPENERS:
        return NONE
    clause = any(t.tag in FINITE for t in words)
    if clause and scene.parse.tokens[verb.i - 1].text != ",":
        return NONE
    while words[-1].pos in {"AUX", "ADV"}:
        words.pop()
    return frozenset(range(words[0].i, words[-1].i + 1))


def _after_conjunction(use: Use) -> frozenset[int]:
    """The noun before the verb that the parser hung on "after", "since" … as on a preposition."""
    parse, verb = use.scene.parse, use.verb
    if verb.tag not in FINITE or verb.lemma not in listed("says") or verb.i == 0:
        return NONE
    named = parse.tokens[verb.i - 1]
    while named.pos in NAMES and named.dep == "pobj":
        preposition = parse.head(named)
        if preposition.lower in listed("conjunctions"):
            return frozenset(i for i in phrase(use.scene, named, verb) if i < verb.i)
        named = parse.head(preposition)
    return NONE
