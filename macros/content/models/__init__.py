"""What may be written in `content/`: one table per folder or file.

A calculator's table belongs to its kind (`interactive/kinds/<kind>/spec.py`).
"""

from macros.content.models.base import Table
from macros.content.models.checklist import Checklist
from macros.content.models.dead_links import DeadLinks
from macros.content.models.fact import Facts
from macros.content.models.free_page import FreePage
from macros.content.models.glossary import Glossary
from macros.content.models.guideline import Guideline
from macros.content.models.holiday import HolidayRules, HolidayYear, Leave
from macros.content.models.parameter import Parameter
from macros.content.models.question import CommonQuestion
from macros.content.models.search import Search
from macros.content.models.sheets import Sheets
from macros.content.models.site import Front, Site
from macros.content.models.source import Source
from macros.content.models.unit import EveryUnit, Unit

FOLDERS: dict[str, type[Table]] = {
    "sources": Source,
    "guidelines": Guideline,
    "checklists": Checklist,
    "parameters": Parameter,
    "holidays": HolidayYear,
    "leave": Leave,
    "units": Unit,
    "questions": CommonQuestion,
    "pages": FreePage,
}
FILES: dict[str, type[Table]] = {
    "site": Site,
    "index": Front,
    "facts": Facts,
    "every_unit": EveryUnit,
    "glossary": Glossary,
    "search": Search,
    "holiday_rules": HolidayRules,
    "sheets": Sheets,
    "dead_links": DeadLinks,
}
# Folders that may be empty: perhaps no leave has been announced, and nobody asks.
MAY_BE_EMPTY = frozenset({"leave", "questions", "pages"})
# Files that may be missing: the search then knows no synonyms, the words are those of
# the catalogue, nothing is said of what holidays a year must have, and calculators ask
# all for themselves, nothing is said of all units together, no sheet is printed, and
# every outside address is taken to open.
MAY_BE_MISSING = frozenset(
    {
        *("search", "wording", "holiday_rules", "facts", "every_unit", "sheets"),
        *("letters", "dead_links"),
    }
)
