"""Sources that the parser hung on the words before them: "… near Homs the monitor said"."""

from reportedly.attribution.draft import NONE
from reportedly.attribution.figures import is_number
from reportedly.attribution.scene import FINITE, NAMES, Scene
from reportedly.attribution.sources import SUBJECTS
from reportedly.attribution.use import Use
from reportedly.attribution.vocabulary import listed
from reportedly.model import Token

NOUNS = frozenset({"NOUN", "PROPN"})
JOINED = NOUNS | {"ADJ", "DET", "CCONJ"}
ARTICLES = frozenset({"the", "a", "an", "one", "another"})
LONGEST = 12  # words of the source
SHORT = 12  # words that may follow: "said on Friday, citing its network of sources there"


def spliced_source(use: Use) -> frozenset[int]:
    """Return the noun phrase directly before a verb of saying that has no subject of its own.

    Texts without commas run what is said into who says it; so does the parser at a comma when an
    apposition fits: "…, a day after losing it to the army, a commander said".
    """
    scene, verb = use.scene, use.verb
    if verb.lemma not in listed("says") or verb.tag not in FINITE or verb.i == 0:
        return NONE
    before = scene.parse.tokens[verb.i - 1]
    if before.pos not in NAMES or before.pos == "PRON" or _has_subject(use):
        return NONE
    if verb.dep == "conj" and _is_joined(scene, verb):
        return NONE
    sentence = scene.parse.sentence_of(verb)
    after = scene.parse.tokens[verb.i + 1 : sentence.last]
    if len(after) > SHORT or any(t.tag in FINITE for t in after):
        return NONE
    told = scene.parse.tokens[sentence.first : verb.i]
    if not any(t.tag in FINITE or t.tag == "VBN" for t in told):
        return NONE
    found = (
        _apposed(scene, verb)
        or _from_article(scene, verb, sentence.first)
        or _tail(scene, verb, sentence.first)
    )
    return _with_fellows(scene, found)


def _with_fellows(scene: Scene, source: frozenset[int]) -> frozenset[int]:
    """Return the source with those joined to it behind a comma: "…, police and witnesses said"."""
    tokens = scene.parse.tokens
    first = i = min(source, default=0)
    if first < 2 or tokens[first - 1].pos != "CCONJ":
        return source
    while i > max(0, first - SHORT) and tokens[i - 1].pos in JOINED:
        i -= 1
    joined = i < first - 1 and i > 0 and tokens[i - 1].text == ","
    return source | frozenset(range(i, first)) if joined else source


def _has_subject(use: Use) -> bool:
    """Whether somebody is the subject; figures are nobody: "9 hurt in Aleppo State TV said"."""
    own = use.child(*SUBJECTS)
    return own is not None and not is_number(own)


def _is_joined(scene: Scene, verb: Token) -> bool:
    """Whether "and" joins the verb to another: "went and said"."""
    head = scene.parse.head(verb)
    return any(c.dep == "cc" and c.i < verb.i for c in scene.parse.children(head))


def _apposed(scene: Scene, verb: Token) -> frozenset[int]:
    """The words before the verb that the parser took for an apposition."""
    tokens = scene.parse.tokens
    last = verb.i - 1
    for above in (tokens[last], *scene.parse.ancestors(tokens[last])):
        if above.i > verb.i or above.dep in {"ccomp", "root"}:
            break
        below = scene.below(above)
        first = min(below)
        opens = tokens[first - 1].text == "," or tokens[first].lower in ARTICLES
        if max(below) == last and above.dep == "appos" and opens:
            return below
    return NONE


def _from_article(scene: Scene, verb: Token, start: int) -> frozenset[int]:
    """The words from an article that stands directly behind another noun: "the dam the mayor"."""
    tokens = scene.parse.tokens
    for i in range(verb.i - 1, max(start, verb.i - LONGEST), -1):
        if tokens[i].lower in ARTICLES:
            return frozenset(range(i, verb.i)) if tokens[i - 1].pos in NOUNS else NONE
        if tokens[i].pos not in NOUNS | {"ADJ", "ADP"}:
            return NONE
    return NONE


def _tail(scene: Scene, verb: Token, start: int) -> frozenset[int]:
    """The end of the run of nouns before the verb that can be a name or a description."""
    tokens = scene.parse.tokens
    last = first = verb.i - 1
    name = tokens[last].pos == "PROPN"
    acronym = name and tokens[last].text.isupper()
    while first - 1 > start and tokens[first - 1].pos in {"NOUN", "PROPN", "ADJ"}:
        proper = tokens[first - 1].text[:1].isupper()
        if acronym or proper is not name:
            break
        first -= 1
    return frozenset(range(first, last + 1))
