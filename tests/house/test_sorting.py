"""Turkish text is ordered and cased by one module alone."""

from pathlib import Path

from tests.house.sources import OURS, calls_in

SORTING = {
    "interactive/verification/minimize.py": "rows by the places of what they ask",
    "interactive/kinds/conditions/verification/check.py": (
        "ids of our own, only to be steady"
    ),
    "interactive/kinds/conditions/version_selection.py": (
        "names of parameters are ASCII"
    ),
    "interactive/core/fragments.py": "dates",
    "interactive/core/dates/coming_changes.py": "dates",
    "macros/checks/due_warnings.py": "by day, then as problems are",
    "interactive/kinds/conditions/condition.py": "dates",
    "interactive/kinds/conditions/condition_evaluation.py": "clauses by their own key",
    "interactive/kinds/conditions/least_changes.py": "places of questions",
    "interactive/kinds/conditions/verdict_changes.py": "places of questions",
    "interactive/kinds/conditions/evaluate.py": "by how much a question settles",
    "interactive/kinds/conditions/verification/proofs.py": "places of conditions",
    "interactive/kinds/conditions/verification/table.py": (
        "rows by the places of what they ask"
    ),
    "interactive/kinds/conditions/verification/common_space.py": "days",
    "interactive/kinds/conditions/verification/case_enumeration.py": (
        "days, and names of parameters"
    ),
    "interactive/kinds/guide/evaluate.py": "clauses by their own key",
    "interactive/kinds/letter/evaluate.py": "clauses by their own key",
    "interactive/kinds/process/evaluate.py": "clauses by their own key",
    "interactive/kinds/guide/verification/proofs.py": "places of answers",
    "interactive/kinds/conditions/verification/differences.py": "ids of verdicts",
    "interactive/kinds/schedule/verification/single_items.py": "ids are ASCII",
    "interactive/kinds/schedule/verification/differences.py": (
        "years, and questions by their places"
    ),
    "interactive/verification/differences.py": "days",
    "macros/content/former_rules.py": "paths",
    "macros/editor/drafts.py": "paths",
    "macros/editor/files.py": "paths",
    "macros/editor/findings.py": "names of keys are ASCII",
    "macros/editor/form.py": "ISO dates",
    "macros/editor/search.py": "by how well they match",
    "macros/editor/forms.py": "ISO dates",
    "macros/editor/preview/baseline.py": "ids are ASCII, only to be steady",
    "macros/content/checker/__init__.py": "paths, and codes of languages",
    "interactive/kinds/schedule/verification/date_rule_checks.py": (
        "names of parameters are ASCII"
    ),
    "interactive/kinds/schedule/verification/reverse_dates.py": "days",
    "interactive/kinds/schedule/evaluate.py": "by ISO dates",
    "interactive/kinds/schedule/verification/table.py": "clauses by their own key",
    "interactive/kinds/schedule/verification/case_enumeration.py": "days and years",
    "interactive/core/rules/logic.py": "operators and names of parameters are ASCII",
    "interactive/verification/gaps.py": "rules before texts",
    "interactive/verification/proof.py": "names of parameters are ASCII, and ISO dates",
    "interactive/core/context.py": "names of parameters are ASCII",
    "interactive/core/space/cutting.py": "numbers",
    "interactive/core/space/cells.py": "places of classes",
    "interactive/core/values/computed.py": "names of questions are ASCII",
    "interactive/core/rules/comparison.py": "types of questions, only to be steady",
    "interactive/core/rules/value_comparison.py": (
        "types of questions, only to be steady"
    ),
    "interactive/core/rules/limits.py": "names of parameters are ASCII",
    "macros/pages/az_index.py": "by the alphabet's own key, and whether it is a title",
    "macros/handbook/build_cache.py": "entries by their last use",
    "macros/calculators/document.py": "links are ASCII, only to be steady",
    "macros/content/models/source.py": "revisions by their day",
    "macros/publish/release/archive.py": "paths",
    "macros/publish/social_cards.py": "paths",
    "macros/publish/internal_links.py": "addresses",
    "macros/publish/mkdocs_pages.py": "paths",
    "macros/cli/links/probe.py": "addresses",
    "macros/checks/__init__.py": "problems by file and line",
    "macros/checks/addresses.py": "paths",
    "macros/checks/modality.py": "words of our own, only to be steady",
    "macros/content/catalogue.py": "names of languages are ASCII",
    "macros/content/loader.py": "paths, and things by their number and ASCII name",
    "macros/content/files/file_names.py": "paths",
    "macros/content/problems.py": "problems by file and line",
    "macros/publish/finished_pages.py": "hashes, only to be steady",
    "macros/publish/headers.py": "hashes and names of files, only to be steady",
    "macros/authoring/holiday_import.py": "dates",
    "macros/authoring/manual.py": "names of files are ASCII",
    "macros/authoring/completion.py": "paths",
    "macros/publish/editor_help.py": "names of files are ASCII",
    "macros/publish/service_worker.py": "paths",
    "macros/pdf/build.py": "files of a digest, only to be steady",
    "macros/pdf/documents.py": "words to be measured, only to be steady",
    "macros/pdf/index/term_index.py": "page numbers",
    "macros/cli/review/edits.py": "positions in a list",
    "macros/cli/review/pages.py": "how near a page is to an edit",
    "macros/cli/review/side.py": "paths",
    "macros/pdf/blocks.py": "the index, by the alphabet's own key",
    "macros/handbook/pictures/responsive_images.py": "widths",
    "macros/checks/holidays.py": "days and years",
    "macros/calculators/proof_cache.py": "paths",
    "macros/calculators/answers_checksum.py": "years and ISO dates",
    "macros/calculators/document_cache.py": "paths",
    "macros/runtime/browser_files.py": "paths",
    "macros/runtime/pyodide.py": "paths",
    "macros/runtime/slim/builder.py": "paths",
    "macros/runtime/slim/memory_blocks.py": "numbers of blocks",
    "macros/runtime/slim/guest/pack_library.py": "names of modules are ASCII",
}
"""The modules that sort, and why it is no Turkish text that they sort."""

CASE = {"lower", "upper", "casefold", "title", "capitalize", "swapcase"}


def test_texts_are_sorted_only_where_it_is_said_why():
    sorting = {
        module.as_posix()
        for module in OURS
        if "sorted" in calls_in(module) or methods_in(module) & {"sort"}
    }

    assert sorting == SORTING.keys()


def test_letters_are_cased_by_one_module_alone():
    cased = [module for module in OURS if methods_in(module) & CASE]

    assert cased in ([], [Path("interactive/core/turkish.py")])


def methods_in(module: Path) -> set[str]:
    return {call.rpartition(".")[2] for call in calls_in(module) if "." in call}
