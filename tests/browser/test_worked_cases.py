"""The worked cases through the page itself: one Python start for all of them."""

import json
import re
from datetime import date

import pytest

from interactive import engine
from macros.bundle import document

pytestmark = pytest.mark.browser

LISTS = ("blocking_unmet", "blocking_unknown", "actions", "unit_decides")
TODAY = date(2026, 6, 1)
RUN = """async ([site, calculator, answers, today]) => {
  const { run } = await import(`${site}assets/shell/runtime.mjs`);
  return JSON.stringify(await run(calculator, answers, today));
}"""


@pytest.fixture(scope="module")
def open_calculator(visiting):
    """Return a way to a calculator that is ready; each is opened once."""
    opened = {}
    with visiting() as one, visiting() as other:
        visits = {"uygunluk": one, "tarihler": other}

        def ready(slug):
            if slug not in opened:
                visit = opened[slug] = visits[slug]
                visit.page.clock.set_fixed_time(TODAY.isoformat() + "T12:00:00+03:00")
                visit.open(f"hesaplayicilar/{slug}/")
                visit.page.locator("form").focus_first = None
                visit.page.wait_for_selector("[data-state=ready]")
            return opened[slug]

        yield ready
