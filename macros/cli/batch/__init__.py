"""Many rows of answers in, as many results out: CSV, JSON Lines, Parquet."""
