"""A question that readers often ask, and its answer: `content/questions/<slug>.yml`."""

from collections.abc import Mapping

from pydantic import Field

from macros.content.models.base import ClauseId, Link, Prose, Slug, Table, Text


class CommonQuestion(Table):
    """A question that readers often ask, and its answer."""

    title: Text = Field(max_length=200)
    order: int
    step: Slug | None = None
    also: tuple[Text, ...] = ()
    silent: bool = False
    ask: Text | None = None
    answer: Prose | None = None
    clauses: tuple[ClauseId, ...] = ()
    links: tuple[Link, ...] = ()

    def silence(self, words: Mapping[str, str]) -> str:
        """Return in plain words that the source is silent; nothing if it is not."""
        return words["questions_silent"].format(ask=self.ask) if self.ask else ""
