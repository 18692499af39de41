"""The README's picture: what `reportedly demo` prints, as an SVG."""

import io
import os
import re
import subprocess
import sys

from rich.console import Console
from rich.text import Text

COLUMNS = 96
# Fonts that systems have; rich would have the reader's browser fetch one.
FONTS = "DejaVu Sans Mono, Menlo, Consolas"
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
# The same terminal for everyone, so that the picture is the same.
TERMINAL = {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
DEMO = (sys.executable, "-m", "reportedly", "demo")


def demo() -> str:
    """Return the picture of a terminal in which `make demo` was typed."""
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        force_terminal=True,
        color_system="256",
        _environ=TERMINAL,
    )
    console.print(Text("$ make demo", style="bold"))
    console.print(Text.from_ansi(_printed()))
    svg = console.export_svg(title="Reportedly", unique_id="demo")
    return _FONT_FACE.sub("", svg).replace("Fira Code", FONTS) + "\n"


def _printed() -> str:
    terminal = {k: v for k, v in os.environ.items() if k != "NO_COLOR"} | TERMINAL
    done = subprocess.run(DEMO, env=terminal, capture_output=True, check=True, encoding="utf-8")  # noqa: S603 (our own command)
    return done.stdout
