"""What pages need of the process."""

from dataclasses import replace
from datetime import date

from macros.handbook.edition import Edition
from macros.handbook.links import standalone_pages
from macros.pages.my_path import my_path_context, process_context
from macros.pages.renderer import Renderer
from macros.pages.site import site_pages
from tests.conftest import TODAY


def test_the_path_asks_for_the_place_apart_and_names_each_list_once(edition):
    context = my_path_context(edition)

    assert context["position"].id == "current_step"
    assert [q["question"].id for q in context["questions"]] == [
        *("offer_until", "first_day", "last_day", "needs_projector"),
        *("projector_requested", "hall_returned"),
    ]
    assert context["lists"] == ["liste:kart-alirken", "liste:salon-oncesi"]
    assert [step for step, _ in context["places"]] == [
        step.id for step in edition.content.process.steps
    ]


def test_a_summary_is_of_these_rules_and_of_no_others(edition, content):
    words = dict(content.words)
    same = process_context(Edition(replace(content, words=words), edition.as_of))
    steps = content.process.steps[:-1]
    changed = {**content.calculators, "yolum": replace(content.process, steps=steps)}
    other = process_context(
        Edition(replace(content, calculators=changed), edition.as_of)
    )

    now = process_context(edition)["path_edition"]
    assert same["path_edition"] == now
    assert other["path_edition"] != now


def test_a_handbook_without_a_process_has_no_path_and_asks_nobody_where_she_is(content):
    plain = replace(
        content,
        calculators=content.calculators_with_page,
        questions={},
        index=content.index.model_copy(update={"tasks": content.index.tasks[:1]}),
    )
    pages = site_pages(Renderer(Edition(plain, date.fromisoformat(TODAY))))
    written = {page.address: page.markdown for page in pages}

    assert "yolum" not in [page.name for page in standalone_pages(plain)]
    assert "yolum/" not in written
    assert "data-resume" not in written[""]
    assert "data-places" not in written[""]
