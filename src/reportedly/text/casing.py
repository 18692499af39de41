"""Reports in capitals: a copy in ordinary case, letter for letter as long, for the parser to read.

Wires, telexes and old archives come IN CAPITALS, which parsers and names are not made for. In the
copy sentences and names begin with a capital and acronyms keep theirs; the rest is in small
letters. Whether a word is a name is known from the word lists, from how often news writes it with
a capital inside a sentence (`casing.csv`), and from the words around it; a word that nothing knows
and that is not built like an English one is a name.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from reportedly.lexicon import table, words

# Share of the letters that are capitals. Of 804 articles on Syria the one with most has 16 %;
# the rest to one leaves room for "McCAIN" and a signature.
IN_CAPITALS = 0.9
# Fewer letters are a heading.
FEWEST_LETTERS = 40
COMMONEST = "etaoin"

# A word that news writes with a capital more often than this is a name.
MOSTLY = 0.5
# A common word has to be seen so often before its capitals make it a name ("Dawn", a newspaper).
OF_COMMON = 20
LONGEST_PLACE = 3
LONGEST_ACRONYM = 6

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«(\[]*$|\n\s*\n\s*[\"'“‘«(\[]*$")
_BRACKETED = re.compile(r"[(\[]([^\W\d_]{2,8})[)\]]")
_NEAR_DAY = re.compile(r"\d\s+[^\W\d_]+|[^\W\d_]\s+\d")

Knows = Callable[[str], bool]


def in_capitals(text: str) -> bool:
    """Say whether almost all the letters of a text are capitals."""
    # Almost every report is told here: these six letters are 45 % of English ones.
    if sum(map(text.count, COMMONEST)) > (1 - IN_CAPITALS) * len(text):
        return False
    letters = sum(map(str.isalpha, text))
    small = sum(map(str.islower, text))
    return letters >= FEWEST_LETTERS and 1 - small / letters >= IN_CAPITALS


def recased(text: str, is_place: Knows = lambda _: False) -> str:
    """Return a text in capitals as it would stand in ordinary case; no character moves.

    `is_place` says of words in small letters whether they are the name of a place.
    """
    found = list(_WORD.finditer(text))
    told = [match[0].lower().replace("’", "'") for match in found]
    acronyms = _acronyms() | set(_bracketed(text))
    names = set(_names(text, found, told, is_place))
    letters = [_small(letter) for letter in text]
    for i, match in enumerate(found):
        start, end = match.span()
        if told[i] in acronyms or "." in told[i]:
            letters[start:end] = match[0]
        elif i in names or _starts_sentence(text, found, i):
            letters[start] = text[start]
            if told[i][:2] in _prefixes() and i in names and len(told[i]) > _LONGER_THAN_PREFIX:
                letters[start + 2] = text[start + 2]
    return "".join(letters)


_LONGER_THAN_PREFIX = 4


def _small(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter


def _starts_sentence(text: str, found: list[re.Match[str]], i: int) -> bool:
    """Say whether a word opens a sentence: after a stop that is not an abbreviation's."""
    if i == 0:
        return True
    before = found[i - 1]
    between = text[before.end() : found[i].start()]
    if not _SENTENCE_END.search(between):
        return False
    return not (between.startswith(". ") and before[0].lower() in _before_names())


def _names(
    text: str, found: list[re.Match[str]], told: list[str], is_place: Knows
) -> Iterator[int]:
    """Yield the numbers of the words that are names or parts of names."""
    for i, word in enumerate(told):
        if is_name(word) or (word in _months() and _NEAR_DAY.search(text, *_around(found[i]))):
            yield i
    for i, j in pairwise(range(len(told))):
        # A name follows a title's abbreviation: "GEN. PONCE", "MR. FIELD".
        if told[i] in _before_names() and text[found[i].end() : found[j].start()].startswith("."):
            yield from (i, j)
    yield from _phrases(text, found, told, is_place)
    yield from _spelt_out(text, found, told)


def _around(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - 3), match.end() + 3


@cache
def _months() -> frozenset[str]:
    """Return the words that are a month's beside a number and ordinary else ("may", "march")."""
    return frozenset(words("casing")["also_words"]) & frozenset(words("titles")["calendar"])


def _phrases(
    text: str, found: list[re.Match[str]], told: list[str], is_place: Knows
) -> Iterator[int]:
    """Yield the words of listed names and of places of several words ("LA PAZ")."""
    listed = _listed()
    for i, word in enumerate(told):
        for length in range(listed.get(word, 1), 1, -1):
            run = told[i : i + length]
            if len(run) == length and " ".join(run) in listed:
                yield from (n for n in range(i, i + length) if told[n] not in _between())
                break
        if word not in _english():
            yield from _place_at(text, found, told, i, is_place)


def _place_at(
    text: str, found: list[re.Match[str]], told: list[str], i: int, is_place: Knows
) -> range:
    """Return the words of the longest place's name that begins here, with a name among them."""
    for last in range(min(i + LONGEST_PLACE, len(told)) - 1, i, -1):
        run = told[i : last + 1]
        close = "".join(text[found[i].start() : found[last].end()].lower().split())
        if "".join(run) == close and any(map(is_name, run)) and is_place(" ".join(run)):
            return range(i, last + 1)
    return range(0)


