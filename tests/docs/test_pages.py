import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from reportedly.model import vocabulary

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


def test_generated_pages_are_up_to_date() -> None:
    command = [sys.executable, str(DOCS / "generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)  # noqa: S603 (our own script)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    wanted = LINK.findall(page.read_text(encoding="utf-8"))
    assert [to for to in wanted if not (page.parent / to).exists()] == []


def test_every_page_can_be_reached_from_the_index() -> None:
    seen: set[Path] = set()
    left = [DOCS / "README.md"]
    while left:
        page = left.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        left += [
            (page.parent / to).resolve() for to in LINK.findall(page.read_text(encoding="utf-8"))
        ]
    assert [p for p in DOCS.rglob("*.md") if p not in seen] == []


def test_every_closed_word_has_a_meaning() -> None:
    meanings = yaml.safe_load((DOCS / "meanings.yaml").read_text(encoding="utf-8"))
    for kind in (
        vocabulary.Stance,
        vocabulary.Modality,
        vocabulary.SourceKind,
        vocabulary.Bound,
        vocabulary.Unit,
        vocabulary.Frame,
        vocabulary.DatePrecision,
        vocabulary.PlacePrecision,
    ):
        assert set(meanings[kind.__name__]) == {str(word) for word in kind}
