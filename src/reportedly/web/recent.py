"""A person's last decisions, each with its undo."""

from typing import TypedDict

from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model.wording import who
from reportedly.web.asking import Person
from reportedly.web.log_lines import words_of

SHOWN = 8


class Recent(TypedDict):
    """One decision, in words."""

    id: str
    did: str
    claim: str
    at: str
    withdrawn: bool


def recent(casebook: Casebook, person: Person) -> list[Recent]:
    """Return the person's last decisions, the newest first."""
    return [
        Recent(
            id=one.id,
            did=f"{words_of(one.judgement)}: {_whose(casebook, one.judgement.on)}",
            claim=one.judgement.on,
            at=f"{one.judgement.at:%H:%M}",
            withdrawn=one.withdrawn,
        )
        for one in casebook.judgements.last(SHOWN, by=person.name)
    ]


def _whose(casebook: Casebook, id_: str) -> str:
    """Return whose claim it is; a record's id or a name stands for itself."""
    try:
        return who(casebook.claim(id_, as_read=True).source)
    except QuestionError:
        return id_
