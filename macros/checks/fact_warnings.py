"""Facts that nobody asks and no rule names: they are ready for nothing."""

from collections.abc import Iterator

from interactive.verification.spec_checks import texts_in
from macros.content.checker import say
from macros.content.facts.references import FACTS
from macros.content.loader import Content
from macros.content.models.unit import UNIT
from macros.content.problems import Problem


def unused_facts(content: Content) -> Iterator[Problem]:
    """Warn of each fact that no other file names, nor the rules of another fact."""
    others = (file for name, file in content.files.items() if name != FACTS)
    named = {text for file in others for text in texts_in(file.data)}
    named.add(UNIT)  # the page of the units asks for it
    for fact in content.facts.facts:
        named |= fact.sources - {fact.id}
    for index, fact in enumerate(content.facts.facts):
        if fact.id not in named:
            path = (FACTS, index)
            yield content.files[FACTS].problem(
                path, say("facts_of_rules.unused", fact=fact.id)
            )
