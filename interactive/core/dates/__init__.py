"""Dates that take endings in a sentence, and days on which a result changes."""
