"""What all drawings share: the frame with its words for those who do not see, and the table.

Colours come from charts.css by class, so that a page needs no inline style.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH = 720
LEFT, RIGHT, TOP = 16, 24, 8
LETTER = 7.2  # pixels: the mean width of a letter at the drawings' 13 pixels


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing, and the same numbers as a table.

    Attributes:
        svg: a figure element; it scrolls sideways where a screen is narrow.
        table: a table element with a caption.
    """

    svg: str
    table: str


def framed(
    inside: str,
    *,
    height: float,
    title: str,
    told: str,
    name: str,
    kind: str,
    width: float = WIDTH,
) -> str:
    """Return the SVG in its figure; `title` and `told` are what a screen reader says of it."""
    role = "group" if "<a " in inside else "img"  # whatever is in a picture cannot be reached
    return (
        f'<figure class="chart {kind}" role="group" aria-label="{escape(title)}">'
        f'<div class="chart-scroll" tabindex="0" role="region" '
        f'aria-label="{escape(title)}, drawn">'
        f'<svg viewBox="0 0 {width:g} {height:g}" role="{role}" xmlns="http://www.w3.org/2000/svg" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-told">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-told">{escape(told)}</desc>{inside}</svg></div></figure>'
    )


def tabled(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose first column names its rows; a cell that holds nothing shows a dash."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(
        f'<tr><th scope="row"><bdi>{escape(first)}</bdi></th>'
        + "".join(f"<td><bdi>{escape(cell) or '—'}</bdi></td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<table class="chart-table"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def text(x: float, y: float, words: str, *, name: str, anchor: str = "start") -> str:
    """Return words at a point."""
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text class="{name}" {where}>{escape(words)}</text>'


def line(x1: float, y1: float, x2: float, y2: float, *, name: str) -> str:
    """Return a straight line."""
    return f'<path class="{name}" d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"/>'


def linked(drawn: str, href: str, words: str = "") -> str:
    """Return a piece of a drawing as a link, when there is somewhere to go, with a hint."""
    hint = f"<title>{escape(words)}</title>" if words else ""
    if not href:
        return f"<g>{hint}{drawn}</g>"
    return f'<a href="{escape(href)}">{hint}{drawn}</a>'


def shortened(words: str, pixels: float) -> str:
    """Return words cut to a width; the table has them whole."""
    most = max(4, int(pixels / LETTER))
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
