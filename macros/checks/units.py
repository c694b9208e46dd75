"""Readers can choose each unit, and each contact says how to reach it."""

from collections.abc import Iterator

from macros.checks.unwritten_warnings import sentences_to_replace, unwritten_in
from macros.content.loader import Content
from macros.content.models.unit import UNIT
from macros.content.problems import Problem, did_you_mean

NO_WAY = "Nasıl ulaşılacağı yazmıyor. 'telephone', 'email' ya da 'room' ekleyin."


def check(content: Content) -> Iterator[Problem]:
    """Yield options that are no unit, units without one, and contacts without a way."""
    for slug, unit in content.units.items():
        file = content.files[f"units/{slug}"]
        for index, contact in enumerate(unit.contacts):
            path = ("contacts", index)
            if not contact.is_reachable:
                yield file.problem(path, NO_WAY)
            if contact.extension and not contact.telephone:
                hint = "Telefonu da yazın ya da bu satırı silin."
                message = f"Dahili numaranın telefonu yok. {hint}"
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
            message = f"Birim tek seçenekle sorulur; '{fact.type}' olamaz."
            yield file.problem((*path, "type"), f"{message} 'type: choice' yazın.")
        options = [option.id for option in fact.options]
        for at, option in enumerate(options):
            if option not in content.units:
                hint = did_you_mean(option, content.units, "Seçeneği silin.")
                message = f"'{option}' diye bir birim yok (units klasöründe). {hint}"
                yield file.problem((*path, "options", at), message)
        for slug in content.units:
            unit = content.files[f"units/{slug}"]
            # One that nobody has written yet is asked for its place later.
            if slug not in options and not unwritten_in(sentences, unit):
                message = f"'{slug}' birimi seçilemiyor. 'options' altına ekleyin."
                yield file.problem(path, message)
