"""What a screen reader is given of each calculator: the accessibility tree.

Of every calculator of the handbook, before and after an answer, in its own words; and
of the small handbook's, with mistakes too, whose sentences of the shell stand as their
keys. After a change that is meant, of a calculator's words too:
`pytest tests/browser/test_accessibility_tree.py --update-snapshots`, and read what has
become of `tests/snapshots/accessibility/`.
"""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from interactive.core.turkish import day_in_words
from macros.handbook.clock import today
from tests.benchmarks.handbooks import build, write_handbook
from tests.browser.site_server import serving
from tests.interactive.test_html import keys

pytestmark = pytest.mark.browser

SNAPSHOTS = Path(__file__).parents[1] / "snapshots" / "accessibility"
ROOT = Path(__file__).parents[2]
OURS = sorted(p.stem for p in (ROOT / "content" / "calculators").glob("[!_]*.yml"))
SHOWN = ("before", "answered")
TODAY = "2026-03-02T12:00:00+03:00"
STATES = {
    "kart": {"before": {}, "answered": {"age": "40"}, "mistaken": {"age": "400"}},
    "iade": {
        "before": {},
        "answered": {"taken": "2026-03-02"},
        "mistaken": {"taken": "2026-03-10", "returned": "2026-03-05"},
    },
}


@pytest.fixture(scope="module")
def small_site(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("keys")
    write_handbook(folder, 0)
    words = yaml.safe_dump(keys(content.words), allow_unicode=True, width=1000)
    (folder / "content" / "wording.yml").write_text(words, "utf-8")
    build(folder)
    with serving(folder / "site", "/") as address:
        yield address


def tree_of(visit):
    return visit.page.locator("[data-calculator]").aria_snapshot() + "\n"


def compared(found, update_snapshots):
    """Compare trees with those that are kept, or keep them."""
    for name, tree in found.items() if update_snapshots else ():
        (SNAPSHOTS / f"{name}.yml").write_text(tree, "utf-8")
    assert found == {
        name: (SNAPSHOTS / f"{name}.yml").read_text("utf-8") for name in found
    }


@pytest.mark.parametrize("slug", STATES)
def test_a_calculator_tells_a_screen_reader_what_it_did(
    visiting, small_site, update_snapshots, slug
):
    found = {}
    with visiting(small_site) as visit:
        visit.page.clock.set_fixed_time(TODAY)
        visit.open_calculator(slug)
        for state, answers in STATES[slug].items():
            for question, answer in answers.items():
                with visit.result():
                    visit.answer(question, answer)
            if state == "mistaken":
                expect(visit.page.locator("[data-error]:visible")).to_be_visible()
            found[f"{slug}-{state}"] = tree_of(visit)

    compared(found, update_snapshots)


@pytest.mark.parametrize("slug", OURS)
def test_every_calculator_of_the_handbook_is_told_whole(
    visiting, content, update_snapshots, slug
):
    example = max(content.calculators[slug].examples, key=lambda e: len(e.answers))
    with visiting() as visit:
        visit.page.clock.set_fixed_time(TODAY)
        visit.open_calculator(slug)
        before = tree_of(visit)
        for question, answer in example.answers.items():
            with visit.result():
                visit.answer(question, answer)
        # The day on which the site was built is another each day; here without weekday.
        built, _, _ = day_in_words(today(), content.words).rpartition(" ")
        answered = tree_of(visit).replace(f" {built}.", " {built}.")

    assert answered != before
    compared({f"{slug}-before": before, f"{slug}-answered": answered}, update_snapshots)


def test_each_calculator_has_its_trees_and_no_other_is_kept(content):
    kept = {path.stem for path in SNAPSHOTS.iterdir()}
    shown = dict.fromkeys(content.calculators, SHOWN) | STATES

    assert set(OURS) == set(content.calculators)
    assert kept == {f"{slug}-{s}" for slug, states in shown.items() for s in states}
