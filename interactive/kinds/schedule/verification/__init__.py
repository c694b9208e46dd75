"""Checks and proofs of this kind; never in the browser."""
