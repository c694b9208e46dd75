"""Parts of the book beside chapters, lists and calculators, and parts of these."""
