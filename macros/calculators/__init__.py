"""Calculators as the build sees them: documents, proofs, tables; no page, no paper."""
