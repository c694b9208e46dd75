"""Waiting for the first answer, at 400 kbit/s with a quarter of the processor.

One answers as soon as there is a form, one reads the page for ten seconds first.
"""

from contextlib import closing

from playwright.sync_api import Browser, ViewportSize

from macros.handbook.routes import RUNTIME
from tests.benchmarks.sites import built, chromium
from tests.benchmarks.slowing import Line, Sending, serving_slowly, slowed
from tests.benchmarks.starting import CALCULATOR, FIELD

LINE = Line(400e3 / 8, 0.4, 4)
READING = (0, 10)
"""Seconds between the form and the first answer."""
# What the reader sees of the wait is the text of the bar at the foot.
ANSWER = """([field, reading]) => new Promise((done) => setTimeout(() => {
  const touched = performance.now();
  const bar = document.querySelector("[data-to-result]");
  let [last, silent] = [touched, 0];
  const hear = () => {
    silent = Math.max(silent, performance.now() - last);
    last = performance.now();
  };
  const options = { subtree: true, childList: true, characterData: true };
  new MutationObserver(hear).observe(bar, options);
  addEventListener("rehber:result", () => {
    hear();
    done({ touched, waited: performance.now() - touched, silent });
  });
  const first = document.querySelector(field);
  first.checked = true;
  first.dispatchEvent(new Event("input", { bubbles: true }));
}, reading * 1000))"""
HEAD = (
    "| reads, s | touches at, s | waits, s | longest silence, s | bytes of Python |\n"
)
HEAD += "|---|---|---|---|---|"


def table() -> str:
    """Return a row for each reader, in seconds."""
    with serving_slowly(built()) as (site, sending), chromium() as browser:
        _visit(browser, site, sending, 0)  # what a server packs, it packs once
        sending.line = LINE
        rows = [_visit(browser, site, sending, reading) for reading in READING]
    return "\n".join((HEAD, *rows))


def _visit(browser: Browser, site: str, sending: Sending, reading: int) -> str:
    sending.counted.clear()
    screen: ViewportSize = {"width": 360, "height": 640}
    context = browser.new_context(locale="tr-TR", viewport=screen)
    with closing(context), slowed(sending.line.slower):
        page = context.new_page()
        page.set_default_timeout(120_000)
        page.goto(f"{site}hesaplayicilar/{CALCULATOR}/", wait_until="commit")
        page.wait_for_selector(FIELD, state="attached")
        times = page.evaluate(ANSWER, [FIELD, reading])
    seconds = (f"{times[n] / 1000:.1f}" for n in ("touched", "waited", "silent"))
    size = sum(size for path, size in sending.counted if RUNTIME in path)
    return f"| {reading} | {' | '.join(seconds)} | {size:,} |"
