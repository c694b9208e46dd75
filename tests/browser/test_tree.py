"""What a screen reader is given of each calculator: the accessibility tree.

Taken of the small handbook, whose sentences of the shell stand as their keys, so that
an editor's change changes nothing here. After a change that is meant:
`pytest tests/browser/test_tree.py --accept`, and read what has become of `trees/`.
"""

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import expect

from tests.benchmarks.handbooks import build, write_handbook
from tests.browser.serving import serving
from tests.interactive.test_shown import keys

pytestmark = pytest.mark.browser

TREES = Path(__file__).parent / "trees"
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


@pytest.mark.parametrize("slug", STATES)
def test_a_calculator_tells_a_screen_reader_what_it_did(
    visiting, small_site, pytestconfig, slug
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
            tree = visit.page.locator("[data-calculator]").aria_snapshot()
            found[TREES / f"{slug}-{state}.yml"] = tree + "\n"

    if pytestconfig.getoption("accept"):
        TREES.mkdir(exist_ok=True)
        for path, text in found.items():
            path.write_text(text, "utf-8")
    assert found == {path: path.read_text("utf-8") for path in found}


def test_no_tree_is_kept_that_no_calculator_has():
    kept = {path.stem for path in TREES.iterdir()}

    assert kept == {f"{slug}-{s}" for slug, states in STATES.items() for s in states}
