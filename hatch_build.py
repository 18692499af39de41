"""Builds the gazetteer before a wheel is made, so that nothing is downloaded after installation."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is untyped
    """Writes src/reportedly/gazetteer/data/places.sqlite where it is missing or out of date."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the file for wheels and editable installs; a source distribution leaves it out."""
        if self.target_name == "sdist":
            return
        source = Path(self.root) / "src"
        sys.path.insert(0, str(source))
        try:
            from reportedly.gazetteer.build import FILE, build

            if _is_stale(FILE, source / "reportedly"):
                build(FILE)
        finally:
            sys.path.remove(str(source))


def _is_stale(file: Path, package: Path) -> bool:
    made_from = [
        *(package / "gazetteer").glob("*.py"),
        *(package / "lexicon" / "en").glob("admin_*.csv"),
    ]
    return not file.exists() or any(
        path.stat().st_mtime > file.stat().st_mtime for path in made_from
    )
