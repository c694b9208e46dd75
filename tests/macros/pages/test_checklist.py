"""What the page of a checklist needs beside the list."""

from dataclasses import replace
from datetime import date

import pytest

from macros.handbook.edition import Edition
from macros.pages.checklist import checklist_context, next_lists
from tests.conftest import TODAY

FIRST, SECOND = "liste:kart-alirken", "liste:salon-oncesi"


@pytest.fixture
def stepless(content):
    """A handbook without a process."""
    return replace(content, calculators=content.calculators_with_page)


def test_a_list_leads_to_the_one_of_the_next_step_and_one_beside_them_to_none(content):
    assert [*next_lists(content, FIRST)] == [SECOND]
    assert [*next_lists(content, SECOND)] == []
    assert [*next_lists(content, "liste:beside")] == []


def test_without_steps_the_lists_follow_in_their_own_order(stepless):
    assert [*next_lists(stepless, FIRST)] == [SECOND]
    assert [*next_lists(stepless, SECOND)] == []


def test_after_a_list_that_may_not_concern_all_comes_the_one_behind_it(stepless):
    lists = dict(stepless.checklists)
    rule = {"is": ["needs_projector", "yes"]}
    lists["salon-oncesi"] = lists["salon-oncesi"].model_copy(
        update={"concerns_when": rule}
    )
    lists["son"] = lists["kart-alirken"]

    chain = [*next_lists(replace(stepless, checklists=lists), FIRST)]

    assert chain == [SECOND, "liste:son"]


def test_the_events_of_a_list_are_called_by_the_site(content):
    site = content.site.model_copy(update={"address": "https://a.example/b/"})
    edition = Edition(replace(content, site=site), date.fromisoformat(TODAY))

    calendar = checklist_context(edition, FIRST)["calendar"]

    assert calendar["namespace"] == "liste.b@a.example"
    assert calendar["address"] == "https://a.example/b/kontrol-listeleri/kart-alirken/"
    assert calendar["title"] == content.checklists["kart-alirken"].title
