"""Builds the search: its data and scripts; no page is written here."""
