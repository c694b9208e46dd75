"""The pages of this handbook that readers take along on paper."""

import json

import pytest

pytestmark = pytest.mark.browser

DAYS = {"start_date": "2027-07-05", "end_date": "2027-08-13"}
GUIDES = ("evrak-yolu", "iptal", "zorunlu-staj")
PUT = "([name, text]) => sessionStorage.setItem('/yanit/' + name, text)"
READY = "[data-my-path][data-state=ready]"
PYODIDE = 120_000  # milliseconds
LEAST = 900
"""Letters on a sheet before the last; an ordinary one has twice as many."""


def test_the_path_is_one_sheet_at_every_step(content, visiting):
    with visiting() as visit:
        visit.page.clock.set_fixed_time("2027-06-14T09:00:00+03:00")
        visit.open("sozluk/")
        for name, day in DAYS.items():
            visit.page.evaluate(PUT, [name, json.dumps([day, ""])])
        visit.open("yolum/")
        # The slim runtime of these tests is another handbook's: this is Pyodide.
        visit.page.wait_for_selector(READY, timeout=PYODIDE)
        sheets: dict[str, int] = {}
        for step in content.process.steps:
            if sheets:
                visit.page.locator("[data-change]").click()
            with visit.result():
                visit.page.locator(f"[data-places] [data-here={step.id}]").click()
            sheets[step.id] = len(visit.printed())

    assert sheets == dict.fromkeys(sheets, 1)


@pytest.mark.parametrize("slug", GUIDES)
def test_without_a_script_no_sheet_of_a_guide_is_half_empty(visiting, slug):
    with visiting(java_script_enabled=False) as visit:
        visit.open(f"hesaplayicilar/{slug}/")

        sheets = [len(text) for text in visit.printed()]

    assert min(sheets[:-1]) > LEAST, sheets
