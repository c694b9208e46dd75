"""Fingerprints of every run of eight words in the source's text.

The source itself is not ours to keep here; short hashes of its runs are enough to
see that none of its sentences is copied. To make them anew, extract the source's
text (`pdftotext source.pdf source.txt`) and run, from the project's folder:

    python -m tests.content.shingles source.txt
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from interactive.core.turkish import plain

LENGTH = 8
SALT = "rehber:"
HASHES = Path(__file__).parents[1] / "handbook" / "source-shingles.txt"


def words_of(text: str) -> list[str]:
    """Return the words without case, accents, punctuation and line breaks.

    >>> words_of("KIŞ dönemi, e-\\nposta!")
    ['kis', 'donemi', 'e', 'posta']
    """
    return re.findall(r"[a-z0-9]+", plain(text))


def runs_of(text: str) -> Iterator[str]:
    """Yield every run of eight words."""
    words = words_of(text)
    for start in range(len(words) - LENGTH + 1):
        yield " ".join(words[start : start + LENGTH])


def hash_of(run: str) -> str:
    """Return twelve hexadecimal digits: too few to guess the words from."""
    return hashlib.sha256(f"{SALT}{run}".encode()).hexdigest()[:12]


def main(source: str) -> None:
    """Write the hashes of a text's runs, sorted, so that they tell no order."""
    text = Path(source).read_text("utf-8")
    hashes = sorted({hash_of(run) for run in runs_of(text)})
    HASHES.write_text("\n".join([*hashes, ""]), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
