"""Every link has a target; every parameter that a text prints exists."""

import re
from collections.abc import Iterable, Iterator

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem, did_you_mean
from macros.handbook.inline_markup import (
    is_broken,
    links_in,
    parameters,
    parameters_of,
    parse,
    targets,
    words,
)
from macros.handbook.links import Links, links_of

# What stands after the words of a link where Markdown saw none.
SPACED = re.compile(r"\]\(([a-z]+:[^()]* [^()]*)\)")


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each broken link and each unknown parameter."""
    links = links_of(content)
    for name, model in content.models():
        for path, marker, text in annotated_texts(model):
            for message in _messages(content, links, marker, text):
                yield content.files[name].problem(path, message)


def _messages(content: Content, links: Links, marker: str, text: str) -> Iterator[str]:
    if marker == "link":
        yield from _link_messages(links, [text])
    if marker == "filled":
        yield from _parameter_messages(content, parameters_of(text))
    if marker == "prose":
        runs = parse(text)
        names = [*parameters(runs)]
        yield from _link_messages(links, targets(runs))
        yield from _parameter_messages(content, names)
        yield from _missing_values(content, names)
        if any(not words(link.children).strip() for link in links_in(runs)):
            yield say("links.no_text")
        # `[text](` without its end was read as plain text.
        if target := SPACED.search(words(runs)):
            yield say("links.space", target=target[1])
        elif is_broken(runs):
            yield say("links.half")


def _link_messages(links: Links, targets: Iterable[str]) -> Iterator[str]:
    yield from filter(None, map(links.problem, targets))


def _parameter_messages(content: Content, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name not in content.parameters:
            hint = did_you_mean(name, content.parameters, say("hints.check_name"))
            yield say("links.no_parameter", name=name, hint=hint)


def _missing_values(content: Content, names: Iterable[str]) -> Iterator[str]:
    """Yield each number without a value on the day when the source was read.

    The numbers in a calculator's rules are checked day by day by its proofs.
    """
    day = content.source.edition.checked_on
    for name in (name for name in names if name in content.parameters):
        in_force = content.parameters[name].on(day)
        if in_force is None or in_force.value is None:
            yield (say("links.no_value", name=name, day=day))
