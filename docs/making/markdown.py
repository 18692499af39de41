"""Tables and JSON as they stand in a page."""

import json
from collections.abc import Iterable

WIDTH = 88


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table in Markdown."""
    names = list(head)
    lines = [names, ["---"] * len(names), *([c.replace("|", "\\|") for c in row] for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def compact(value: object, indent: str = "") -> str:
    """Return JSON in which plain values share lines, and each thing inside has its own."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= WIDTH or not isinstance(value, dict | list):
        return line
    deeper = f"{indent}  "
    if isinstance(value, dict):
        parts = [f"{json.dumps(key)}: {compact(one, deeper)}" for key, one in value.items()]
    else:
        parts = [compact(one, deeper) for one in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{deeper}{_filled(parts, deeper)}\n{indent}{closing}"


def _filled(parts: list[str], indent: str) -> str:
    """Return the parts on as few lines as hold them; a part of several lines stands alone."""
    lines = [parts[0]]
    for part in parts[1:]:
        room = len(indent) + len(lines[-1]) + len(part) + 3 <= WIDTH
        if room and "\n" not in lines[-1] + part:
            lines[-1] += f", {part}"
        else:
            lines[-1] += ","
            lines.append(part)
    return f"\n{indent}".join(lines)


def codes(names: Iterable[str]) -> str:
    """Return words as code."""
    return ", ".join(f"`{name}`" for name in names)
