import click
import pytest

from command_line import Run
from reportedly.cli import main
from reportedly.cli.main import COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_help_lists_each_command_as_the_command_describes_itself(name: str) -> None:
    with click.Context(main) as ctx:
        command = main.get_command(ctx, name)
    assert command is not None
    assert command.name == name
    assert command.help is not None
    assert command.help.splitlines()[0] == COMMANDS[name].does


def test_help_fits_a_page_and_leads_to_the_demo_first(run: Run) -> None:
    done = run("--help")
    assert done.exit_code == 0
    assert all(len(line) <= 80 for line in done.stdout.splitlines())
    listed = done.stdout.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == list(COMMANDS)


def test_options_of_one_name_have_one_meaning() -> None:
    meant: dict[str, set[str | None]] = {}
    with click.Context(main) as ctx:
        for name in ("claims", "incidents", "export", "tally", "control", "show", "runs", "read"):
            command = main.get_command(ctx, name)
            assert command is not None
            for option in command.params:
                if isinstance(option, click.Option):
                    meant.setdefault(option.opts[0], set()).add(option.help)
    for name in ("--casebook", "--json", "--harm", "--group", "--kind", "--stance", "--report"):
        assert len(meant[name]) == 1, name
    assert all(text for texts in meant.values() for text in texts)


def test_the_casebook_can_be_named_once_for_all(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_CASEBOOK", "mine.casebook")
    done = run("claims")
    assert done.exit_code == 1
    assert done.stderr == "reportedly: there is no casebook at mine.casebook\n"
