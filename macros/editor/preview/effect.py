"""Which answers, days and letters a change would change: as `rehber diff` says it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt

from macros.cli.diff import CalculatorDifference, Comparer, Difference
from macros.cli.diff_report import as_markdown
from macros.cli.versions import work_tree
from macros.content.problems import CallError
from macros.editor.drafts import Draft


def effect(before: Draft, after: Draft, word: Callable[[str], str]) -> str:
    """Return what changes as HTML, or why it cannot be said."""
    if before.content is None or after.content is None:
        return f"<p>{word('edit_effect_unknown')}</p>"
    try:
        former = replace(work_tree(before.sound), name=word("edit_on_disk"))
        present = replace(work_tree(after.sound), name=word("edit_as_written"))
    except CallError:
        return f"<p>{word('edit_effect_unknown')}</p>"
    report = as_markdown(_difference(Comparer((former, present), after.as_of)))
    html: str = MarkdownIt("commonmark", {"html": False}).render(report)
    return html


def _difference(compared: Comparer) -> Difference:
    """Return what differs; what answers by the same rules is not gone through."""
    before, after = compared.versions
    old, new = before.content, after.content
    calculators = _changed(compared, old.calculators, new.calculators)
    letters = _changed(compared, old.letters, new.letters)
    unread = (*before.unread(), *after.unread(), *compared.refused)
    return Difference(new, (before.name, after.name), calculators, letters, unread)


def _changed(
    compared: Comparer, old: Mapping[str, Any], new: Mapping[str, Any]
) -> dict[str, CalculatorDifference]:
    before, after = compared.versions
    # A form renames no file and adds none.
    changed = (
        slug
        for slug in new
        if slug in old
        if before.rules(slug, compared.today) != after.rules(slug, compared.today)
    )
    return {slug: compared.calculator(slug, slug) for slug in changed}
