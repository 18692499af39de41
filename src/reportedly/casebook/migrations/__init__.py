"""The history of a casebook's tables. Reads: an older casebook. Writes: the same, up to date."""
