"""Former content, out of git: as it was, and what a change has left behind."""
