"""What readers are asked once for every calculator: `content/facts.yml`."""

from collections.abc import Iterable

from interactive.core.derived_facts import Fact, in_order
from interactive.core.questions import Test
from macros.content.models.base import Table, Text

__all__ = ["Fact", "FactReference", "Facts"]


class Facts(Table):
    """What is needed in several places; the reader is asked for each once."""

    facts: tuple[Fact, ...] = ()

    @property
    def by_id(self) -> dict[str, Fact]:
        """Return the facts by id."""
        return {fact.id: fact for fact in self.facts}

    def behind(self, names: Iterable[str]) -> tuple[Fact, ...]:
        """Return the derived facts among `names`, and all that they rest on.

        Those that others are derived from come first.
        """
        by_id = self.by_id
        derived = [n for n in names if n in by_id and by_id[n].derived]
        return in_order(by_id, derived)


class FactReference(Table):
    """A fact asked in this file; what is not written here is as in facts.yml."""

    fact: str
    title: Text | None = None
    text: Text | None = None
    hint: Text | None = None
    shown_when: Test | None = None
