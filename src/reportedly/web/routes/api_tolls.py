"""Tolls in the JSON API."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from reportedly.model import Toll
from reportedly.tally import DayFigure
from reportedly.web.asking import Viewer
from reportedly.web.filters import LONGEST
from reportedly.web.room import ThisRoom
from reportedly.web.routes.tolls import answered
from reportedly.web.toll_question import question_of

router = APIRouter(tags=["tolls"])
Words = Annotated[str, Query(max_length=LONGEST)]
WRONG: dict[int | str, dict[str, Any]] = {
    400: {"description": "the question cannot be answered as put"}
}


@router.get("/tolls", responses=WRONG)
def tolls(
    request: Request,
    _: Viewer,
    room: ThisRoom,
    place: Words = "",
    since: Words = "",
    until: Words = "",
    harm: Words = "killed",
    group: Words = "people",
    rule: Words = "",
) -> list[Toll]:
    """Return rival figures side by side, and one range under a rule, or under every rule."""
    question = question_of(request.query_params)
    found = answered(room, question).tolls
    return [found[question.rule]] if rule.strip() else list(found.values())


@router.get("/tolls/over-time", responses=WRONG)
def over_time(
    request: Request,
    _: Viewer,
    room: ThisRoom,
    place: Words = "",
    since: Words = "",
    until: Words = "",
    harm: Words = "killed",
    group: Words = "people",
) -> list[DayFigure]:
    """Return each source's figure by the days on which it gave one."""
    return list(answered(room, question_of(request.query_params)).days)
