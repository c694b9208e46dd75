"""Loads the content, checks it and renders it."""
