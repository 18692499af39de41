"""Pages: templates filled in, with the words and links that all of them share."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

import reportedly
from reportedly.lexicon import words
from reportedly.model import Claim, wording
from reportedly.web.asking import Person
from reportedly.web.edits import shown
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
        "what": _what,
        "how_many": wording.how_many,
        "number": wording.number,
        "day": wording.day,
        "days": wording.days,
        "shortened": wording.shortened,
        "plain": _plain,
        "told_value": shown,
        "moment": _moment,
        "link_with": _link_with,
        "role_words": _role_words,
    }
    return found


def _plain(word: object) -> str:
    """Return a key of a vocabulary as people write it: "health workers", "air strike"."""
    names: dict[str, str] = words("incident_names", language="")
    return names.get(str(word)) or str(word).replace("_", " ").replace(".", ": ")


def _what(claim: Claim) -> str:
    """Return what a claim is about, by the name that people have for it."""
    told = wording.what(claim)
    return told.replace(claim.event.type, _plain(claim.event.type), 1) if claim.event else told


_ROLES = {"agent": "doing", "target": "suffering", "party": "party to it", "holder": "losing it",
          "broker": "brokering"}  # fmt: skip


def _role_words(role: str) -> str:
    """Return the part that somebody takes in an event, as people say it."""
    return _ROLES.get(role, role)


def _link_with(fields: Mapping[str, object], change: Mapping[str, object]) -> str:
    """Return the query of an address with some of its fields changed; empty ones are left out."""
    return urlencode({name: value for name, value in {**fields, **change}.items() if value})


def _moment(at: dt.datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
