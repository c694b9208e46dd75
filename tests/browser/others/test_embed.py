"""Calculators on a faculty's pages, in Firefox and in WebKit."""

import pytest

from tests.browser.embed.host_pages import LINK_STAYS, UPGRADED, HostPage, page, widget
from tests.browser.others.conftest import within

SHOWN = """() => {
  for (const each of document.querySelectorAll("rehber-hesaplayici"))
    if (!each.querySelector("iframe")) each.scrollIntoView();
  return [...document.querySelectorAll("rehber-hesaplayici iframe")]
    .filter((frame) => frame.offsetHeight > 100).length === COUNT }"""
HEIGHTS = """() => [...document.querySelectorAll("iframe")]
  .map((each) => each.offsetHeight)"""
CONTENT = """() => [document.documentElement.getBoundingClientRect().height,
  document.scrollingElement.scrollHeight - innerHeight,
  document.scrollingElement.scrollWidth - innerWidth]"""
LINK = """() => {
  const link = document.querySelector("rehber-hesaplayici a").getBoundingClientRect();
  return link.width > 0 && link.height > 0 }"""
CLOSED = """() => document.querySelector("form") === null
  && document.querySelector(".embed__closed")?.offsetHeight > 20"""


def misfits(browser, count):
    result = []
    for number, height in enumerate(browser.run(HEIGHTS)):
        content, down, aside = browser.run_inside(CONTENT, number)
        if not 0 <= height - content <= 2 or down > 0 or aside > 0:
            result.append((height, content, down, aside))
    assert len(browser.run(HEIGHTS)) == count
    return result


LONG_ENOUGH = 1.5
"""Seconds in which what must not happen would happen."""


# Zoom scales a frame's own height differently in each browser.
@pytest.mark.parametrize("name", [name for name in UPGRADED if name != "zoomed"])
def test_the_calculator_shows_and_is_as_high_as_its_content(host, until, name):
    browser = host(UPGRADED[name])
    count = UPGRADED[name].calculators
    if name == "removed-and-reinserted":
        until("() => document.querySelector('#yeni iframe') !== null")

    until(SHOWN.replace("COUNT", str(count)))
    # Frames out of sight rest: Firefox lets their last word wait a second or two.
    within(6, lambda: not misfits(browser, count))

    assert misfits(browser, count) == []
    assert browser.run(LINK) is False


@pytest.mark.parametrize("name", LINK_STAYS)
def test_where_the_calculator_cannot_show_its_link_stays(host, name):
    browser = host(LINK_STAYS[name])

    assert not within(LONG_ENOUGH, lambda: any(browser.run(HEIGHTS)))
    assert browser.run(LINK) is True


def test_in_a_frame_without_an_origin_no_form_is_dead(host):
    frame = '<iframe sandbox="allow-scripts" src="SITE/gomme/salon/"></iframe>'
    browser = host(HostPage(page(frame, head="")))

    assert within(6, lambda: browser.run_inside(CLOSED))


def test_it_calculates_in_a_frame_of_another_origin_and_tells_the_verdict(
    host, until, verdict
):
    messages = """<script>window.told = [];
      addEventListener("rehber:sonuc", ({ detail }) => told.push(detail))</script>"""
    browser = host(HostPage(page(messages + widget(options="sonuc"))))
    until(SHOWN.replace("COUNT", "1"))

    assert verdict(browser.run_inside) == "uygun-degil"
    until("() => told.length > 0")
    assert misfits(browser, 1) == []
    assert browser.run("() => told") == [{"ad": "salon", "sonuc": "uygun-degil"}]
