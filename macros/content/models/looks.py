"""How a handbook looks: its colours; its logo is a line of `site.yml` itself."""

from typing import Annotated

from pydantic import StringConstraints

from macros.content.models.base import Table

# A colour as designers write it. `#` begins a comment unless it stands in quotes.
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]

# Petrol and saffron.
MAIN, ACCENT = "#0a5463", "#ffc447"


class Colours(Table):
    """The colours of the site, paper, share pictures and icons."""

    main: Colour = MAIN
    accent: Colour = ACCENT
