"""The review room. Reads: a casebook. Writes: pages, and judgements into the casebook.

A page is a route by noun (`routes/`), a template (`templates/`) and, where keys or maps need it, a
plain script (`static/`). Whom a route lets in is the type of its `person` argument (`asking`).
Every action is a form that works without scripts; scripts only make it quicker. Nothing is loaded
from any other host, and no page has a script or style inside itself (`guard`).
"""

from reportedly.web.app import create_app
from reportedly.web.settings import Settings

__all__ = ["Settings", "create_app"]
