"""How a handbook looks: its colours; its logo is a line of `site.yml` itself."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.content.models.base import Table

# A colour as designers write it. `#` begins a comment unless it stands in quotes.
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]

# Petrol and saffron.
MAIN, ACCENT = "#0a5463", "#ffc447"


class Colours(Table):
    """Sitenin, kâğıdın, paylaşım resimlerinin ve simgelerin renkleri."""

    main: Colour = Field(
        default=MAIN,
        description="Ana renk: üst şerit, bağlantılar, düğmeler. Koyu olmalı; tonları "
        "ve koyu görünümdeki karşılığı bundan türer. Tırnak içinde: '#0a5463'.",
    )
    accent: Colour = Field(
        default=ACCENT,
        description="Vurgu rengi: odak halkası ve işaretler. Açık olmalı; üstüne koyu "
        "yazı gelir. Tırnak içinde: '#ffc447'.",
    )
