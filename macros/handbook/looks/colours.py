"""The colours of a handbook: two that its editors choose, and the shades of them.

Style sheets, logos and templates are written in the default ones; another handbook's
take their place in all that the build writes.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Final

from macros.content.models.looks import ACCENT, MAIN
from macros.content.models.site import Site

BLACK, WHITE = "#000000", "#ffffff"
INK = "#14232a"
"""Of text on the accent."""
LIGHT_GROUNDS = (WHITE, "#f4f6f5")
DARK_GROUNDS = ("#0f1a1f", "#17252b")
ENOUGH = 4.5
"""The contrast of text, WCAG 2.2 AA."""
COMFORTABLE = 7.0
STEPS = 100


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a handbook as `#rrggbb`, in small letters."""

    main: str = MAIN
    """Of the bar, of links and of the main button."""
    strong: str = "#073c47"
    """Of a link or button that is pointed at."""
    dark_main: str = "#84d0dd"
    """The same two where the page is dark, and the bar there."""
    dark_strong: str = "#b5e4ec"
    dark_bar: str = "#0b2c35"
    accent: str = ACCENT
    """Of the focus ring and of marks; never of text."""

    def recolour(self, text: str) -> str:
        """Return a style sheet or a drawing in these colours, not the default ones."""
        if self == DEFAULT:
            return text
        colours = dict(
            zip(asdict(DEFAULT).values(), asdict(self).values(), strict=True)
        )
        written = re.compile(rf"({'|'.join(colours)})\b", re.IGNORECASE)
        return written.sub(lambda match: colours[_small(match[1])], text)


DEFAULT: Final = Palette()


def palette(site: Site) -> Palette:
    """Return the colours of a site: shades that nobody chooses follow from `main`."""
    main, accent = _small(site.colours.main), _small(site.colours.accent)
    if main == DEFAULT.main:
        return Palette(accent=accent)
    dark = readable(main, WHITE, DARK_GROUNDS, COMFORTABLE)
    return Palette(
        main=main,
        strong=mixed(main, BLACK, 0.3),
        dark_main=dark,
        dark_strong=mixed(dark, WHITE, 0.4),
        dark_bar=readable(mixed(main, BLACK, 0.5), BLACK, (WHITE,), COMFORTABLE),
        accent=accent,
    )


def unreadable(site: Site) -> Iterator[tuple[str, float, str]]:
    """Yield key, lowest contrast and the nearest readable shade of what is none."""
    for key, colour, grounds, towards in (
        ("main", site.colours.main, LIGHT_GROUNDS, BLACK),
        ("accent", site.colours.accent, (INK,), WHITE),
    ):
        lowest = min(contrast(colour, ground) for ground in grounds)
        if lowest < ENOUGH:
            yield key, lowest, readable(colour, towards, grounds, ENOUGH)


def readable(colour: str, towards: str, grounds: tuple[str, ...], least: float) -> str:
    """Return the nearest shade of a colour with so much contrast to every ground.

    >>> readable("#c9a227", BLACK, (WHITE,), ENOUGH)
    '#8f731c'
    """
    shades = (mixed(colour, towards, step / STEPS) for step in range(STEPS + 1))
    return next(s for s in shades if min(contrast(s, g) for g in grounds) >= least)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour with a share of another one in it.

    >>> mixed("#ff0000", BLACK, 0.5)
    '#800000'
    """
    parts = zip(_parts(one), _parts(other), strict=True)
    whole = (int(a + (b - a) * share + 0.5) for a, b in parts)
    return "#" + "".join(f"{part:02x}" for part in whole)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2, 1.4.3).

    >>> contrast(WHITE, BLACK), round(contrast(MAIN, WHITE), 1)
    (21.0, 8.5)
    """
    lights = (_luminance(one), _luminance(other))
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    threshold = 0.04045
    return part / 12.92 if part <= threshold else ((part + 0.055) / 1.055) ** 2.4


def _parts(colour: str) -> list[int]:
    return [*bytes.fromhex(colour[1:])]


def _small(colour: str) -> str:
    red, green, blue = _parts(colour)
    return f"#{red:02x}{green:02x}{blue:02x}"
