"""What a screen reader is given of calculators and the path: the accessibility tree.

After a change that is meant, run this file with `--update-snapshots` and read what has
become of `tests/snapshots/accessibility/`.
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "accessibility"
TODAY = "2026-03-02T12:00:00+03:00"
STATES: dict[str, dict[str, dict[str, str | int]]] = {
    "kart": {"before": {}, "answered": {"age": "40"}, "mistaken": {"age": "400"}},
    "iade": {
        "before": {},
        "answered": {"taken": "2026-03-02"},
        "mistaken": {"taken": "2026-03-10", "returned": "2026-03-05"},
    },
    "kayip": {"before": {}, "answered": {"has_searched": "yes", "owner": "kendi"}},
    "salon": {
        "before": {},
        "answered": {
            "member_type": "ogrenci",
            "group_size": 3,
            "needs_projector": "yes",
        },
    },
    "etkinlik": {
        "before": {},
        "answered": {"first_day": "2027-09-06", "season_first": "2027-10-01"},
    },
}


@pytest.mark.parametrize("slug", STATES)
def test_a_calculator_tells_a_screen_reader_what_it_did(
    visiting, update_snapshots, slug
):
    result = {}
    with visiting() as visit:
        visit.page.clock.set_fixed_time(TODAY)
        visit.open_calculator(slug)
        for state, answers in STATES[slug].items():
            for question, answer in answers.items():
                with visit.result():
                    visit.answer(question, answer)
            if state == "mistaken":
                expect(visit.page.locator("[data-error]:visible")).to_be_visible()
            tree = visit.part("calculator").aria_snapshot()
            result[SNAPSHOTS / f"{slug}-{state}.yml"] = f"{tree}\n"

    for path, tree in result.items() if update_snapshots else ():
        path.write_text(tree, "utf-8")
    assert result == {path: path.read_text("utf-8") for path in result}


def test_the_path_tells_a_screen_reader_where_one_is(visiting, update_snapshots):
    result = {}
    with visiting() as visit:
        visit.page.clock.set_fixed_time(TODAY)
        visit.open("yolum/")
        visit.page.wait_for_selector("[data-my-path][data-state=ready]")
        result[SNAPSHOTS / "yolum-before.yml"] = seen_of_path(visit)
        with visit.result():
            visit.page.locator("[data-places] [data-here=salon]").click()
        result[SNAPSHOTS / "yolum-answered.yml"] = seen_of_path(visit)

    for path, tree in result.items() if update_snapshots else ():
        path.write_text(tree, "utf-8")
    assert result == {path: path.read_text("utf-8") for path in result}


def seen_of_path(visit):
    tree = visit.part("my-path").aria_snapshot()
    return f"{tree}\n".replace(visit.site, "/")


def test_each_calculator_has_its_trees_and_no_other_is_kept(content):
    stored = {path.stem for path in SNAPSHOTS.iterdir()}

    assert set(STATES) == set(content.calculators_with_page)
    own = {f"{slug}-{s}" for slug, states in STATES.items() for s in states}
    assert stored == own | {"yolum-before", "yolum-answered"}
