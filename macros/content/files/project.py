"""Where this project stands; a handbook may stand anywhere else."""

from pathlib import Path

PROJECT = Path(__file__).parents[3]
"""The folder with the code, its looks and what npm has installed."""
