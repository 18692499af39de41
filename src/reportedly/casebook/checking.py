"""Whether a judgement can be kept as put."""

from sqlalchemy import Connection, select

from reportedly.casebook import tables
from reportedly.casebook.added import added_claim, added_id, is_added
from reportedly.casebook.anchoring import report_of_id
from reportedly.casebook.count_fields import NAMED
from reportedly.casebook.fields import FIELDS, known, unknown
from reportedly.errors import QuestionError
from reportedly.grades import rule_names, words_of
from reportedly.model import Judgement, Subject, Verdict

WITHHELD = ("source", "place", "names")


def check(connection: Connection, judgement: Judgement) -> None:
    """Refuse a judgement that says too little or too much for its subject.

    Raises:
        QuestionError: the message says what to change.
    """
    one = judgement
    if not one.by.strip():
        raise QuestionError("a judgement needs the name of who makes it")
    if one.at.tzinfo is None:
        raise QuestionError("a judgement needs the time zone of its moment")
    _CHECKS[one.subject](connection, one)
    if one.evidence is not None:
        _check_evidence(connection, one)


def _check_pair(connection: Connection, one: Judgement) -> None:
    if one.other is None or one.other == one.on:
        raise QuestionError("give two different claims or records to judge as one or as two")
    for id_ in (one.on, one.other):
        _check_there(connection, id_)


def _check_claim(connection: Connection, one: Judgement) -> None:
    if is_added(one):
        _check_added(connection, one)
        return
    if one.on.startswith("i-"):
        raise QuestionError(f"{one.on} is a record; judge one of its claims")
    _check_there(connection, one.on)


def _check_added(connection: Connection, one: Judgement) -> None:
    text = connection.scalar(select(tables.reports.c.text).filter_by(id=one.on))
    if text is None:
        raise QuestionError(f"there is no report {one.on!r}; give its whole id")
    if one.evidence is None or one.field != added_id(one.on, one.evidence, one.value):
        raise QuestionError("a claim stands on words of the report: mark them first")
    _check_evidence(connection, one)
    added_claim(one, text)


def _check_field(connection: Connection, one: Judgement) -> None:
    _check_claim(connection, one)
    name = one.field or ""
    if name not in FIELDS and not NAMED.fullmatch(name):
        raise unknown("field", name, [*FIELDS, "counts[0]", "counts[0].low"])
    if one.verdict is Verdict.NEGATIVE:
        raise QuestionError(
            f"{name}: say which value is right (none, if the report gives none), or say unsure"
        )


def _check_grade(connection: Connection, one: Judgement) -> None:
    _check_claim(connection, one)
    if one.verdict is Verdict.POSITIVE:
        words = (word for rule in rule_names() for word in words_of(rule))
        known("grade", one.value, dict.fromkeys(words))


def _check_sensitive(connection: Connection, one: Judgement) -> None:
    _check_claim(connection, one)
    if one.field is not None and one.field not in WITHHELD:
        raise unknown("thing to withhold", one.field, list(WITHHELD))


def _check_alias(connection: Connection, one: Judgement) -> None:
    names = {one.on.strip(), (one.other or "").strip()}
    if len(names - {""}) != 2:
        raise QuestionError("give two different names to judge as one or as two")


def _check_there(connection: Connection, id_: str) -> None:
    if report_of_id(connection, id_) is None:
        raise QuestionError(f"there is no claim or record {id_!r}; give its whole id")


def _check_evidence(connection: Connection, one: Judgement) -> None:
    report_id = report_of_id(connection, one.on)
    text = connection.scalar(select(tables.reports.c.text).filter_by(id=report_id)) or ""
    start, end = one.evidence or (0, 0)
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise QuestionError(
            f"the evidence {start}-{end} is no words of the report, which has {len(text)} "
            "characters"
        )


_CHECKS = {
    Subject.LINK: _check_pair,
    Subject.CLAIM: _check_claim,
    Subject.FIELD: _check_field,
    Subject.GRADE: _check_grade,
    Subject.SENSITIVE: _check_sensitive,
    Subject.ALIAS: _check_alias,
}
