"""A flow drawn at build time as SVG: one column that a phone can show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import wrap

from markupsafe import Markup, escape

from interactive.flows import Exit, Step

WIDTH, MARGIN, TRUNK, INDENT = 360, 4, 26, 84
"""The drawing, its edge, the line that leads down, and where the exits begin."""
LINE, PAD, GAP, ARROW = 21, 10, 30, 6
LETTER = 7.4
"""The mean width of a letter at the size of the text (16 units)."""


@dataclass(slots=True)
class Drawing:
    """Shapes from top to bottom, and how far down they reach."""

    y: float = MARGIN
    shapes: list[str] = field(default_factory=list)

    def box(self, x: int, lines: Sequence[str], css: str, status: str | None) -> float:
        """Draw a box with its text; return where its middle is."""
        height = LINE * len(lines) + 2 * PAD
        mark = f' data-status="{escape(status)}"' if status else ""
        self.shapes.append(
            f'<rect class="{css}"{mark} x="{x}" y="{self.y:g}" rx="6" '
            f'width="{WIDTH - MARGIN - x}" height="{height}"/>'
        )
        for number, line in enumerate(lines, start=1):
            bottom = self.y + PAD + LINE * number - 5
            self.text(x + 12, bottom, line, f"{css}-text", mark)
        middle = self.y + height / 2
        self.y += height
        return middle

    def text(self, x: float, y: float, words: str, css: str, mark: str = "") -> None:
        """Write one line of text."""
        self.shapes.append(
            f'<text class="{css}"{mark} x="{x:g}" y="{y:g}">{escape(words)}</text>'
        )

    def line(self, path: str) -> None:
        """Draw a line."""
        self.shapes.append(f'<path class="flow__line" d="{path}"/>')

    def arrow(self, path: str) -> None:
        """Draw the head of an arrow."""
        self.shapes.append(f'<path class="flow__head" d="{path}"/>')


def svg(steps: Sequence[Step], name: str, title: str, description: str) -> Markup:
    """Return the drawing; `name` makes its ids differ from another's."""
    drawing = Drawing()
    for place, step in enumerate(steps):
        _step(drawing, step, last=place == len(steps) - 1)
    height = drawing.y + MARGIN
    return Markup(  # noqa: S704 - every text in it is escaped
        f'<svg class="flow" role="img" viewBox="0 0 {WIDTH} {height:g}" '
        f'aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-desc">{escape(description)}</desc>'
        f"{''.join(drawing.shapes)}</svg>"
    )


def _step(drawing: Drawing, step: Step, *, last: bool) -> None:
    lines = [*_lines(step.text, MARGIN), *_bullets(step.items)]
    css = "flow__end" if last else "flow__box"
    drawing.box(MARGIN, lines, css, step.status)
    if last:
        return
    began = drawing.y
    for way in step.exits:
        _exit(drawing, step.label, way)
    drawing.y += GAP
    if step.onward:
        drawing.text(TRUNK + 8, drawing.y - 10, step.onward, "flow__label")
    end = drawing.y
    drawing.line(f"M{TRUNK} {began:g}V{end - ARROW:g}")
    drawing.arrow(f"M{TRUNK} {end:g}l-5 -8h10z")


def _exit(drawing: Drawing, label: str, way: Exit) -> None:
    drawing.y += GAP / 2
    middle = drawing.box(INDENT, [*_lines(way.text, INDENT)], "flow__exit", way.status)
    drawing.line(f"M{TRUNK} {middle:g}H{INDENT - ARROW}")
    drawing.arrow(f"M{INDENT} {middle:g}l-8 -5v10z")
    drawing.text(TRUNK + 8, middle - 6, label, "flow__label")


def _lines(words: str, x: int) -> list[str]:
    room = WIDTH - MARGIN - x - 24
    return wrap(words, int(room / LETTER))


def _bullets(items: Sequence[str]) -> Iterator[str]:
    for item in items:
        first, *rest = _lines(f"• {item}", MARGIN + 8)
        yield first
        yield from (f"   {line}" for line in rest)
