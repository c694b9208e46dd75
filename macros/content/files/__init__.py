"""The files of `content/`: which are read by their names."""
