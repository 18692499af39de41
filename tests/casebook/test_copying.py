import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.casebook import Casebook, open_casebook
from reportedly.linking import copies, telling
from reportedly.model import Block, BlockKind, Reading, Report, Span

DAY = dt.date(2021, 2, 8)
WIRE = (
    "At least 31 people were killed when a drone struck a wedding tent in Tolvik on Sunday.",
    "The regional hospital said that most of the dead were guests from two neighbouring farms.",
    "A spokesman for the northern command said that it was looking into the reports.",
    "Hours later families were still searching for relatives under the torn canvas.",
    "Fishermen blockaded the harbour of Port Mbari to protest against new fuel duties.",
    "The harbour master told them that he had no say in what the ministry decides to levy.",
    "By evening the trawlers had left and two ferries sailed with a delay of six hours.",
)
CHANGED = (WIRE[0].replace("31", "34"), WIRE[6].replace("six", "nine"))


@st.composite
def told(draw: st.DrawFn) -> tuple[tuple[str, ...], int | None, str | None]:
    """Draw a report's sentences, its day and its agency."""
    sentences = draw(st.lists(st.sampled_from(WIRE + CHANGED), min_size=1, max_size=5, unique=True))
    day = draw(st.one_of(st.none(), st.sampled_from((0, 1, 2, 5, 9, 14))))
    return tuple(sentences), day, draw(st.sampled_from((None, "Northern Wire")))


@given(world=st.lists(told(), min_size=2, max_size=9), data=st.data())
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_copies_are_the_same_whatever_came_first_or_together(
    world: list[tuple[tuple[str, ...], int | None, str | None]],
    data: st.DataObject,
    make_report: Callable[..., Report],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    reports = []
    for number, (sentences, day, agency) in enumerate(world):
        text = " ".join(sentences)
        reports.append(
            make_report(
                f"report {number}",
                text=text,
                published=None if day is None else DAY + dt.timedelta(days=day),
                agency=agency,
                blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
            )
        )
    at_once = copies([telling(report) for report in reports])
    with open_casebook(tmp_path_factory.mktemp("copies") / "a.casebook") as casebook:
        for report in data.draw(st.permutations(reports)):
            _keep(casebook, report)
            if data.draw(st.booleans()):
                casebook.incidents.refresh()
        found = casebook.incidents.copies()
    expected = {one.report: (one.of, one.share, len(one.changed)) for one in at_once}
    assert {one.report: (one.of, one.share, len(one.changed)) for one in found} == expected


def _keep(casebook: Casebook, report: Report) -> None:
    casebook.keep(Reading(report=report, claims=(), records=(), stages=("one",), warnings=()))
