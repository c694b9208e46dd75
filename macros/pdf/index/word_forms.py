"""The forms of words: a page has a term with any ending."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from interactive.core.turkish import plain

# A shorter stem is that of too many words.
SHORTEST_STEM = 4
LINE_END_HYPHEN = re.compile(r"[\x02\ufffe\u00ad]\s*")


class WordForms:
    """The forms of words in one language, by the endings that they may take."""

    def __init__(self, words: Mapping[str, str]) -> None:
        endings = words.get("index_endings", "").split()
        of_verbs = words.get("index_verb_endings", "").split()
        self.endings, self.verb_endings = frozenset(endings), {*endings, *of_verbs}
        self.verbal_nouns = tuple(words.get("index_verbal_nouns", "").split())
        self.inner = tuple(words.get("index_inner_endings", "").split())
        self.longest = max(map(len, self.verb_endings), default=0)
        changes = words.get("index_stem_changes", "").split()
        self.changes = [change.partition("/")[::2] for change in changes]
        self.known: dict[tuple[str, bool], bool] = {}

    def positions(self, term: str, text: str) -> Iterator[int]:
        """Yield where any form of a term begins in a normalized text.

        >>> english = {"index_endings": "s es", "index_stem_changes": "y/i"}
        >>> text = "a library, two libraries, a librarian, your library's and mylibrary"
        >>> sorted(WordForms(english).positions("Library", text))
        [2, 15, 44]
        """
        yield from (match.start() for match in self._forms(term, text))

    def distinct(self, terms: Iterable[str]) -> list[str]:
        """Return terms without those that are forms or spellings of an earlier one.

        >>> WordForms({"index_endings": "s"}).distinct(["E mail", "Email", "E mails"])
        ['E mail']
        """
        distinct: list[str] = []
        for term in terms:
            if not any(self._is_form(term, earlier) for earlier in distinct):
                distinct.append(term)
        return distinct

    def _is_form(self, words: str, term: str) -> bool:
        words, term = normalized(words), normalized(term)
        is_spelling = words.replace(" ", "") == term.replace(" ", "")
        return is_spelling or any(m[0] == words for m in self._forms(term, words))

    def _forms(self, term: str, text: str) -> Iterator[re.Match[str]]:
        """Yield every form of a term in a normalized text.

        The last word takes every ending, the others those that lead on to it.
        """
        for stem, may_be_bare, is_verb in self._stems(normalized(term)):
            # It begins with letters only: those are found fastest.
            pattern = " ".join(
                re.escape(word) + r"['’]?(\w*)" for word in stem.split(" ")
            )
            for match in re.finditer(pattern, text):
                before = text[match.start() - 1 : match.start()]
                *inner, last = match.groups()
                leads_on = all(
                    not rest or (rest.endswith(self.inner) and self._ends(rest))
                    for rest in inner
                )
                ends = self._ends(last, is_verb=is_verb) if last else may_be_bare
                if leads_on and ends and not before.isalnum():
                    yield match

    def _stems(self, term: str) -> Iterator[tuple[str, bool, bool]]:
        """Yield what the forms of a term begin with.

        With each, whether the term may end there, and whether it goes on as a verb.
        """
        yield term, True, False
        for old, new in self.changes:
            # An ending that gives way is that of a compound.
            if term.endswith(old) and (new or " " in term):
                yield term.removesuffix(old) + new, False, False
        for noun in self.verbal_nouns:
            stem = term.removesuffix(noun)
            if stem != term and len(stem) >= SHORTEST_STEM:
                yield stem, False, True

    def _ends(self, rest: str, *, is_verb: bool = False) -> bool:
        """Return whether the rest of a word is nothing but endings."""
        if (rest, is_verb) not in self.known:
            endings = self.verb_endings if is_verb else self.endings
            reached = [True] + [False] * len(rest)
            for end in range(1, len(rest) + 1):
                reached[end] = any(
                    reached[start] and rest[start:end] in endings
                    for start in range(max(0, end - self.longest), end)
                )
            self.known[rest, is_verb] = reached[-1]
        return self.known[rest, is_verb]


def normalized(text: str) -> str:
    r"""Return a text in plain letters on one line, without hyphens at line ends.

    >>> normalized("Bel\ufffe\nGE\n no")
    'belge no'
    """
    return " ".join(map(_plain_word, LINE_END_HYPHEN.sub("", text).split()))


# The same words stand on page after page, and in every book.
_plain_word = cache(plain)
