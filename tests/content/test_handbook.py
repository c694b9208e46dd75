"""What holds of any handbook's content: all of its source, nothing twice, all used."""

import re
from itertools import pairwise

import pytest

from interactive.core.turkish import sort_key


@pytest.mark.slow
def test_the_check_finds_no_problem(root, rehber):
    result = rehber(root, "check")

    assert result.status == 0, result.out


def test_terms_stand_in_the_order_of_the_turkish_alphabet(content):
    terms = [term.term for term in content.glossary.terms]

    assert terms == sorted(terms, key=sort_key)


def test_no_two_things_share_a_place_or_a_title(content):
    for folder in ("guidelines", "checklists", "units", "calculators_with_page"):
        items = getattr(content, folder).values()

        assert len({item.order for item in items}) == len(items), folder
        assert len({item.title for item in items}) == len(items), folder


def test_lists_of_one_phase_stand_together(content):
    phases = [checklist.phase for checklist in content.checklists.values()]
    changes = [later for earlier, later in pairwise(["", *phases]) if later != earlier]

    assert len(changes) == len(set(changes))


def test_every_list_can_be_reached_from_a_chapter_or_the_process(content):
    steps = content.process.steps if content.process else ()
    linked = {link for step in steps for link in step.lists}
    for chapter in content.guidelines.values():
        linked |= {*chapter.related, *re.findall(r"\((\w+:[^)]+)\)", str(chapter))}

    assert {f"liste:{slug}" for slug in content.checklists} <= linked


def test_holidays_are_known_for_the_years_around_the_source_being_read(content):
    years = sorted(map(int, content.holidays))

    assert years == list(range(years[0], years[-1] + 1))
    assert years[0] <= content.source.edition.checked_on.year < years[-1]


def test_every_parameter_is_used_by_a_text_or_a_rule(root, content):
    written = "".join(
        path.read_text("utf-8")
        for folder in ("guidelines", "checklists", "calculators")
        for path in (root / "content" / folder).rglob("[!_]*.yml")
    )

    for name in content.parameters:
        assert re.search(rf"\{{{name}\}}|parameter: {name}\b", written), name
