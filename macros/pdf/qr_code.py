"""QR codes as SVG."""

from functools import cache
from io import BytesIO

import segno

from macros.handbook.routes import EXTERNAL
from macros.pdf.inline import readable


@cache
def qr_code(address: str, label: str) -> dict[str, str] | None:
    """Return the QR code of an address; None if it is not a full URL.

    >>> sorted(qr_code("https://rehber.example/", "QR kodu:"))
    ['alt', 'svg']
    """
    if not address.startswith(EXTERNAL):
        return None
    svg = BytesIO()
    # The white page around it completes the quiet zone.
    segno.make(address, error="m", micro=False).save(
        svg, kind="svg", xmldecl=False, border=1, dark="#14232A", nl=False
    )
    return {"svg": svg.getvalue().decode(), "alt": f"{label} {readable(address)}"}
