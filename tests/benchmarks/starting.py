"""The slim runtime against stock Pyodide: bytes, and time to a calculator's answer.

Both with brotli 11, in turn: under Node, and in real Chromium on this machine's own
line, on a line of 9 Mbit/s and 60 ms, and with a processor four times slower.
"""

import json
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Route

from macros.handbook.routes import RUNTIME
from macros.runtime.browser_files import NO_SLIM, SCRIPT
from tests.benchmarks.sites import built, chromium
from tests.benchmarks.slowing import (
    Line,
    Sending,
    memory,
    packed,
    serving_slowly,
    slowed,
)
from tests.slim_module import CONFIG_LINE

ROUNDS = 5
CALCULATOR = "salon"
LINES = {
    "own": Line(),
    "slow": Line(9e6 / 8, 0.06),
    "slow, processor too": Line(9e6 / 8, 0.06, 4),
}
FIRST = """(answer) => new Promise((done) => {
  const began = performance.now();
  const told = () => done(performance.now() - began);
  addEventListener("rehber:result", told, { once: true });
  const field = document.querySelector(answer);
  field.checked = !field.checked;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""
TOUCH = "document.querySelector('[data-calculator] form [name]').focus()"
FIELD = "[data-calculator] form input[type=radio]"
START_UNDER_NODE = Path(__file__).parent / "start_under_node.mjs"
UNITS = {
    "bytes": "bytes",
    "ready": "ready, ms",
    "first": "first answer, ms",
    "later": "later answers, ms",
    "memory": "memory, MB",
}
HEAD = "| line | what | slim | stock | ratio |\n|---|---|---|---|---|"
Start = dict[str, float]
"""One visit: bytes to READY, milliseconds to READY and to answers, megabytes."""


def table() -> str:
    """Return the figures as the table of `macros/runtime/slim/README.md`."""
    return "\n".join((HEAD, *_rows()))


def _rows() -> Iterator[str]:
    with serving_slowly(built()) as (site, sending), chromium() as browser:
        visit = partial(_visit, browser, site, sending)
        # Compressing takes longer than the page waits for stock Pyodide.
        for path in (built() / RUNTIME).rglob("*.*"):
            packed(path)
        for slim in (True, False):
            visit(Line(), slim=slim)  # so that both begin with a warm browser
        for name, line in LINES.items():
            yield from _compared(name, partial(visit, line))
    yield from _compared("node", _under_node)


def _compared(line: str, start: Callable[..., Start]) -> Iterator[str]:
    """Yield a row a figure: both medians, and the median of the ratios."""
    rounds = [(start(slim=True), start(slim=False)) for _ in range(ROUNDS)]
    for what in rounds[0][0]:
        pairs = [(ours[what], stock[what]) for ours, stock in rounds]
        cells = (_rounded(median(column)) for column in zip(*pairs, strict=True))
        ratio = median(stock / ours for ours, stock in pairs)
        yield f"| {line} | {UNITS[what]} | {' | '.join(cells)} | {ratio:.1f} |"


def _under_node(*, slim: bool) -> Start:
    """Start a Python under Node, from the site's own files; nothing is fetched."""
    site = built()
    [module] = (site / RUNTIME).glob("*/python.wasm")
    which = "slim" if slim else "stock"
    command = ["node", str(START_UNDER_NODE), which, str(site), str(module), CALCULATOR]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    times: Start = json.loads(done.stdout)
    return times


def _visit(
    browser: Browser, site: str, sending: Sending, line: Line, *, slim: bool
) -> Start:
    sending.line = line
    sending.counted.clear()
    with closing(browser.new_context(locale="tr-TR")) as context, slowed(line.slower):
        page = context.new_page()
        if not slim:
            page.route(f"**/{SCRIPT}", _without)
        page.goto(f"{site}hesaplayicilar/{CALCULATOR}/", wait_until="commit")
        page.wait_for_selector("[data-calculator] form [name]", state="attached")
        page.evaluate(TOUCH)
        page.wait_for_selector("[data-state=ready]", state="attached", timeout=120_000)
        return {
            "ready": page.evaluate("performance.now()"),
            "first": page.evaluate(FIRST, FIELD),
            "later": median(page.evaluate(FIRST, FIELD) for _ in range(9)),
            "memory": memory(),
            "bytes": sum(size for path, size in sending.counted if RUNTIME in path),
        }


def _without(route: Route) -> None:
    """Tell the shell that there is no slim runtime."""
    answer = route.fetch()
    route.fulfill(response=answer, body=CONFIG_LINE.sub(NO_SLIM, answer.text()))


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value > 100 else f"{value:.1f}"
