"""Numbers in words: dated ones with what they become, counts with their thousands."""
