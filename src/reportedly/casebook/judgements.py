"""What people decided: kept in the log, found by what it is about, undone by a word more."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, or_, select, update

from reportedly.casebook import full_text_index, overlay
from reportedly.casebook.anchoring import report_of_id
from reportedly.casebook.checking import check
from reportedly.casebook.codec import JUDGEMENT, NOTE
from reportedly.casebook.database import Database
from reportedly.casebook.finding import whole_id
from reportedly.casebook.following import followed
from reportedly.casebook.judgement_tables import judgements, log
from reportedly.casebook.link_index import some
from reportedly.casebook.log import append
from reportedly.casebook.names import Names
from reportedly.casebook.told import Decision, asked, decisions, standing, told
from reportedly.errors import ConflictError, QuestionError, TamperedError
from reportedly.model import Judgement, Subject

# What entries of the log are called that keep and undo judgements.
JUDGEMENT_KIND, WITHDRAWAL_KIND = "judgement", "withdrawal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A judgement that stands and cannot be followed now, with the reason."""

    judgement: Judgement
    why: str


class Judgements:
    """The judgements of one casebook; each method raises CasebookError when the file fails."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, judgement: Judgement, *, version: int | None = None) -> str:
        """Keep a judgement, lay it over what was read, and return its id.

        Keeping the same one again changes nothing, unless it was withdrawn: then it stands again.

        Args:
            judgement: what was decided; ids whole.
            version: what `version` told of the claim when the person began to look at it.

        Raises:
            QuestionError: it cannot be followed as put; the message says what to change.
            ConflictError: somebody judged the same claim since that version.
        """
        with self._database.transaction() as connection:
            kept = _kept(connection, judgement.id)
            if kept is not None and not kept.withdrawn:
                return judgement.id
            _refuse_stale(connection, judgement.on, version)
            check(connection, judgement)
            _write(connection, judgement, new=kept is None)
            for one, why in _lay(connection, judgement):
                if one == judgement:
                    raise QuestionError(why)
        return judgement.id

    def withdraw(self, id_: str, *, by: str, at: dt.datetime, why: str = "") -> None:
        """Undo a judgement: what stood before it stands again. Undoing twice changes nothing.

        Args:
            id_: the judgement's id or the beginning of it.
            by: who undoes it.
            at: when.
            why: the reason, in words.

        Raises:
            QuestionError: there is no such judgement, or several begin so.
        """
        with self._database.transaction() as connection:
            kept = _kept(connection, whole_id(connection, "judgement", judgements.c.id, id_))
            if kept is None or kept.withdrawn:
                return
            about, body = kept.judgement.on, NOTE.dump({"judgement": kept.id, "why": why})
            append(connection, kind=WITHDRAWAL_KIND, by=by, at=at, about=about, body=body)
            connection.execute(update(judgements).filter_by(id=kept.id).values(withdrawn=True))
            _lay(connection, kept.judgement)

    def get(self, id_: str) -> Decision:
        """Return a judgement by its id or the beginning of it, withdrawn or not.

        Raises:
            QuestionError: none or several are meant.
        """
        with self._database.snapshot() as connection:
            id_ = whole_id(connection, "judgement", judgements.c.id, id_)
            [found] = decisions(connection.execute(asked().where(judgements.c.id == id_)))
        return found

    def standing(self, subject: Subject | None = None, on: str | None = None) -> list[Judgement]:
        """Return the judgements that stand, the oldest first: of each question the newest.

        Args:
            subject: only those about this.
            on: only those about this claim, record or name, as either of two.
        """
        subjects = () if subject is None else (subject,)
        with self._database.snapshot() as connection:
            return standing(told(connection, subjects=subjects, on=on))

    def followed(self, subject: Subject) -> list[Judgement]:
        """Return the standing judgements with ids as the newest readings have them.

        Those whose claim or record is in no current reading are left out; see `waiting`.
        """
        with self._database.snapshot() as connection:
            return list(followed(connection, (subject,)).found)

    def waiting(self) -> list[Waiting]:
        """Return the standing judgements that cannot be followed, and why; they are kept."""
        with self._database.snapshot() as connection:
            others = [one for one in Subject if one not in overlay.LAID]
            waiting = [(one, overlay.GONE) for one in followed(connection, others).lost]
            c = judgements.c
            laid = select(c.report_id).where(c.subject.in_(overlay.LAID), ~c.withdrawn).distinct()
            for report in connection.scalars(laid).all():
                waiting += overlay.set_aside(connection, report)
        waiting.sort(key=lambda found: found[0].order)
        return [Waiting(judgement=one, why=why) for one, why in waiting]

    def names(self) -> Names:
        """Return which names people judged to be one."""
        return Names(self.standing(Subject.ALIAS))

    def last(self, number: int, by: str | None = None) -> list[Decision]:
        """Return the last judgements, the last one first, withdrawn ones too."""
        question = asked().order_by(judgements.c.entry.desc()).limit(number)
        if by is not None:
            question = question.where(judgements.c.by == by)
        with self._database.snapshot() as connection:
            return list(decisions(connection.execute(question)))

    def about(self, ids: Iterable[str]) -> list[Decision]:
        """Return the judgements on any of these claims or records, withdrawn ones too."""
        c = judgements.c
        found: dict[str, Decision] = {}
        with self._database.snapshot() as connection:
            for listed in some(sorted(set(ids))):
                question = asked().where(or_(c.on.in_(listed), c.other.in_(listed)))
                found |= {one.id: one for one in decisions(connection.execute(question))}
        return sorted(found.values(), key=lambda one: one.entry)

    def at_once(self, decision: Decision) -> list[Decision]:
        """Return the judgements that a person made together with one, in one act, it among them."""
        judged = decision.judgement
        question = asked().where(judgements.c.by == judged.by, log.c.at == judged.at)
        with self._database.snapshot() as connection:
            return list(decisions(connection.execute(question)))

    def last_standing(self, by: str) -> str | None:
        """Return the id of the last judgement of a person that is not withdrawn."""
        c = judgements.c
        question = select(c.id).where(c.by == by, ~c.withdrawn).order_by(c.entry.desc())
        with self._database.snapshot() as connection:
            return connection.scalar(question.limit(1))

    def version(self, claim_id: str) -> int:
        """Return a number that grows with each judgement on the claim and each withdrawal."""
        with self._database.snapshot() as connection:
            return _version(connection, claim_id)

    def verify(self) -> None:
        """Hold what the casebook follows against what the log says was decided.

        Raises:
            TamperedError: a judgement stands, or does not, otherwise than the log has it.
        """
        logged: dict[str, tuple[int, bool]] = {}
        with self._database.snapshot() as connection:
            for entry in connection.execute(select(log).order_by(log.c.number)):
                if entry.kind == JUDGEMENT_KIND:
                    logged[JUDGEMENT.load(entry.body).id] = (entry.number, False)
                elif entry.kind == WITHDRAWAL_KIND:
                    id_ = str(NOTE.load(entry.body)["judgement"])
                    logged[id_] = (logged[id_][0], True)
            rows = connection.execute(select(judgements))
            kept = {row.id: (row.entry, row.withdrawn) for row in rows}
        for id_ in kept.keys() | logged.keys():
            if kept.get(id_) != logged.get(id_):
                raise TamperedError(
                    f"the judgement {id_} is not followed as the log has it: its row was changed "
                    "behind Reportedly's back. Restore the casebook from a copy"
                )

    def disagreements(self) -> list[tuple[Judgement, ...]]:
        """Return the questions that people answer differently: the newest answer of each.

        The one that stands comes last in each. A claim appears once for each of its questions
        that is disputed.
        """
        listed = self.answered_by_several()
        return [of for of in listed if len({_answer(one) for one in of}) > 1]

    def answered_by_several(self) -> list[tuple[Judgement, ...]]:
        """Return the questions that two people or more answered: the newest answer of each.

        The one that stands comes last in each.
        """
        with self._database.snapshot() as connection:
            judged = told(connection)
        answers: dict[tuple[str, ...], dict[str, Judgement]] = {}
        for one in sorted(judged, key=lambda one: one.order):
            answers.setdefault(one.question, {})[one.by] = one
        listed = (sorted(of.values(), key=lambda one: one.order) for of in answers.values())
        return [tuple(of) for of in listed if len(of) > 1]


def is_settled(answers: tuple[Judgement, ...]) -> bool:
    """Say whether the last of several answers was given with different ones already there.

    Who decides a third time has both in front; until then a disagreement is open.
    """
    return len({_answer(one) for one in answers[:-1]}) > 1


def _answer(judgement: Judgement) -> str:
    return NOTE.dump({"verdict": judgement.verdict, "value": judgement.value})


def _kept(connection: Connection, id_: str) -> Decision | None:
    found = connection.execute(asked().where(judgements.c.id == id_))
    return next(decisions(found), None)


def _version(connection: Connection, claim_id: str) -> int:
    question = select(func.count()).select_from(log).where(log.c.about == claim_id)
    return int(connection.scalar(question) or 0)


def _refuse_stale(connection: Connection, claim_id: str, version: int | None) -> None:
    if version is None or version == _version(connection, claim_id):
        return
    question = select(log.c.by).where(log.c.about == claim_id).order_by(log.c.number.desc())
    who = connection.scalar(question.limit(1)) or "nobody"
    raise ConflictError(
        f"{who} judged {claim_id} since you opened it: look at it again, then decide"
    )


def _write(connection: Connection, judgement: Judgement, *, new: bool) -> None:
    one, body = judgement, JUDGEMENT.dump(judgement)
    head = append(connection, kind=JUDGEMENT_KIND, by=one.by, at=one.at, about=one.on, body=body)
    if not new:
        back = update(judgements).filter_by(id=one.id)
        connection.execute(back.values(withdrawn=False, entry=head.number))
        return
    by_id = one.subject is not Subject.ALIAS
    row = {
        "id": one.id,
        "entry": head.number,
        "subject": one.subject.value,
        "on": one.on,
        "other": one.other,
        "report_id": report_of_id(connection, one.on) if by_id else None,
        "by": one.by,
        "withdrawn": False,
    }
    connection.execute(insert(judgements), row)


def _lay(connection: Connection, judgement: Judgement) -> list[tuple[Judgement, str]]:
    """Lay anew what was judged of the claim that a judgement changes; see `overlay.lay`."""
    if judgement.subject is Subject.ALIAS:
        full_text_index.rename(connection)
    if judgement.subject not in overlay.LAID:
        return []
    report = report_of_id(connection, judgement.on)
    return overlay.lay(connection, report, on=judgement.on) if report else []