def _spelt_out(text: str, found: list[re.Match[str]], told: list[str]) -> Iterator[int]:
    """Yield the words whose first letters make the acronym in brackets that follows them."""
    at = {match.start(): i for i, match in enumerate(found)}
    for bracket in _BRACKETED.finditer(text):
        last = at.get(bracket.start(1), 0)
        wanted, i = told[last], last - 1
        taken: list[int] = []
        while wanted and i >= 0 and last - i <= 2 * LONGEST_ACRONYM:
            if told[i][0] == wanted[-1] and told[i] not in _between():
                taken.append(i)
                wanted = wanted[:-1]
            elif told[i] not in _between():
                break
            i -= 1
        if not wanted:
            yield from taken


def _bracketed(text: str) -> Iterator[str]:
    """Yield what stands alone in brackets and is no word: "(ELN)"."""
    for match in _BRACKETED.finditer(text):
        word = match[1].lower()
        if len(word) <= LONGEST_ACRONYM and not _is_english(word) and _counted().get(word) is None:
            yield word


@cache
def is_name(word: str) -> bool:
    """Say whether a word is a name: by the lists, by the news, or because none knows it."""
    stem = word.removesuffix("'s")
    if stem in words("casing")["also_words"] or stem in _english():
        return False
    if stem in _own_names():
        return True
    share = _counted().get(stem)
    if share is not None:
        return share > MOSTLY
    return len(stem) > 1 and not _is_english(stem)


@cache
def _is_english(word: str) -> bool:
    """Say whether a word is a common one, built from one, or ends as English words do."""
    if word in _common():
        return True
    rules = words("casing")
    if any(word.startswith(p) and word[len(p) :] in _common() for p in rules["prefixes"]):
        return True
    for suffix, ends in rules["inflections"].items():
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            stem = word[: -len(suffix)]
            doubled = stem[:-1] if stem[-1] == stem[-2] else stem
            if any(stem + end in _common() for end in ends) or doubled in _common():
                return True
    return len(word) >= rules["shortest_built"] and word.endswith(tuple(rules["endings"]))


@cache
def _common() -> frozenset[str]:
    listed = (row["word"] for row in table("common_words"))
    known = {word for word, share in _counted().items() if share <= MOSTLY}
    named = {word for word, share in _counted().items() if share > MOSTLY}
    return frozenset((set(listed) - named) | known | set(words("casing")["words"]))


@cache
def _counted() -> dict[str, float]:
    """Return of each word that news holds the share of its uses that are a name's."""
    common = {row["word"] for row in table("common_words")}
    return {
        row["word"]: int(row["capitalised"]) / int(row["seen"])
        for row in table("casing")
        if row["word"] not in common or int(row["seen"]) >= OF_COMMON
    }


@cache
def _own_names() -> frozenset[str]:
    """Return the single words that the word lists give as names."""
    one_word = {word for word, length in _listed().items() if length == 1 and " " not in word}
    bodies = {name.lower() for name in _bodies()}
    common = {row["word"] for row in table("common_words")}
    calendar = {word.rstrip(".") for word in words("titles")["calendar"]}
    return frozenset((one_word - (bodies & common)) | calendar) - _english()


@cache
def _listed() -> dict[str, int]:
    """Return the listed names in small letters; a first word tells its longest name's length."""
    lengths: dict[str, int] = {}
    for name in _all_listed():
        parts = [m[0].lower().replace("’", "'") for m in _WORD.finditer(name)]
        if not parts or len(name) <= 1:
            continue
        if len(parts) > 1:
            lengths.setdefault(" ".join(parts), 1)
            lengths[parts[0]] = max(lengths.get(parts[0], 0), len(parts))
        elif name[0].isupper():
            lengths[parts[0]] = max(lengths.get(parts[0], 1), 1)
    return lengths


def _all_listed() -> Iterator[str]:
    for row in table("nations"):
        yield from (row["name"], *row["demonyms"].split("|"), *row["seats"].split("|"))
    for row in table("demonyms"):
        yield row["demonym"]
    yield from _bodies()


def _bodies() -> Iterator[str]:
    for listing in ("organisations", "outlets"):
        for row in table(listing):
            yield from (n for n in (row["name"], *row["aliases"].split("|")) if not n.islower())


@cache
def _acronyms() -> frozenset[str]:
    """Return the words that keep all their capitals, in small letters."""
    from_lists = {n.lower() for n in _all_listed() if n.isupper() and n.isalpha()}
    ordinary = _english() | set(words("casing")["also_words"])
    return frozenset((from_lists - ordinary) | set(words("casing")["acronyms"]))


@cache
def _before_names() -> frozenset[str]:
    """Return the abbreviations that a name follows, without their stop."""
    titles = words("titles")
    listed = [*titles["ranks"], *titles["offices"], *titles["police_ranks"]]
    listed += [word for group in titles["address"].values() for word in group]
    short = {one.rstrip(".") for one in listed if one.endswith(".") and " " not in one}
    return frozenset(short | set(words("casing")["abbreviations"]))


@cache
def _between() -> frozenset[str]:
    return frozenset(words("casing")["between"])


@cache
def _prefixes() -> frozenset[str]:
    return frozenset(words("casing")["name_prefixes"])


@cache
def _english() -> frozenset[str]:
    return frozenset(words("english")) - frozenset(words("casing")["acronyms"])
