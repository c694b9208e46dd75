"""The index: which pages a term stands on, in all its forms."""
