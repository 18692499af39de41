"""The naive reader of attributions that every figure stands beside: no syntax, no frames."""

import re
from functools import cache

from reportedly.lexicon import words
from reportedly.model import Attribution, Span, Stance

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]+)*")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:of|the|for)?\s*[A-Z][\w.’'-]*)*|\b(?:he|she|they|it)\b")


def nearest_name(text: str) -> tuple[Attribution, ...]:
    """Return one attribution for each reporting word.

    The source is the nearest capitalised phrase or pronoun before it in its sentence, the content
    the rest of the sentence.
    """
    found = []
    for sentence in _SENTENCE.finditer(text):
        for cue in _cue().finditer(text, *sentence.span()):
            names = list(_NAME.finditer(text, sentence.start(), cue.start()))
            if names:
                content = Span(cue.end(), sentence.end()).trimmed(text)
                if content.end - content.start < cue.start() - sentence.start():
                    content = Span(sentence.start(), names[-1].start()).trimmed(text)
                found.append(
                    Attribution(
                        source=Span(*names[-1].span()),
                        cue=Span(*cue.span()),
                        content=(content,),
                        stance=Stance.ASSERTS,
                    )
                )
    return tuple(found)


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(words("cues")["reporting"].split()) + r")\b")
