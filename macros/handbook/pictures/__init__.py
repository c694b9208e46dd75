"""Pictures of the content: what is wrong with one, and its lighter versions."""
