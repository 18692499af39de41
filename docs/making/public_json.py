"""The public JSON field by field, and an example of it."""

import datetime as dt
import json
from typing import Any

from making.markdown import compact, table
from making.words import CLOSED_VOCABULARIES, meanings
from reportedly.export import json_schema, to_json
from reportedly.model import RawDocument
from reportedly.model.document import document
from reportedly.reading import Reader
from reportedly.tally import tallies_of

EXAMPLE = (
    "GOMA (Lakeside Post) - At least nine people, two children among them, were killed when "
    "mortars hit a market near Goma on Friday, a doctor at the main hospital said. The army denied "
    "that it had fired on the town."
)
INTRODUCTION = """\
# The JSON

`reportedly read FILE --json` prints one document a report. Every key is always there;
what is not known is `null`. A span is `[start, end]` in characters of the report's text,
the text that `report.sha256` hashes; `text[start:end]` is exactly the words. The JSON
Schema is [reportedly-1.schema.json](reportedly-1.schema.json), and `reportedly schema`
prints it. Keys may be added under the same version; none is renamed or removed.
"""


def page() -> str:
    """Return the public JSON field by field, and an example."""
    schema = json_schema()
    definitions = schema["$defs"]
    parts = [
        INTRODUCTION,
        f"## Document\n\n{schema['description']}\n\n{_fields('Document', schema)}",
    ]
    for name, part in definitions.items():
        if "properties" in part:
            parts.append(f"## {name}\n\n{part.get('description', '')}\n\n{_fields(name, part)}")
    raw = RawDocument(
        ref="example", content=EXAMPLE, outlet="Lakeside Post", published=dt.date(2026, 3, 14)
    )
    parts.append(
        "## An example\n\nThe outlet, the place and the event are invented:\n\n"
        f"> {EXAMPLE}\n\n```json\n{_example(raw)}\n```\n"
    )
    return "\n".join(parts)


def _example(raw: RawDocument) -> str:
    reading = Reader().read(raw)
    tallies = tallies_of(reading.report, reading.claims)
    whole = document(reading.report, reading.claims, reading.records, tallies, reading.warnings)
    return compact(json.loads(to_json(whole)))


def _fields(name: str, part: dict[str, Any]) -> str:
    rows = (
        (f"`{field}`", _type(one), one.get("description") or _meaning(name, field))
        for field, one in part["properties"].items()
    )
    return table(("field", "holds", "meaning"), rows)


def _meaning(name: str, field: str) -> str:
    told = meanings()["Fields"]
    return str(told.get(f"{name}.{field}") or told[field])


def _type(one: dict[str, Any]) -> str:
    if "anyOf" in one:
        return " or ".join(_type(option) for option in one["anyOf"])
    if "$ref" in one:
        name = one["$ref"].rpartition("/")[2]
        closed = {kind.__name__: title for title, kind in CLOSED_VOCABULARIES.items()}
        if name in closed:
            return f"[{name}](vocabulary.md#{closed[name].lower().replace(' ', '-')})"
        return "span" if name == "Span" else f"[{name}](#{name.lower()})"
    if "const" in one:
        return f"`{json.dumps(one['const'])}`"
    if one.get("type") == "array":
        return f"list of {_type(one['items'])}" if "items" in one else "pair"
    return "day" if one.get("format") == "date" else str(one.get("type", "anything"))
