"""Calculators for other sites: the frame, the snippets, the guide."""
