"""The session's reader."""

from read_reports import read

__all__ = ["read"]
