"""A person's last decisions, each with its undo."""

from typing import TypedDict

from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.model import Judgement
from reportedly.model.wording import who
from reportedly.web.asking import Person
from reportedly.web.log_lines import words_of

SHOWN = 8


class Recent(TypedDict):
    """One decision, in words."""

    id: str
    did: str
    address: str
    at: str
    withdrawn: bool


def recent(casebook: Casebook, person: Person) -> list[Recent]:
    """Return the person's last decisions, the newest first."""
    return [
        Recent(
            id=one.id,
            did=_did(casebook, one.judgement),
            address=_address(one.judgement),
            at=f"{one.judgement.at:%H:%M}",
            withdrawn=one.withdrawn,
        )
        for one in casebook.judgements.last(SHOWN, by=person.name)
    ]


def _did(casebook: Casebook, judgement: Judgement) -> str:
    """Return what was decided, and whose claim it is on unless the words tell that."""
    words = words_of(judgement)
    if judgement.on.startswith("r-"):
        return words
    return f"{words}: {_whose(casebook, judgement.on)}"


def _address(judgement: Judgement) -> str:
    if judgement.on.startswith("r-"):
        return f"/review/{judgement.on}?claim={judgement.field}"
    return f"/claims/{judgement.on}" if judgement.on.startswith("c-") else "/log"


def _whose(casebook: Casebook, id_: str) -> str:
    """Return whose claim it is; a record's id or a name stands for itself."""
    try:
        return who(casebook.claim(id_, as_read=True).source)
    except QuestionError:
        return id_
