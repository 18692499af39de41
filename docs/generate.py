"""Write the pages of docs/reference, and the README's table, from what they describe.

Run by `make docs`. With --check nothing is written, and the exit code is 1 when a page is not as it
would be written.
"""

import io
import sys
from pathlib import Path

from making import commands, error_tree, figures, picture, public_json, words

from reportedly.export import write_json_schema

DOCS = Path(__file__).parent
REFERENCE = DOCS / "reference"
README = DOCS.parent / "README.md"
MADE = "<!-- Made by docs/generate.py. To write it anew: make docs -->\n\n"
BEGIN, END = "<!-- accuracy -->", "<!-- /accuracy -->"


def pages() -> dict[Path, str]:
    """Return each file that is made, and its text."""
    made = {
        "accuracy.md": figures.page(),
        "commands.md": commands.page(),
        "errors.md": error_tree.page(),
        "json.md": public_json.page(),
        "vague-words.md": words.vague_words(),
        "vocabulary.md": words.vocabulary_page(),
    }
    found = {REFERENCE / name: MADE + text for name, text in made.items()}
    return {
        **found,
        REFERENCE / "reportedly-1.schema.json": schema(),
        DOCS / "pictures" / "demo.svg": picture.demo(),
        README: readme(),
    }


def schema() -> str:
    """Return the JSON Schema as it is published."""
    stream = io.StringIO()
    write_json_schema(stream)
    return stream.getvalue()


def readme() -> str:
    """Return the README with its table of figures as they were last measured."""
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n{figures.headlines()}\n{END}{after}"


def main() -> int:
    """Write the pages, or say which are not as they would be written."""
    stale = {p: t for p, t in pages().items() if not p.exists() or p.read_text("utf-8") != t}
    for path, text in stale.items():
        if "--check" in sys.argv[1:]:
            sys.stderr.write(f"{path.name} is out of date; write it anew with: make docs\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
