"""What an editor may have meant: texts cut, lines misplaced, keys and values."""
