"""Since when a page has stood as it is."""

from dataclasses import replace
from datetime import date

import pytest

from macros.content.models.source import Revision
from macros.handbook.edition import Edition
from macros.handbook.last_modified import days_in, last_modified

READ = date(2026, 1, 5)


@pytest.fixture
def dated(content):
    """Return what tells the day of a page, given the revisions."""

    def tell(*revisions):
        [(name, source)] = content.sources.items()
        edition = source.edition.model_copy(update={"checked_on": READ})
        revised = [Revision(day=day, text=text) for day, text in revisions]
        changes = {"edition": edition, "revisions": tuple(revised)}
        sources = {name: source.model_copy(update=changes)}
        changed = replace(content, sources=sources)
        return last_modified(Edition(changed, READ))

    return tell


def test_a_page_is_as_old_as_the_last_reading_of_the_source(dated, content):
    tested = content.site.accessibility.tested_on

    assert dated()("rehber/uyelik/") == READ
    # The statement on access is as old as its last test.
    assert dated()("erisilebilirlik/") == max(tested, READ)
    assert tested != READ


def test_a_revision_dates_the_pages_that_it_links_to_else_every_page(dated):
    linked = dated((date(2026, 2, 1), "[Kart](bolum:uyelik#basvuru) değişti."))
    unlinked = dated((date(2026, 2, 1), "Her şey değişti."))

    assert linked("rehber/uyelik/") == date(2026, 2, 1)
    assert linked("rehber/odunc/") == READ
    assert linked("degisiklikler/") == date(2026, 2, 1)
    assert unlinked("rehber/odunc/") == date(2026, 2, 1)


def test_the_newest_day_wins_and_a_link_to_another_site_is_no_page(dated):
    day = dated(
        (date(2026, 2, 1), "[Kart](bolum:uyelik) değişti."),
        (date(2026, 3, 1), "[Kart](bolum:uyelik), [başka](https://a.example/)."),
    )

    assert day("rehber/uyelik/") == date(2026, 3, 1)
    assert day("rehber/odunc/") == READ


def test_the_days_of_a_thing_are_found_at_every_depth(content):
    parameter = content.parameters["odunc-suresi"]

    assert [*days_in(parameter)] == [parameter.values[0].checked_on]
