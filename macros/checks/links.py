"""Every link leads somewhere; every parameter that a text prints exists."""

from collections.abc import Iterable, Iterator

from macros.content.annotations import AnnotatedText, annotated_texts
from macros.content.loader import Content
from macros.content.problems import Problem, did_you_mean
from macros.content.yaml_reader import YamlFile
from macros.handbook.inline_markup import (
    is_broken,
    parameters,
    parameters_of,
    parse,
    targets,
)
from macros.handbook.links import Links, links_of


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each link or parameter that leads nowhere."""
    if content.site.edition not in content.sources:
        return
    links = links_of(content)
    for name, thing in content.models():
        for found in annotated_texts(thing):
            yield from _text_problems(content, links, content.files[name], found)


def _text_problems(
    content: Content, links: Links, file: YamlFile, found: AnnotatedText
) -> Iterator[Problem]:
    path, marker, text = found
    if marker == "link":
        message = links.problem(text)
        if message:
            yield file.problem(path, message)
    if marker == "filled":
        for message in _parameter_problems(content, parameters_of(text)):
            yield file.problem(path, message)
    if marker == "prose":
        for message in _prose_problems(content, links, text):
            yield file.problem(path, message)


def _prose_problems(content: Content, links: Links, text: str) -> Iterator[str]:
    runs = parse(text)
    for target in targets(runs):
        message = links.problem(target)
        if message:
            yield message
    named = [*parameters(runs)]
    yield from _parameter_problems(content, named)
    yield from _absent(content, named)
    if is_broken(runs):
        yield "Bağlantı yarım kalmış. '[metin](liste:ad)' biçiminde yazın."


def _parameter_problems(content: Content, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name not in content.parameters:
            hint = did_you_mean(name, content.parameters, "Adı denetleyin.")
            yield f"'{{{name}}}' diye bir parametre yok. {hint}"


def _absent(content: Content, names: Iterable[str]) -> Iterator[str]:
    """Yield the numbers of a sentence that it cannot tell; a rule's are proven."""
    day = content.source.edition.checked_on
    for name in (name for name in names if name in content.parameters):
        begun = [v for v in content.parameters[name].values if v.valid_from <= day]
        if not begun or begun[-1].value is None:
            yield (
                f"'{{{name}}}' sayısının {day} gününde değeri yok; cümle eksik. "
                "Değerini ekleyin ya da cümleyi onsuz yazın."
            )
