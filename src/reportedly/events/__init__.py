"""Events. Reads: a text, its parse and quotations. Writes: events with triggers and parties."""

from reportedly.events.find import find_events

__all__ = ["find_events"]
