"""`content/` read, validated and located line by line; no rule across files."""
