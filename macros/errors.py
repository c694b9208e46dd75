"""A problem in the content, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

SHORT = 3


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something an editor must mend: where, what, and a hint."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        """Return `file:line: problem. Hint`."""
        return f"{self.file}:{self.line}: {self.message}"


def near_miss(found: object, known: Iterable[str], otherwise: str = "") -> str:
    """Return the hint that guesses what was meant, or `otherwise`.

    >>> near_miss("S10.66", ["S10.6", "S9.1"])
    "'S10.6' mı demek istediniz?"
    """
    word = str(found)
    # One wrong letter of two or three is already half the word.
    cutoff = 0.5 if len(word) <= SHORT else 0.6
    close = get_close_matches(word, [str(name) for name in known], 1, cutoff)
    return (
        f"'{close[0]}' {question_particle(close[0])} demek istediniz?"
        if close
        else otherwise
    )


def question_particle(word: str) -> str:
    """Return mı, mi, mu or mü by the last vowel (or spoken digit) of a word.

    >>> question_particle("title"), question_particle("bolum"), question_particle("S10")
    ('mi', 'mu', 'mu')
    """
    spoken = {"0": "ı", "1": "i", "2": "i", "3": "ü", "4": "ü", "5": "e",
              "6": "ı", "7": "i", "8": "i", "9": "u"}  # fmt: skip
    letters = [spoken.get(letter, letter) for letter in word.casefold()]
    vowels = [letter for letter in letters if letter in "aıeiouöü"]
    return {"a": "mı", "ı": "mı", "o": "mu", "u": "mu", "ö": "mü", "ü": "mü"}.get(
        vowels[-1] if vowels else "i", "mi"
    )


def report(problems: Iterable[Problem]) -> str:
    """Return every problem, sorted, and a last line that counts them."""
    found = sorted(set(problems))
    if not found:
        return ""
    files = len({problem.file for problem in found})
    lines = [str(problem) for problem in found]
    return "\n".join([*lines, f"{files} dosyada {len(found)} sorun.", ""])
