"""Reads: Mapbox vector tiles, version 2. Writes: layers of features in tile units.

The one Python package that decodes them brings GEOS and protobuf, 25 MB, for what is a short loop;
the format is fixed (https://github.com/mapbox/vector-tile-spec/tree/master/2.1).
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

POINT, LINE, POLYGON = 1, 2, 3
_MOVE, _DRAW = 1, 2

Path = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Feature:
    """One shape of a layer; a polygon's rings are not closed by a repeated point."""

    type: int
    paths: list[Path]
    properties: dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Layer:
    """Features whose coordinates run from 0 to `extent` across the tile."""

    extent: int
    features: list[Feature]


def decode(data: bytes) -> dict[str, Layer]:
    """Return the layers of an unpacked tile, by name.

    Raises:
        ValueError: the bytes are no vector tile.
    """
    try:
        fields = _fields(data)
        return dict(_layer(v) for field, v in fields if field == 3 and isinstance(v, bytes))
    except (IndexError, TypeError, struct.error, UnicodeDecodeError) as error:
        raise ValueError(f"no vector tile: {error}") from error


def _layer(data: bytes) -> tuple[str, Layer]:
    name, extent = "", 4096
    keys: list[str] = []
    values: list[str | float] = []
    raw: list[bytes] = []
    for field, value in _fields(data):
        if isinstance(value, int):
            extent = value if field == 5 else extent
        elif field == 1:
            name = value.decode()
        elif field == 2:
            raw.append(value)
        elif field == 3:
            keys.append(value.decode())
        elif field == 4:
            values.append(_value(value))
    return name, Layer(extent, [_feature(item, keys, values) for item in raw])


def _feature(data: bytes, keys: list[str], values: list[str | float]) -> Feature:
    type_, tags, commands = 0, [], []
    for field, value in _fields(data):
        if isinstance(value, int):
            type_ = value if field == 3 else type_
        elif field == 2:
            tags = list(_varints(value))
        elif field == 4:
            commands = list(_varints(value))
    pairs = zip(tags[::2], tags[1::2], strict=True)
    return Feature(type_, _paths(commands), {keys[key]: values[value] for key, value in pairs})


def _paths(commands: list[int]) -> list[Path]:
    paths: list[Path] = []
    x = y = at = 0
    while at < len(commands):
        command, count = commands[at] & 7, commands[at] >> 3
        at += 1
        if command not in (_MOVE, _DRAW):
            continue  # the ring is closed, which takes no coordinates
        for _ in range(count):
            x += (commands[at] >> 1) ^ -(commands[at] & 1)
            y += (commands[at + 1] >> 1) ^ -(commands[at + 1] & 1)
            at += 2
            if command == _MOVE:
                paths.append([])
            paths[-1].append((x, y))
    return paths


def _value(data: bytes) -> str | float:
    for field, value in _fields(data):
        if not isinstance(value, int):
            if field == 1:
                return value.decode()
            return float(struct.unpack("<f" if field == 2 else "<d", value)[0])
        return float((value >> 1) ^ -(value & 1)) if field == 6 else float(value)
    return ""


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield a protobuf message's fields; a number as int, all else as its bytes."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind = key & 7
        if kind == 0:
            number, at = _varint(data, at)
            yield key >> 3, number
            continue
        if kind == 2:
            size, at = _varint(data, at)
        elif kind in (1, 5):
            size = 8 if kind == 1 else 4
        else:
            raise ValueError(f"no vector tile: wire type {kind}")
        if at + size > len(data):
            raise ValueError("no vector tile: it is cut short")
        yield key >> 3, data[at : at + size]
        at += size


def _varints(data: bytes) -> Iterator[int]:
    at = 0
    while at < len(data):
        number, at = _varint(data, at)
        yield number


def _varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 127) << shift
        if byte < 128:
            return number, at
        shift += 7
