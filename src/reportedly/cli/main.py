"""The command line's front door: which commands there are, loaded only when asked for."""

import gc
from importlib import import_module
from typing import NamedTuple

import click

import reportedly
from reportedly.cli.failing import plainly

# How many new objects Python lets come before it looks for those that nothing holds any more.
# Claims are many small objects that stay: after every 700, its usual number, it would spend more
# time on looking than reading them takes (44,120 claims: 4.4 s for a toll, 3.3 s so).
NEW_OBJECTS = 50_000


class Listed(NamedTuple):
    """A command as the help lists it: the module that holds it, and what it does in a line."""

    module: str
    does: str


# In the order in which an analyst meets them. A test holds the lines to the commands' own help.
COMMANDS = {
    "demo": Listed("demo", "Read the example reports and show what they disagree about."),
    "read": Listed("read", "Read reports: files, folders, JSON lines, web pages, - for stdin."),
    "tally": Listed("tally", "How many, of whom, where, in which days, according to whom."),
    "control": Listed("control", "List changes of hands: place, day, who took it, who says so."),
    "sieges": Listed("sieges", "List sieges: place, from when to when, by whom, how many inside."),
    "truces": Listed("truces", "List truces: agreed, kept, violated or given up, and who says so."),
    "services": Listed(
        "services", "List attacks on rescuers, hospitals and aid, and what still works."
    ),
    "people": Listed("people", "List people at risk and displaced: how many, where, who says so."),
    "incidents": Listed("incidents", "List what happened, who says so, and in which reports."),
    "link": Listed("link", "List what several reports tell of as one incident."),
    "grades": Listed("grades", "List incidents with how well each is supported, and why."),
    "search": Listed("search", "Search the words of reports and claims, in any script."),
    "claims": Listed("claims", "List claims: who says what, in which words, where, when."),
    "sources": Listed("sources", "List the sources: how much each claimed, and against rivals."),
    "show": Listed("show", "Show one thing by its id, with its evidence marked."),
    "judge": Listed("judge", "Decide what the machine cannot: links, claims, values, grades."),
    "undo": Listed("undo", "Withdraw a judgement: what stood before it stands again."),
    "judgements": Listed("judgements", "List what people decided, the last first."),
    "log": Listed("log", "Copy out or verify the log of all decisions."),
    "export": Listed("export", "Write the casebook in formats that other programs read."),
    "where": Listed("where", "Say where a text's places are: a sentence, a report, a bare name."),
    "when": Listed("when", "Say when a text's times are, reckoned from its day of publication."),
    "gazetteer": Listed("gazetteer", "Show the places that Reportedly knows, and add your own."),
    "runs": Listed("runs", "List the runs that filled the casebook, and what failed."),
    "serve": Listed("serve", "Open the review room: judge, search and add reports."),
    "map": Listed("map", "Keep a map of your own (PMTiles) for the review room."),
    "user": Listed("user", "Add people to the review room, and list them."),
    "schema": Listed("schema", "Print the JSON Schema of what `read --json` prints."),
    "evaluate": Listed("evaluate", "Measure on an evaluation set, with baselines beside."),
}


class Lazy(click.Group):
    """A group that imports a command when it is used, so that `--help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order that an analyst meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command, or None when there is no such one."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"reportedly.cli.{COMMANDS[cmd_name].module}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them: together they take two seconds."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, listed.does) for name, listed in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what goes wrong becomes one plain line and an exit code."""
        with plainly():
            return super().invoke(ctx)


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(reportedly.__version__, prog_name="reportedly")
def main() -> None:
    """Read reports on armed conflict and keep who said what happened.

    Start with:

    \b
      reportedly demo
      reportedly read report.txt --published 2016-09-24 --outlet "Northern Wire"
      reportedly tally --where Aleppo

    What is read is kept in a casebook: one file, reportedly.casebook in the folder you are in,
    unless --casebook or the variable REPORTEDLY_CASEBOOK names another.

    Exit code: 0 when all went well, 1 when something could not be read or written, 2 when the
    command or the question was wrong.
    """  # noqa: D301 (click marks a list with a real backspace)
    gc.set_threshold(NEW_OBJECTS)
