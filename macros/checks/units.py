"""Readers can choose each unit, and each contact says how to reach it."""

from collections.abc import Iterator

from macros.checks.unwritten_warnings import sentences_to_replace, unwritten_in
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.unit import UNIT
from macros.content.problems import Problem, did_you_mean


def check(content: Content) -> Iterator[Problem]:
    """Yield options that are no unit, units without one, and contacts without a way."""
    for slug, unit in content.units.items():
        file = content.files[f"units/{slug}"]
        for index, contact in enumerate(unit.contacts):
            path = ("contacts", index)
            if not contact.is_reachable:
                yield file.problem(path, say("units.no_way"))
            if contact.extension and not contact.telephone:
                message = say("units.extension")
                yield file.problem((*path, "extension"), message)
    yield from _choice(content)


def _choice(content: Content) -> Iterator[Problem]:
    """Yield the differences between the units and the options that readers have."""
    file, sentences = content.files["facts"], sentences_to_replace(content)
    for index, fact in enumerate(content.facts.facts):
        if fact.id != UNIT:
            continue
        path = ("facts", index)
        if fact.type != "choice":
            yield file.problem((*path, "type"), say("units.type", type=fact.type))
        options = [option.id for option in fact.options]
        for at, option in enumerate(options):
            if option not in content.units:
                hint = did_you_mean(option, content.units, say("units.delete_option"))
                message = say("units.unknown", option=option, hint=hint)
                yield file.problem((*path, "options", at), message)
        for slug in content.units:
            unit = content.files[f"units/{slug}"]
            # One that nobody has written yet is asked for its place later.
            if slug not in options and not unwritten_in(sentences, unit):
                message = say("units.no_option", slug=slug)
                yield file.problem(path, message)
