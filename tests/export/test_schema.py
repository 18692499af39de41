import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, ValidationError

from reportedly.export import json_schema, to_json, write_json_schema
from reportedly.model import Report
from reportedly.model.document import Document, document

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "reportedly-1.schema.json"


def test_the_published_schema_is_up_to_date() -> None:
    stream = io.StringIO()
    write_json_schema(stream)
    assert PUBLISHED.read_text(encoding="utf-8") == stream.getvalue(), (
        f"write {PUBLISHED.name} anew with reportedly.export.write_json_schema"
    )


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$id"] == "https://reportedly.readthedocs.io/schema/reportedly-1.json"
    assert json_schema()["properties"]["schema"]["const"] == "reportedly/1"


def test_documents_are_valid(goma: Document, report: Report) -> None:
    validator = Draft202012Validator(json_schema())
    validator.validate(json.loads(to_json(goma)))
    validator.validate(json.loads(to_json(document(report, (), ()))))


@pytest.mark.parametrize("missing", ["id", "source", "counts", "span"])
def test_a_claim_that_lacks_a_key_is_invalid(goma: Document, missing: str) -> None:
    made = json.loads(to_json(goma))
    del made["claims"][0][missing]
    with pytest.raises(ValidationError, match=f"'{missing}' is a required property"):
        Draft202012Validator(json_schema()).validate(made)


def test_every_part_is_described_and_attributes_are_told_apart() -> None:
    definitions = json_schema()["$defs"]
    assert "Candidate" not in definitions
    for name, part in definitions.items():
        if name != "Span":
            assert part["description"], name
            assert "Attributes:" not in part["description"]
    lat = definitions["Place"]["properties"]["lat"]["description"]
    assert lat == (
        "degrees (WGS 84) of the entry or of the area's centre; null rather than a guess."
    )
    claim = definitions["Claim"]
    assert claim["properties"]["quote"]["description"].startswith("the words claimed, exactly")
    assert set(claim["required"]) == set(claim["properties"])
