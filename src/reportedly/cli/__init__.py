"""Reads: what an analyst types. Writes: to the terminal. Parses options and calls one thing."""

from reportedly.cli.main import main

__all__ = ["main"]
