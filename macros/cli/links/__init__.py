"""`rehber links`: whether outside pages open that the content links to."""
