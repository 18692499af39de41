"""Places and time: incidents on a map, on a scale of days and in a list, under one filter."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, JSONResponse

from reportedly.casebook import Casebook, IncidentFilter, IncidentLine, Order, Page, Spots
from reportedly.errors import QuestionError
from reportedly.grades import DEFAULT, words_of
from reportedly.model import SourceKind
from reportedly.model.wording import days
from reportedly.web.asking import Viewer
from reportedly.web.charts import OnDay, bars, by_day
from reportedly.web.filters import type_choices
from reportedly.web.incident_address import FIELDS, area_of, incident_address, incident_filter
from reportedly.web.lookup import Start
from reportedly.web.map import library, map_figure
from reportedly.web.marks import figures_of, geojson_of, marks_of, title_of
from reportedly.web.pages import page
from reportedly.web.room import ThisCasebook

router = APIRouter()
SIZE = 50
# The list has one order, for the days beside it have.
SHOWN = [name for name in FIELDS if name != "order"]
# Of so many incidents the page draws each for itself where no script runs.
DRAWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One incident in the list beside the map."""

    line: IncidentLine
    title: str
    figures: str
    counted: str
    happened: str
    published: str
    late: int


@router.get("/places")
def places(
    request: Request,
    person: Viewer,
    casebook: ThisCasebook,
    start: Start = 0,
    at: Annotated[str, Query(max_length=80)] = "",
) -> HTMLResponse:
    """Show where and when the incidents of a filter lie."""
    given = request.query_params
    error, status, wanted = "", 200, IncidentFilter()
    try:
        wanted = replace(incident_filter(given), order=Order.NEWEST)
        start = _page_of(casebook, wanted, at, start)
        found = casebook.incidents.page(wanted, start=start, size=SIZE)
    except QuestionError as problem:
        error, status = str(problem), 400
        wanted, found = IncidentFilter(), Page(items=(), start=0, total=0)
    spots = Spots(lines=(), clusters=(), placed=0, unplaced=0)
    if not error:
        spots = casebook.spots.on_map(wanted, few=DRAWN)
    return page(
        request,
        "places.html",
        person=person,
        status=status,
        error=error,
        found=found,
        rows=_rows(casebook, found.items),
        at=at,
        given={name: given.get(name, "") for name in FIELDS},
        told=[(name, given[name]) for name in SHOWN if given.get(name, "").strip()],
        address=incident_address(given),
        without={name: incident_address(given, **{name: None}) for name in FIELDS},
        states_address=_of_states(given),
        unplaced=spots.unplaced,
        has_library=library() is not None,
        map=_map(request, spots, given),
        days=_drawn_days(casebook, wanted, given, shown=not error),
        choices=choices(),
    )


@router.get("/places/marks")
def marks(
    request: Request,
    _: Viewer,
    casebook: ThisCasebook,
    view: Annotated[str, Query(max_length=100)] = "",
) -> JSONResponse:
    """Return the incidents of a filter as a map shows them, inside a view."""
    wanted = incident_filter(request.query_params)
    casebook.incidents.refresh()
    spots = casebook.spots.on_map(wanted, view=area_of(view) if view else None)
    return JSONResponse(geojson_of(spots), media_type="application/geo+json")


def _of_states(given: Mapping[str, str]) -> str:
    """Return the part of the filter that states over time know too."""
    return urlencode([(name, given[name]) for name in ("place",) if given.get(name)])


def choices() -> dict[str, list[str]]:
    """Return the words that each field of a filter may have, where they are a closed list."""
    return {
        "event": type_choices(),
        "kind": list(SourceKind),
        "grade": list(words_of(DEFAULT)),
    }


def _page_of(casebook: Casebook, wanted: IncidentFilter, at: str, start: int) -> int:
    """Return where the page begins on which an incident stands."""
    if not at:
        return start
    casebook.incidents.refresh()
    place = casebook.spots.position(wanted, at)
    return start if place is None else place // SIZE * SIZE


def _rows(casebook: Casebook, lines: tuple[IncidentLine, ...]) -> list[Row]:
    published = casebook.spots.published([line.id for line in lines])
    return [_row(line, published.get(line.id)) for line in lines]


def _row(line: IncidentLine, published: tuple[dt.date, dt.date] | None) -> Row:
    figures, counted = figures_of(line)
    first, last = published or (None, None)
    late = (last - line.last).days if last and line.last else 0
    return Row(
        line=line,
        title=title_of(line),
        figures=figures,
        counted=counted,
        happened=days(line.first, line.last),
        published=days(first, last),
        late=max(0, late),
    )


def _map(request: Request, spots: Spots, given: Mapping[str, str]) -> str:
    address = incident_address(given)
    return map_figure(
        marks_of(spots),
        choice=request.app.state.maps,
        marks_url=f"/places/marks?{address}",
        list_id="incidents",
        area_field="area",
        more=sum(one.number for one in spots.clusters),
    )


def _drawn_days(
    casebook: Casebook, wanted: IncidentFilter, given: Mapping[str, str], *, shown: bool
) -> dict[str, Any]:
    """Return the scale of days, drawn and as a table."""
    counts = casebook.spots.by_day(wanted) if shown else []
    found = bars(
        [
            OnDay(
                day=one.day,
                happened=one.happened,
                published=one.published,
                late=one.late,
                retold=one.retold,
            )
            for one in counts
        ]
    )
    linked = [
        replace(one, href=f"?{incident_address(given, since=one.day, until=one.until or one.day)}")
        for one in found
    ]
    drawing = by_day(linked, title="Incidents by day")
    return {"svg": drawing.svg, "table": drawing.table, "any": bool(found)}
