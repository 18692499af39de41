"""Write the pages of docs/reference, the README's table and the index from what they describe.

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
INDEX = DOCS / "README.md"
MADE = "<!-- Made by docs/generate.py. To write it anew: make docs -->\n\n"


def pages() -> dict[Path, str]:
    """Return each file that is made, and its text."""
    made = {
        "accuracy.md": figures.page(),
        "commands.md": commands.page(),
        "counting-rules.md": words.counting_rules(),
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
        README: filled(README, "accuracy", figures.headlines()),
        INDEX: filled(INDEX, "decisions", decisions()),
    }


def schema() -> str:
    """Return the JSON Schema as it is published."""
    stream = io.StringIO()
    write_json_schema(stream)
    return stream.getvalue()


def decisions() -> str:
    """Return the list of decision records, by number."""
    found = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    titles = [path.read_text(encoding="utf-8").partition("\n")[0].lstrip("# ") for path in found]
    return "".join(f"- [{t}](decisions/{p.name})\n" for t, p in zip(titles, found, strict=True))


def filled(page: Path, name: str, made: str) -> str:
    """Return a page written by hand with its made part between the marks anew."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = page.read_text(encoding="utf-8").partition(begin)
    return f"{before}{begin}\n\n{made}\n{end}{rest.partition(end)[2]}"


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
