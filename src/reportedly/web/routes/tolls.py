"""Tolls: rival figures side by side, one range under each rule, and the claims behind each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.answers import over_time as days_of
from reportedly.answers import told_from, toll_of
from reportedly.casebook import Casebook
from reportedly.errors import QuestionError
from reportedly.lexicon import groups, harms, words
from reportedly.model import SourceFigure, Toll
from reportedly.model.wording import when
from reportedly.tally import DayFigure, Question, Said
from reportedly.web.asking import Viewer
from reportedly.web.charts import Drawing, Range, Told, toll_over_time, toll_ranges
from reportedly.web.citation import citation, ends
from reportedly.web.pages import page
from reportedly.web.room import Room, ThisRoom, now
from reportedly.web.toll_question import (
    FIELDS,
    claims_address,
    question_address,
    question_of,
)

router = APIRouter()
# A casebook of more claims is asked about something before it is counted as a whole.
LARGE = 2_000
# Lines of a drawing that the eye still follows; the tables have all.
DRAWN_SOURCES, DRAWN_OVER_TIME = 30, 6
SUGGESTED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question answered under every rule.

    Attributes:
        tolls: by rule.
        said: what bears on it, by the id of the claim.
        days: each source's figures by the day on which it gave them.
    """

    tolls: Mapping[str, Toll]
    said: Mapping[str, Said]
    days: tuple[DayFigure, ...]


@router.get("/tolls")
def tolls(
    request: Request,
    person: Viewer,
    room: ThisRoom,
) -> HTMLResponse:
    """Show how many, of whom, where, in which days, according to whom, under every rule."""
    given = request.query_params
    error, status = "", 200
    question, found = Question(), None
    try:
        question = question_of(given)
        if given or room.contents().claims <= LARGE:
            found = answered(room, question)
    except QuestionError as problem:
        error, status = str(problem), 400
    return page(
        request,
        "tolls.html",
        person=person,
        status=status,
        error=error,
        question=question,
        title=title_of(question),
        chosen={"harm": question.harm, "group": question.group, "rule": question.rule},
        given={name: given.get(name, "") for name in FIELDS},
        choices={"harm": list(harms()), "group": list(groups()), "rule": list(rules())},
        suggested=room.places()[:SUGGESTED],
        **_shown(room, request, question, found),
    )


def rules() -> Mapping[str, Any]:
    """Return the named rules, in the order in which people meet them."""
    found: Mapping[str, Any] = words("counting_rules", language="")
    return found


def answered(room: Room, question: Question) -> Answered:
    """Return the answer to a question under every rule."""
    asked = replace(question, rule="range")
    return room.remembered.answer(room.casebook, asked, lambda: _ask(room.casebook, asked))


def _ask(casebook: Casebook, question: Question) -> Answered:
    told = told_from(casebook, question)
    return Answered(
        tolls={rule: toll_of(told, replace(question, rule=rule)) for rule in rules()},
        said={said.claim.id: said for said in told.said},
        days=days_of(casebook, question),
    )


def title_of(question: Question) -> str:
    """Return what is asked: "People killed, Aleppo, since 23 Sep 2016"."""
    what = f"{question.group} {question.harm}".replace("_", " ").capitalize()
    place = f", {question.place}" if question.place else ""
    days = f", {when(question.when)}" if question.when else ""
    return what + place + days


def _shown(
    room: Room, request: Request, question: Question, found: Answered | None
) -> dict[str, Any]:
    """Return what the page names of an answer."""
    if found is None:
        return {"toll": None}
    toll = found.tolls[question.rule]
    address = f"{request.url.scheme}://{request.url.netloc}/tolls?{question_address(question)}"
    return {
        "toll": toll,
        "tolls": found.tolls,
        "said": found.said,
        "days": found.days,
        "ends": ends,
        "figure": figure_words,
        "rests_on": {
            name: [scope for scope in toll.scopes if name in scope.counted_in]
            for name in ("low", "best", "high")
        },
        "left_out": _left_out(toll),
        "ranges": _ranges(toll, title_of(question)),
        "over_time": _over_time(found.days, found.said),
        "addresses": {rule: question_address(replace(question, rule=rule)) for rule in found.tolls},
        "permalink": f"/tolls?{question_address(question)}",
        "claims_address": claims_address(question),
        "citation": citation(
            title_of(question), toll, room.contents().reports, now().date(), address
        ),
    }


def figure_words(one: SourceFigure | DayFigure) -> str:
    """Return a source's figure in words: "26", "20 to 30", "101 or more", "no number"."""
    open_ = getattr(one, "open", one.high is None)
    return ends(one.low, one.high, open_end=open_)


def _left_out(toll: Toll) -> list[tuple[str, str, str]]:
    """Return what moves no number: the claim, whose it is where it is folded, and why."""
    folded = [
        (claim, source.source, reason)
        for source in toll.by_source
        for claim, reason in source.left_out
    ]
    return list(
        dict.fromkeys([*folded, *((claim, "", reason) for claim, reason in toll.not_counted)])
    )


def _ranges(toll: Toll, title: str) -> Drawing:
    rows = [
        Range(
            name=one.source,
            low=one.low,
            high=one.high,
            open=one.open and one.high is not None,
            note=_note(one),
            href=f"#source-{number}",
        )
        for number, one in enumerate(toll.by_source[:DRAWN_SOURCES], 1)
    ]
    if toll.low is not None:
        rows.append(
            Range(
                name=f"All, under the rule {toll.rule}",
                low=toll.low,
                high=toll.high,
                best=toll.best,
                open=toll.open,
                note="contested" if toll.contested else "",
                overall=True,
                href="#rests-on",
            )
        )
    return toll_ranges(rows, title=f"{title}: each source's figure")


def _note(one: SourceFigure) -> str:
    """Return what kind of source it is, unless its name says so, and how it counted."""
    kind = "" if one.kind == one.source else one.kind
    return ", ".join(filter(None, (kind, "documented" if one.documented else "")))


def _over_time(days: Iterable[DayFigure], said: Mapping[str, Said]) -> Drawing | None:
    told = [
        Told(
            source=one.source,
            day=one.day,
            low=one.low,
            high=one.high,
            href=_address_of(one.claims, said),
        )
        for one in days
        if one.day is not None
    ]
    order = dict.fromkeys(one.source for one in told if one.value is not None)
    few = list(order)[:DRAWN_OVER_TIME]
    if not few:
        return None
    return toll_over_time(
        [one for one in told if one.source in few], title="Each source's figure as it was told"
    )


def _address_of(claims: Iterable[str], said: Mapping[str, Said]) -> str:
    known = [said[id_].claim for id_ in claims if id_ in said]
    return f"/review/{known[0].report_id}?claim={known[0].id}" if known else ""
