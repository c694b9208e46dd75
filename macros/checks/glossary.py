"""No term has a synonym that says its words again."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.search.tokenizer import tokenize


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each synonym that its term has twice."""
    file = content.files["glossary"]
    for index, term in enumerate(content.glossary.terms):
        seen = {tuple(tokenize(term.term))}
        for at, synonym in enumerate(term.synonyms):
            words = tuple(tokenize(synonym))
            if words in seen:
                message = say("glossary.repeated", synonym=synonym)
                yield file.problem(("terms", index, "synonyms", at), message)
            seen.add(words)
