"""The JSON Schema of the public JSON, made from the model and its docstrings."""

import inspect
import json
import re
from typing import Any, TextIO

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from reportedly.export.public_json import UNPUBLISHED
from reportedly.model.document import Document

SCHEMA_ID = "https://reportedly.readthedocs.io/schema/reportedly-1.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_ATTRIBUTE = re.compile(r"^(\w+(?:, \w+)*): ", re.MULTILINE)


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a document."""
    made = TypeAdapter(Document).json_schema(mode="serialization", schema_generator=_EveryKey)
    definitions = {
        name: definition for name, definition in made.pop("$defs").items() if name != "Candidate"
    }
    for part in (made, *definitions.values()):
        _describe(part)
    return {"$schema": DIALECT, "$id": SCHEMA_ID, **made, "$defs": definitions}


def write_json_schema(stream: TextIO) -> None:
    """Write the schema as it is published."""
    json.dump(json_schema(), stream, indent=2, ensure_ascii=False)
    stream.write("\n")


class _EveryKey(GenerateJsonSchema):
    """A schema that asks for every key, because a document always has them all."""

    def field_is_required(
        self,
        field: core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField,
        total: bool,
    ) -> bool:
        return True


def _describe(part: dict[str, Any]) -> None:
    """Move what a docstring says of each attribute to the property that it describes."""
    properties = part.get("properties", {})
    for name in UNPUBLISHED & properties.keys():
        del properties[name]
        part["required"].remove(name)
    for one in properties.values():
        one.pop("default", None)
    text, _, attributes = part.get("description", "").partition("\n\nAttributes:\n")
    if text:
        part["description"] = " ".join(text.split())
    for names, meaning in _attributes(inspect.cleandoc(attributes)):
        for name in names:
            if name in properties:
                properties[name]["description"] = meaning


def _attributes(text: str) -> list[tuple[list[str], str]]:
    """Return pairs of names and what is said of them, from an "Attributes:" section."""
    pieces = _ATTRIBUTE.split(text)[1:]
    return [
        (names.split(", "), " ".join(meaning.split()).replace("None", "null"))
        for names, meaning in zip(pieces[::2], pieces[1::2], strict=True)
    ]
