"""Every error Reportedly raises on purpose, as one tree.

ReportedlyError               something a person can act on
├── InputError                one input could not be read; the rest of a batch goes on
│   ├── NotFoundError         the path does not exist
│   ├── UnreadableError       the bytes are no text that we know how to read
│   ├── EmptyReportError      nothing is left to read after furniture is taken away
│   └── LanguageError         the text is in a language that Reportedly does not read
├── LexiconError              a vocabulary file is missing or malformed
├── GazetteerError            the gazetteer is missing or is no gazetteer
├── CasebookError             the casebook cannot be opened, or is of another version
│   ├── ConflictError         a reading or decision does not fit what is there; the rest goes on
│   └── TamperedError         the log was changed behind Reportedly's back, or cut
├── QuestionError             a question (tally, filter, id) that cannot be answered as put
└── EvaluationError           an evaluation set is absent or malformed
"""


class ReportedlyError(Exception):
    """Something a person can act on: the message says what was wrong, where, and what to do."""


class InputError(ReportedlyError):
    """One input could not be read; the rest of a batch goes on."""


class NotFoundError(InputError):
    """The path does not exist."""


class UnreadableError(InputError):
    """The bytes are no text that Reportedly knows how to read."""


class EmptyReportError(InputError):
    """Nothing is left to read after furniture is taken away."""


class LanguageError(InputError):
    """The text is in a language that Reportedly does not read."""


class LexiconError(ReportedlyError):
    """A vocabulary file is missing or malformed."""


class GazetteerError(ReportedlyError):
    """The gazetteer is missing, or the file is no gazetteer."""


class CasebookError(ReportedlyError):
    """The casebook cannot be opened, or was written by another version."""


class ConflictError(CasebookError):
    """A reading or a decision does not fit what the casebook holds; the rest of a batch goes on."""


class TamperedError(CasebookError):
    """The log was changed behind Reportedly's back, or its end was cut off."""


class QuestionError(ReportedlyError):
    """A question (a tally, a filter, an id) that cannot be answered as put."""


class EvaluationError(ReportedlyError):
    """An evaluation set is absent or malformed."""
