import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.web.map import world
from reportedly.web.map.vector_tile import LINE, POINT, decode


def test_the_world_tile_has_its_layers() -> None:
    layers = world().shapes(5, 19, 12)
    assert {"land", "borders", "country_names"} <= set(layers)
    names = [f.properties["ar"] for f in layers["country_names"].features]
    assert all(f.type == POINT for f in layers["country_names"].features)
    assert any("\u0600" < str(name)[0] < "\u06ff" for name in names)
    assert {f.type for f in layers["borders"].features} == {LINE}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_tile_or_a_value_error(data: bytes) -> None:
    try:
        decode(data)
    except ValueError:
        return


@given(st.integers(1, 4000))
def test_a_tile_cut_short_is_an_error_or_less_of_a_tile(end: int) -> None:
    whole = world().tile(5, 19, 12)
    assert whole is not None
    data = gzip.decompress(whole)
    with pytest.raises(ValueError, match="no vector tile"):
        decode(data[:end])
