"""What an edition of the book takes from the content.

Both are made from one model. The reader's book leaves out only what its page on the web
says better; every statement, item, question, rule and clause stands in both.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """Which parts a book has beside its statements, items, rules and clauses."""

    outcomes: bool
    """The tables of all outcomes of a calculator; the web has them beside the form."""
    examples: bool
    """The worked examples of a calculator; the form answers for one's own case."""
    synonyms: bool
    """What else a term is searched as; the index has them in alphabetical order."""
    uses: bool
    """Below each clause, where the handbook uses it; on the web, these are links."""
    related: bool
    """The related pages of a page; those in its sentences stay."""
    petitions: bool
    """Blank petitions as pages to be copied; each is a PDF of its own, too."""
    own_pages: bool
    """Whether each checklist and each calculator starts a page, to be taken out."""


READER = Extent(
    outcomes=False,
    examples=False,
    synonyms=False,
    uses=False,
    related=False,
    petitions=False,
    own_pages=False,
)
COMPLETE = Extent(
    outcomes=True,
    examples=True,
    synonyms=True,
    uses=True,
    related=True,
    petitions=True,
    own_pages=True,
)
