"""Turkish text is ordered and cased by one module alone."""

from pathlib import Path

import pytest

from tests.test_house import OURS, calls_in

SORTING = {
    "interactive/minimize.py": "rows by the places of what they ask",
    "interactive/kinds/conditions/check.py": "ids of our own, only to be steady",
    "interactive/kinds/conditions/choosing.py": "names of parameters are ASCII",
    "interactive/kinds/conditions/condition.py": "dates",
    "interactive/kinds/conditions/judge.py": "clauses by their own key",
    "interactive/kinds/conditions/evaluate.py": "by how much a question settles",
    "interactive/kinds/conditions/proofs.py": "places of conditions",
    "interactive/kinds/conditions/table.py": "rows by the places of what they ask",
    "interactive/kinds/conditions/walk.py": "days, and names of parameters",
    "interactive/kinds/schedule/check.py": "names of parameters are ASCII",
    "interactive/kinds/schedule/evaluate.py": "by ISO dates",
    "interactive/kinds/schedule/table.py": "clauses by their own key",
    "interactive/kinds/schedule/walk.py": "days and years",
    "interactive/logic.py": "operators and names of parameters are ASCII",
    "interactive/proof.py": "names of parameters are ASCII, and ISO dates",
    "interactive/setting.py": "names of parameters are ASCII",
    "interactive/space.py": "numbers",
    "macros/alphabet.py": "by the alphabet's own key, and whether it is a title",
    "macros/build_cache.py": "entries by their last use",
    "macros/bundle.py": "links are ASCII, only to be steady; revisions by their day",
    "macros/cards.py": "paths",
    "macros/checks/__init__.py": "problems by file and line",
    "macros/checks/modality.py": "words of our own, only to be steady",
    "macros/content.py": "paths, and things by their number and ASCII name",
    "macros/errors.py": "problems by file and line",
    "macros/headers.py": "hashes and names of files, only to be steady",
    "macros/holidays.py": "dates",
    "macros/offline.py": "paths",
    "macros/pdf_book.py": "revisions by their day",
    "macros/pdf_document.py": "words to be measured, only to be steady",
    "macros/pdf_errors.py": "letters one by one, only to be steady",
    "macros/pdf_pages.py": "page numbers",
    "macros/pdf_parts.py": "the index, by the alphabet's own key",
    "macros/pictures.py": "widths",
    "macros/proofs.py": "paths",
    "macros/runtime.py": "paths",
    "macros/slim/builder.py": "paths, numbers of functions",
    "macros/slim/inside/gather.py": "names of modules are ASCII",
    "macros/stick.py": "paths",
}
"""The modules that sort, and why it is no Turkish text that they sort."""

CASE = {"lower", "upper", "casefold", "title", "capitalize", "swapcase"}


@pytest.mark.parametrize("module", OURS, ids=str)
def test_turkish_text_is_ordered_and_cased_only_by_its_own_module(module):
    calls = calls_in(module)
    methods = {call.rpartition(".")[2] for call in calls if "." in call}

    assert bool({"sorted"} & calls | {"sort"} & methods) is (
        module.as_posix() in SORTING
    )
    assert not methods & CASE or module == Path("interactive/values.py")
