"""Proofs over all answers; run by the build, never part of the browser's wheel."""
