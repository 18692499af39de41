import io
import json
from dataclasses import replace
from typing import Any

from reportedly.export import FEATURE_PROPERTIES, write_geojson
from reportedly.model.document import Document


def made(*documents: Document) -> dict[str, Any]:
    stream = io.StringIO()
    write_geojson(documents, stream)
    collection: dict[str, Any] = json.loads(stream.getvalue())
    return collection


def test_a_point_is_longitude_then_latitude_and_never_moved(goma: Document) -> None:
    [feature] = made(goma)["features"]
    assert feature["type"] == "Feature"
    assert feature["id"] == "i-1"
    assert feature["geometry"] == {"type": "Point", "coordinates": [29.24, -1.67]}


def test_without_a_point_the_geometry_is_null_and_the_words_stay(goma: Document) -> None:
    [record] = goma.incidents
    assert record.place is not None
    vague = replace(record, place=replace(record.place, lat=None, lon=None))
    [feature] = made(replace(goma, incidents=(vague,)))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["place_text"] == "Goma"
    assert feature["properties"]["where_prec"] is None


def test_an_incident_nowhere_is_a_feature_too(goma: Document) -> None:
    bare = replace(goma.incidents[0], place=None, when=None)
    [feature] = made(replace(goma, incidents=(bare,)))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["within"] == []


def test_properties_are_those_documented(goma: Document) -> None:
    [feature] = made(goma)["features"]
    properties = feature["properties"]
    assert properties.keys() == FEATURE_PROPERTIES.keys()
    assert properties["date_start"] == "2012-11-20"
    assert properties["disputed"] is True
    assert properties["sources"] == ["=Clinic= staff", "army"]
    assert properties["report"]["published"] == "2012-11-21"


def test_each_figure_names_its_claim_and_its_words(goma: Document) -> None:
    [feature] = made(goma)["features"]
    first, second = feature["properties"]["figures"]
    assert (first["claim"], first["low"], first["high"], first["text"]) == ("c-told", 12, 12, "12")
    assert first["quote"].startswith("12 people")
    assert (second["group"], second["high"], second["span"]) == ("children", None, [56, 57])


def test_none_one_or_many_make_one_collection(goma: Document) -> None:
    assert made() == {"type": "FeatureCollection", "features": []}
    assert len(made(goma, replace(goma, incidents=()), goma)["features"]) == 2
