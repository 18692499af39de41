"""States over time as bars: who held a place, sieges, truces, services, each with who says so."""

from collections.abc import Iterable, Sequence

from reportedly.states import UNKNOWN, Change, ServiceTold, Siege, Transition, Truce, Voice
from reportedly.web.charts import Stretch, Turn


def control_bars(changes: Sequence[Change]) -> tuple[list[Stretch], list[Turn]]:
    """Return who held each place from change to change, and the changes."""
    known = sorted((c for c in changes if c.day is not None), key=lambda c: (c.place, c.day))
    stretches = []
    for number, one in enumerate(known):
        after = known[number + 1] if number + 1 < len(known) else None
        ends = after.day if after and after.place == one.place else None
        if one.to == UNKNOWN or ends == one.day:
            continue
        stretches.append(
            Stretch(
                row=one.place,
                state=f"held by {one.side or one.to}",
                start=one.day,
                end=ends,
                last_vouched=one.last_vouched,
                disputed=one.disputed,
                href=_first(one.voices),
            )
        )
    turns = [
        Turn(
            row=one.place,
            day=one.day,
            words=passed(one),
            disputed=one.disputed,
            href=_first(one.voices),
        )
        for one in known
        if one.day is not None
    ]
    return stretches, turns


def siege_bars(sieges: Iterable[Siege]) -> tuple[list[Stretch], list[Turn]]:
    """Return each siege from its told beginning to its told end."""
    stretches, turns = [], []
    for one in sieges:
        by = f" by {', '.join(one.besiegers)}" if one.besiegers else ""
        voices = [voice for told in one.transitions for voice in told.voices]
        stretches.append(
            Stretch(
                row=one.place,
                state=f"besieged{by}",
                start=one.since.day if one.since else None,
                end=one.lifted.day if one.lifted else None,
                last_vouched=one.last_vouched,
                disputed=any(told.disputed for told in one.transitions),
                href=_first(voices),
            )
        )
        turns += _turns(one.place, one.transitions)
    return stretches, turns


def truce_bars(truces: Iterable[Truce]) -> tuple[list[Stretch], list[Turn]]:
    """Return each truce from when it was agreed or held to when it is told to be over."""
    stretches, turns = [], []
    for one in truces:
        row = truce_name(one)
        begun = [t for t in one.transitions if t.state in ("agreed", "in_force") and t.day]
        over = [t for t in one.transitions if t.state in ("abandoned", "collapsed") and t.day]
        if begun:
            stretches.append(
                Stretch(
                    row=row,
                    state="truce",
                    start=begun[0].day,
                    end=over[-1].day if over else None,
                    last_vouched=max(
                        (t.last_vouched for t in one.transitions if t.last_vouched), default=None
                    ),
                    disputed=any(t.disputed for t in begun),
                    href=_first(begun[0].voices),
                )
            )
        turns += _turns(row, one.transitions)
    return stretches, turns


def service_bars(services: Iterable[ServiceTold]) -> tuple[list[Stretch], list[Turn]]:
    """Return what is told of each service in each place, a mark a day."""
    turns = []
    for one in services:
        row = f"{one.service}, {one.place or 'place untold'}"
        turns += _turns(row, [one.told])
    return [], turns


def truce_name(truce: Truce) -> str:
    """Return "truce of rebels and the army, Aleppo"; what is not told is left out."""
    if truce.brokers:
        named = f"truce brokered by {', '.join(truce.brokers)}"
    else:
        named = f"truce of {' and '.join(truce.parties)}" if truce.parties else "truce"
    if truce.place is None:
        return named
    return f"{named}, {truce.place}{'' if truce.place_told else ' (place not told)'}"


def passed(one: Change) -> str:
    """Return "retaken by rebels from the army"; "left by the army"; "taken, by whom untold"."""
    verb = "retaken" if one.retaken else "taken"
    if one.to != UNKNOWN:
        return f"{verb} by {one.to}" + (f" from {one.leaving}" if one.leaving else "")
    return f"left by {one.leaving}" if one.leaving else f"{verb}, by whom untold"


def became(told: Transition) -> str:
    """Return what a transition tells: "violated by the army"."""
    return told.state.replace("_", " ") + (f" by {', '.join(told.by)}" if told.by else "")


def _turns(row: str, told: Iterable[Transition]) -> list[Turn]:
    return [
        Turn(row=row, day=t.day, words=became(t), disputed=t.disputed, href=_first(t.voices))
        for t in told
        if t.day is not None
    ]


def _first(voices: Sequence[Voice]) -> str:
    """Return the address of the first claim that vouches for it, else of the first at all."""
    vouching = [voice for voice in voices if voice.vouches] or list(voices)
    return f"/claims/{vouching[0].claim}" if vouching else ""
