"""`reportedly serve`: the review room, in a browser on this computer or, if told so, beyond."""

import ipaddress
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli.options import casebook_option
from reportedly.errors import QuestionError

# FastAPI takes most of a second to import, which no other command need wait for.
if TYPE_CHECKING:
    from reportedly.casebook import Casebook
    from reportedly.web.room import Room

PORT = 8765


@click.command("serve")
@casebook_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--port", default=PORT, show_default=True, help="Port; 0 takes any that is free.")
@click.option(
    "--name",
    "names",
    multiple=True,
    help="Host name that people ask for; needed beyond this computer, may be repeated.",
)
@click.option("--https", is_flag=True, help="People reach it through https, by a proxy in front.")
@click.option(
    "--as",
    "local_name",
    metavar="NAME",
    help="Print a link that lets you in once as NAME, with no password; this computer only.",
)
def command(
    casebook_path: Path,
    host: str,
    port: int,
    names: tuple[str, ...],
    https: bool,
    local_name: str | None,
) -> None:
    """Open the review room: judge, search and add reports.

    It listens to this computer alone unless --host says otherwise. A casebook that nobody has an
    account in prints a key for the first one. Ctrl-C stops it.
    """
    here = is_loopback(host)
    if local_name and not here:
        raise QuestionError("--as is for this computer alone; leave --host away")
    if not here and not names:
        raise QuestionError(
            f"--host {host} opens the room to others: say by which --name they ask for it"
        )
    from reportedly.web import Settings, create_app

    known = ("localhost", "127.0.0.1", "[::1]", host, *names)
    with listen(host, port) as listening:
        is_new = not casebook_path.exists()
        app = create_app(casebook_path, Settings(secure=https, hosts=known))
        room = app.state.room
        for line in first_words(room.casebook, casebook_path, is_new=is_new):
            click.echo(line)
        room.casebook.incidents.refresh()
        port = listening.getsockname()[1]
        base = address(host if here else names[0], port, https=https and not here)
        click.echo(f"The review room over {casebook_path} is at {base}")
        for line in invitation(room, base, local_name):
            click.echo(line)
        _serve(app, listening, proxied=https)


def first_words(casebook: "Casebook", path: Path, *, is_new: bool) -> list[str]:
    """Return what to say before the room opens: what it lacks, and what it waits for."""
    from reportedly.web.map import library

    said = []
    if is_new:
        said.append(f"There was no casebook at {path}: a new one was made, with nothing in it")
    if library() is None:
        said.append(
            "The map library is not in this installation: maps are drawn plainly. To have it, "
            "install Reportedly anew where npm can be reached"
        )
    if not is_new and casebook.incidents.is_stale():
        said.append(
            "Linking what came since the last time; with thousands of reports it takes minutes. "
            "Ctrl-C leaves the casebook as it was"
        )
    return said


def invitation(room: "Room", base: str, local_name: str | None) -> list[str]:
    """Return how to get in, for whoever started the server, and how to stop it."""
    stop = "Ctrl-C stops it."
    if local_name:
        key = room.let_in(local_name)
        return [f"Enter as {local_name} by this link, once: {base}/enter?key={key}", stop]
    if room.casebook.accounts.is_empty():
        return [f"Make the first account here: {base}/set-up?key={room.set_up.value}", stop]
    return [stop]


def is_loopback(host: str) -> bool:
    """Say whether the address is this computer's own, which no other can reach."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address(host: str, port: int, *, https: bool) -> str:
    """Return the address to open in a browser."""
    if https:
        return f"https://{host}"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens, before anything else is opened.

    Raises:
        QuestionError: the address is not this computer's, or the port is taken.
    """
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        raise QuestionError(
            f"cannot listen at {host}, port {port}: {error}; try another --port"
        ) from error


def _serve(app: object, listening: socket.socket, *, proxied: bool) -> None:
    import uvicorn

    # What a proxy says of the visitor's address is believed only of a proxy that is there.
    config = uvicorn.Config(
        app,  # type: ignore[arg-type]  # an ASGI app; the annotation would import FastAPI
        log_level="warning",
        server_header=False,
        proxy_headers=proxied,
        timeout_graceful_shutdown=5,
    )
    uvicorn.Server(config).run(sockets=[listening])
