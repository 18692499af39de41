"""The review room. Reads: a casebook. Writes: pages, and judgements into the casebook."""
