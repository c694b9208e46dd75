"""Proofs of processes; run by the build, never part of the browser's wheel."""
