"""Where reports come from. Reads: files, folders, JSON lines, stdin. Writes: RawDocuments."""

from reportedly.connectors.inputs import InputFailure, expected, open_inputs

__all__ = ["InputFailure", "expected", "open_inputs"]
