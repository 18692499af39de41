"""Reads: claims of one incident. Writes: how well it is supported, with the reasons."""
