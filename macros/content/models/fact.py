"""What readers are asked once for every calculator: `content/facts.yml`."""

from collections.abc import Iterable

from pydantic import Field

from interactive.core.derived_facts import Fact, in_order
from interactive.core.questions import Test
from macros.content.models.base import Table, Text

__all__ = ["Fact", "FactReference", "Facts"]


class Facts(Table):
    """Birkaç yerde gereken bilgiler; her biri okura bir kez sorulur."""

    facts: tuple[Fact, ...] = Field(default=(), description="Bilgiler.")

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
    """Bir bilginin bir hesaplayıcıda sorulması; yazılmayan, bilgideki gibidir."""

    fact: str = Field(description="facts.yml içindeki bilginin kısa adı.")
    title: Text | None = Field(default=None, description="Burada başka başlık.")
    text: Text | None = Field(default=None, description="Burada başka soru sözü.")
    hint: Text | None = Field(default=None, description="Burada başka açıklama.")
    shown_when: Test | None = Field(
        default=None, description="Hangi yanıtlardan sonra sorulur?"
    )
