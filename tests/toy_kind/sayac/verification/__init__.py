"""Checks and proofs of the sample kind."""
