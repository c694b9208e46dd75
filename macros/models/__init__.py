"""What may be written in `content/`: one table per folder or file.

A calculator's table belongs to its kind (`interactive/kinds/<kind>/spec.py`).
"""

from macros.models.base import Table
from macros.models.checklist import Checklist
from macros.models.glossary import Glossary
from macros.models.guideline import Guideline
from macros.models.holiday import HolidayYear, Leave
from macros.models.parameter import Parameter
from macros.models.search import Search
from macros.models.site import Front, Site
from macros.models.source import Source
from macros.models.unit import Unit

FOLDERS: dict[str, type[Table]] = {
    "sources": Source,
    "guidelines": Guideline,
    "checklists": Checklist,
    "parameters": Parameter,
    "holidays": HolidayYear,
    "leave": Leave,
    "units": Unit,
}
FILES: dict[str, type[Table]] = {
    "site": Site,
    "index": Front,
    "glossary": Glossary,
    "search": Search,
}
MAY_BE_EMPTY = frozenset({"leave"})
"""Folders whose emptiness is no mistake: no leave may have been announced."""
MAY_BE_MISSING = frozenset({"search", "wording"})
"""Files without which everything works: the search then knows no other words, and the
words are those of the catalogue."""
