"""Files that still have sentences of their template, or of the starter."""

from collections.abc import Iterator

from macros.authoring.templates import template_sentences
from macros.checks.example_warnings import PLACEHOLDERS
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.text_checks import located_texts
from macros.content.yaml_reader import KeyPath, YamlFile


def unwritten_files(content: Content) -> Iterator[Problem]:
    """Warn of each file that has sentences which nobody has written for it yet."""
    for file in content.files.values():
        remaining = unwritten_in(content, file)
        if remaining:
            path, text = remaining[0]
            many = f"Şablonun {len(remaining)} cümlesi duruyor; ilki"
            message = "Şablonun cümlesi duruyor" if len(remaining) == 1 else many
            hint = "Yayımlamadan önce kendi sözünüzü yazın; gerekmiyorsa silin."
            yield file.problem(path, f"{message}: '{text}'. {hint}")


def unwritten_in(content: Content, file: YamlFile) -> list[tuple[KeyPath, str]]:
    """Return the template's sentences in a file, with their paths."""
    sentences = template_sentences(content.root) | {*PLACEHOLDERS.values()}
    return [
        (path, text) for path, text in located_texts(file.data) if text in sentences
    ]
