"""The page on speed: what `make bench` has measured last, in a reader's words."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from macros.figures import decimal

if TYPE_CHECKING:
    from macros.render import Page, Renderer

MEASURED = Path(__file__).parent / "slim" / "measured.json"
PART, SPEED = "hesaplayicilar/", "sayfa:hiz"
SCALES = {"bytes": ("megabytes", 1e-6, 2), "memory": ("megabytes", 1, 0)}
"""The unit of a figure, its part of what was measured, and its decimals."""
SECONDS, THOUSANDTHS = ("seconds", 1e-3, 1), ("thousandths", 1, 0)
WIDTH = 352
"""The longest bar, of a drawing that a phone can show."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of both Pythons, and how many times the small one is ahead."""

    what: str
    ours: str
    stock: str
    times: str


@dataclass(frozen=True, slots=True)
class Bar:
    """The time until a calculator is ready, as long as it took."""

    name: str
    length: float
    told: str


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured on one line: both bars, and the figures."""

    name: str
    bars: tuple[Bar, ...]
    rows: tuple[Row, ...]


def speed_page(renderer: "Renderer") -> "Page":
    """Return the page that tells how fast the small Python is."""
    told = json.loads(MEASURED.read_text("utf-8"))
    more: dict[str, Any] = {"lines": lines(told["lines"], renderer.words)}
    more |= {"measured_on": date.fromisoformat(told["day"])}
    more |= {"version": told["pyodide"]}
    address, title = renderer.links.address(SPEED), renderer.words["speed_title"]
    return renderer.page(address, PART, "speed", title, **more)


def lines(
    measured: Mapping[str, Mapping[str, Mapping[str, float]]], words: Mapping[str, str]
) -> list[Line]:
    """Return what was measured, in words and as bars."""
    longest = max(figures["ready"]["stock"] for figures in measured.values())

    def bars(ready: Mapping[str, float]) -> Iterator[Bar]:
        for who in ("ours", "stock"):
            length = round(WIDTH * ready[who] / longest, 1)
            yield Bar(words[f"speed_{who}"], length, told(ready[who], SECONDS, words))

    return [
        Line(
            words[f"speed_line_{name}"],
            tuple(bars(figures["ready"])),
            tuple(rows(figures, words)),
        )
        for name, figures in measured.items()
    ]


def rows(
    figures: Mapping[str, Mapping[str, float]], words: Mapping[str, str]
) -> Iterator[Row]:
    """Yield the figures of one line."""
    for what, figure in figures.items():
        long = max(figure["ours"], figure["stock"]) >= 1000  # noqa: PLR2004 - a second
        scale = SCALES.get(what, SECONDS if long else THOUSANDTHS)
        ours, stock = (told(figure[who], scale, words) for who in ("ours", "stock"))
        yield Row(words[f"speed_{what}"], ours, stock, decimal(figure["ratio"], 1))


def told(value: float, scale: tuple[str, float, int], words: Mapping[str, str]) -> str:
    """Return a figure with its unit."""
    unit, part, digits = scale
    return words[f"speed_{unit}"].format(n=decimal(value * part, digits))
