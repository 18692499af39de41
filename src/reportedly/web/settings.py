"""What whoever runs the review room can decide."""

import datetime as dt
from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How one review room runs.

    Attributes:
        secure: whether people reach it through https; cookies then travel no other way.
        hosts: the names by which it may be asked for ("*.example.org"); any when empty.
        idle: how long a session lasts without being used; longest: how long at most.
        tries: how many wrong passwords a name may have from one address within `tries_within`;
            ten times as many, and no address may try it, and no name from that address.
        max_body: the largest request, in bytes, uploads included.
        max_files: the most files in one upload.
        max_documents: the most reports that one upload may hold, however it is packed.
        map_hosts: other hosts that maps may be loaded from ("https://tiles.example.org"), each
            one the operator's own decision; none by default.
    """

    secure: bool = False
    hosts: tuple[str, ...] = ()
    idle: dt.timedelta = dt.timedelta(hours=12)
    longest: dt.timedelta = dt.timedelta(days=7)
    tries: int = 5
    tries_within: dt.timedelta = dt.timedelta(minutes=15)
    max_body: int = 32 * MEGABYTE
    max_files: int = 50
    max_documents: int = 2000
    map_hosts: tuple[str, ...] = ()
