"""The slim runtime against stock Pyodide: bytes, and time to a calculator's answer.

Both with brotli 11, in turn: under Node, and in real Chromium on this machine's own
line, on a line of 9 Mbit/s and 60 ms, and with a processor four times slower.
"""

import json
import os
import subprocess
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Route, sync_playwright

from macros.handbook.routes import RUNTIME
from macros.runtime.slim_assets import SCRIPT, UNSET
from tests.benchmarks.sites import built
from tests.benchmarks.slowing import Line, Sending, memory, serving_slowly, slowed
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
Figures = dict[str, dict[str, dict[str, float]]]
"""By line and by what was measured: both medians, and that of the ratios."""

TIMES = ("ready", "first", "later")
FIGURES = ("bytes", *TIMES, "memory")
UNITS = {
    "bytes": "bytes",
    "ready": "ready, ms",
    "first": "first answer, ms",
    "later": "later answers, ms",
    "memory": "memory, MB",
}
HEAD = "| line | what | slim | stock | ratio |\n|---|---|---|---|---|"
START_UNDER_NODE = Path(__file__).parent / "start_under_node.mjs"
FIELD = "[data-calculator] form input[type=radio]"


@dataclass(frozen=True)
class Start:
    """One visit: bytes to READY, milliseconds to READY and to answers, megabytes."""

    bytes: int
    ready: float
    first: float
    later: float
    memory: float


def measured() -> Figures:
    """Return the figures of every line."""
    with (
        serving_slowly(built()) as (site, sending),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"]
        )
        visit = partial(_visit, browser, site, sending)
        for slim in (True, False):
            visit(Line(), slim=slim)  # what a server packs, it packs once
        result = {name: _compared(partial(visit, line)) for name, line in LINES.items()}
    return result | {"node": _compared(_under_node, TIMES)}


def _under_node(*, slim: bool) -> Start:
    """Start a Python under Node, from the site's own files; nothing is fetched."""
    site = built()
    [module] = (site / RUNTIME).glob("*/python.wasm")
    python = "slim" if slim else "stock"
    command = [
        "node",
        str(START_UNDER_NODE),
        python,
        str(site),
        str(module),
        CALCULATOR,
    ]
    messages = subprocess.run(command, check=True, capture_output=True, text=True)
    return Start(0, memory=0, **json.loads(messages.stdout))


def _compared(
    visit: Callable[..., Start], figures: tuple[str, ...] = FIGURES
) -> dict[str, dict[str, float]]:
    rounds = [(visit(slim=True), visit(slim=False)) for _ in range(ROUNDS)]
    result = {}
    for what in figures:
        pairs = [(getattr(a, what), getattr(b, what)) for a, b in rounds]
        ours, stock = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(b / a for a, b in pairs)
        figure = {"ours": ours, "stock": stock, "ratio": ratio}
        result[what] = {name: round(value, 2) for name, value in figure.items()}
    return result


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
        ready = page.evaluate("performance.now()")
        first = page.evaluate(FIRST, FIELD)
        later = median(page.evaluate(FIRST, FIELD) for _ in range(9))
        held = memory()
    return Start(_fetched(sending), ready, first, later, held)


def _without(route: Route) -> None:
    """Tell the shell that there is no slim runtime."""
    answer = route.fetch()
    route.fulfill(response=answer, body=CONFIG_LINE.sub(UNSET, answer.text()))


def _fetched(sending: Sending) -> int:
    return sum(size for path, size in sending.counted if RUNTIME in path)


def table() -> str:
    """Return the figures as the table of `macros/runtime/slim/README.md`."""
    rows = (
        f"| {line} | {UNITS[what]} | {_rounded(f['ours'])} | {_rounded(f['stock'])} "
        f"| {f['ratio']:.1f} |"
        for line, figures in measured().items()
        for what, f in figures.items()
    )
    return "\n".join((HEAD, *rows))


def _rounded(value: float) -> str:
    return f"{value:,.0f}" if value > 100 else f"{value:.1f}"
