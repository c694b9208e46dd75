"""One edition of the handbook: its links, words, numbers, uses; no output format."""
