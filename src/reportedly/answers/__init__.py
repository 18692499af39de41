"""Reads: a casebook. Writes: answers to what analysts ask of it."""
