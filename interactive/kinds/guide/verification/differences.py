"""Which answers lead elsewhere than in an earlier version of a guide."""

from interactive.verification.asked_differences import compare

__all__ = ["UNLISTED", "WORDS", "compare"]

# Keys of this kind that hold words: no answer depends on them.
WORDS = frozenset({"actions", "days", "notes", "documents"})
UNLISTED = frozenset[str]()
