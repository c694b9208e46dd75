"""QR codes as SVG, drawn with squares that join."""

from functools import cache
from io import BytesIO

import segno

from macros.handbook.routes import EXTERNAL
from macros.pdf.inline import readable


@cache
def code(address: str, words: str) -> dict[str, str] | None:
    """Return the code that leads to an address; none for one that is not whole.

    >>> sorted(code("https://rehber.example/", "QR kodu:"))
    ['alt', 'svg']
    """
    if not address.startswith(EXTERNAL):
        return None
    drawn = BytesIO()
    made = segno.make(address, error="m", micro=False)
    made.save(drawn, kind="svg", xmldecl=False, border=1, dark="#14232A", nl=False)
    return {"svg": drawn.getvalue().decode(), "alt": f"{words} {readable(address)}"}
