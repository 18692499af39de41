"""Rules of the house that no linter knows."""

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import click
import pytest

import reportedly
from reportedly.cli import main

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "reportedly"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 300
TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".csv", ".json", ".jsonl", ".txt", ".cfg", ""}
# Folders of one machine; "/usr/bin/env" and "/dev/null" are the same on all.
MACHINE = re.compile(r"(?<![\w./~-])/(?:home|root|work|Users|mnt|tmp|opt|private)/[\w.-]")
HIDDEN = re.compile(r"(^|/)\.(?!ci/|gitignore)")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
class TestModule:
    def test_it_can_be_read_in_one_sitting(self, path: Path) -> None:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST

    def test_it_and_all_that_is_public_in_it_say_what_they_are(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        public = [
            node
            for node in tree.body
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        ]
        assert ast.get_docstring(tree)
        assert [node.name for node in public if not ast.get_docstring(node)] == []

    def test_it_prints_nothing_of_its_own(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        assert not any(isinstance(call, ast.Name) and call.id == "print" for call in calls)

    def test_it_leaves_nothing_for_later(self, path: Path) -> None:
        assert not re.search(r"\b(TODO|FIXME|XXX|HACK)\b", path.read_text(encoding="utf-8"))


def test_what_packages_export_is_sorted_and_there() -> None:
    for found in walk_packages(reportedly.__path__, "reportedly."):
        # Alembic runs its environment when it is imported.
        if not found.ispkg or ".migrations" in found.name:
            continue
        package = import_module(found.name)
        exported = getattr(package, "__all__", [])
        assert list(exported) == sorted(exported, key=_constants_first), found.name
        assert all(hasattr(package, name) for name in exported), found.name


def _constants_first(name: str) -> tuple[int, str]:
    """Sort as ruff does (RUF022): constants, classes, the rest."""
    rank = 0 if name.isupper() else 1 if name[0].isupper() else 2
    return rank, name


def test_every_package_says_what_it_reads_and_writes() -> None:
    for folder in sorted(SOURCE.iterdir()):
        if not (folder / "__init__.py").exists():
            continue
        said = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
        assert said, folder.name
        assert re.search(r"\bReads\b", said), folder.name
        assert re.search(r"\bwrites\b", said, re.IGNORECASE), folder.name


def texts() -> list[Path]:
    """Return the text files of the repository, without what tools leave in it."""
    found = []
    for path in ROOT.rglob("*"):
        name = name_of(path)
        if HIDDEN.search(name) or "__pycache__" in name or ".egg-info" in name:
            continue
        if path.is_file() and path.suffix in TEXTS:
            found.append(path)
    return found


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    offending = [
        f"{name_of(path)}:{number}"
        for path in texts()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert offending == []


def test_a_path_of_a_machine_would_be_found() -> None:
    assert MACHINE.search("see /home/me/x")
    assert not MACHINE.search("https://example.org/home/x or ../shared/tmp/x")


MANUALS = sorted([*ROOT.glob("README.md"), *ROOT.glob("docs/**/*.md")])
COMMAND = re.compile(r"(?:^|\| |\$ )reportedly +([a-z][^\n|#>]*)", re.MULTILINE)


@pytest.mark.parametrize("path", MANUALS, ids=name_of)
def test_commands_in_the_manuals_exist_and_so_do_their_options(path: Path) -> None:
    for fenced in re.findall(r"^```[a-z]*\n(.*?)^```", path.read_text("utf-8"), re.M | re.S):
        for line in COMMAND.findall(fenced):
            name, *words = line.split()
            with click.Context(main) as ctx:
                command = main.get_command(ctx, name)
            assert command is not None, line
            if isinstance(command, click.Group):
                assert "".join(words[:1]) in command.commands, line
                command = command.commands[words[0]]
            known = {opt for param in command.params for opt in param.opts} | {"--help", "-h"}
            used = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
            assert used <= known, line
            form = next((w for w in words if not w.startswith("-")), None)
            if name == "export":
                assert form in command.params[0].type.choices, line  # type: ignore[attr-defined]  # a Choice


def test_targets_in_the_readme_are_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for path in MANUALS:
        used = set(re.findall(r"^make ([a-z]+)$", path.read_text(encoding="utf-8"), re.MULTILINE))
        assert used <= targets, path
