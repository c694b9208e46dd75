"""Files that still have sentences of their template, or of the starter."""

from collections.abc import Iterator

from macros.authoring.templates import template_sentences
from macros.checks.example_warnings import placeholders
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.text_checks import texts_in
from macros.content.yaml_reader import KeyPath, YamlFile


def unwritten_files(content: Content) -> Iterator[Problem]:
    """Warn of each file that has sentences which nobody has written for it yet."""
    sentences = sentences_to_replace(content)
    # What to do is the same in each file, and told once.
    key = "unwritten.sentences"
    for file in content.files.values():
        remaining = unwritten_in(sentences, file)
        if remaining:
            path, text = remaining[0]
            yield file.problem(path, say(key, count=len(remaining), text=text))
            key = "unwritten.more"


def sentences_to_replace(content: Content) -> frozenset[str]:
    """Return the sentences of templates and starter in a handbook's language."""
    return template_sentences(content.root) | {*placeholders().values()}


def unwritten_in(
    sentences: frozenset[str], file: YamlFile
) -> list[tuple[KeyPath, str]]:
    """Return which of those sentences are in a file, with their paths."""
    return [(path, text) for path, text in texts_in(file) if text in sentences]
