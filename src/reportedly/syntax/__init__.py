"""Reads: a report's blocks. Writes: a Parse. The adapters to parsers live here and nowhere else."""

from reportedly.syntax.spacy_parser import MODELS, SpacyParser

__all__ = ["MODELS", "SpacyParser"]
