"""Comparisons: what a rule may name, and how an answer is compared."""
