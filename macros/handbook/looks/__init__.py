"""The looks of a handbook: its colours, its logo."""
