"""Pages: templates filled in, with the words and links that all of them share."""

import datetime as dt
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

import reportedly
from reportedly.model import wording
from reportedly.web.asking import Person
from reportedly.web.navigation import ENTRIES

STATIC = Path(__file__).with_name("static")


def page(
    request: Request, template: str, *, person: Person | None, status: int = 200, **values: Any
) -> HTMLResponse:
    """Return a template as a page.

    Args:
        request: what the page answers.
        template: its file's name.
        person: who sees it; None when nobody is signed in.
        status: of HTTP.
        values: what the template names; a name that it lacks is an error.
    """
    text = _environment().get_template(template)
    html = text.render(
        request=request,
        path=request.url.path,
        person=person,
        navigation=[one for one in ENTRIES if person and person.may(one.role)],
        version=reportedly.__version__,
        **values,
    )
    return HTMLResponse(html, status_code=status)


def wants_json(request: Request) -> bool:
    """Say whether a script of ours asks, rather than a form."""
    return "application/json" in request.headers.get("accept", "")


def static(name: str) -> str:
    """Return the address of a static file, which changes when the file does."""
    return f"/static/{name}?v={_fingerprint(name)}"


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]


@cache
def _environment() -> Environment:
    found = Environment(
        loader=PackageLoader("reportedly.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals["static"] = static
    found.filters |= {
        "who": wording.who,
        "where": wording.where,
        "when": wording.when,
        "what": wording.what,
        "how_many": wording.how_many,
        "number": wording.number,
        "day": wording.day,
        "shortened": wording.shortened,
        "plain": _plain,
        "moment": _moment,
    }
    return found


def _plain(word: object) -> str:
    """Return a key of a vocabulary as people write it: "health_workers", "control.capture"."""
    return str(word).replace("_", " ").replace(".", ": ")


def _moment(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
