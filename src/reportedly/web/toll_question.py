"""What a toll is asked for, held in an address: the same words there and in the JSON API."""

from collections.abc import Mapping
from urllib.parse import urlencode

from reportedly.casebook import ClaimFilter
from reportedly.errors import QuestionError
from reportedly.tally import Question
from reportedly.web.filters import LONGEST, address_of, day

FIELDS = ("place", "since", "until", "harm", "group", "rule")


def question_of(address: Mapping[str, str]) -> Question:
    """Return the question that an address holds; what is empty there asks for the usual.

    Raises:
        QuestionError: it cannot be answered as put.
    """
    given = {name: address.get(name, "").strip() for name in FIELDS}
    for name, words in given.items():
        if len(words) > LONGEST or not words.isprintable():
            raise QuestionError(f"{name}: write at most {LONGEST} characters that can be printed")
    return Question(
        place=given["place"] or None,
        since=day(given["since"]) if given["since"] else None,
        until=day(given["until"]) if given["until"] else None,
        harm=given["harm"] or "killed",
        group=given["group"] or "people",
        rule=given["rule"] or "range",
    )


def question_address(question: Question) -> str:
    """Return a question as the query of an address, whole, so that it means the same for good."""
    pairs = [(name, getattr(question, name)) for name in FIELDS]
    return urlencode([(name, str(value)) for name, value in pairs if value is not None])


def claims_address(question: Question) -> str:
    """Return the claims with figures that may answer a question, as the query of a list of claims.

    A part of the people is no condition on them, for the figures of a part may tell of the whole.
    """
    return address_of(
        ClaimFilter(
            place=question.place,
            since=question.since,
            until=question.until,
            harm=question.harm,
        )
    )
