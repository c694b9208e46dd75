"""QR codes as SVG."""

from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import segno

from macros.handbook.build_cache import BuildCache, digest
from macros.handbook.routes import EXTERNAL
from macros.pdf.inline import readable

CACHE = "codes"


@cache
def qr_code(address: str, label: str, root: Path) -> dict[str, str] | None:
    """Return the QR code of an address; None if it is not a full URL.

    It is kept below `root`, a handbook's folder: the best of the eight patterns of a
    code takes longer to find than its page to lay out.
    """
    if not address.startswith(EXTERNAL):
        return None
    files = BuildCache(root, CACHE).get_or_make(
        digest(address, version("segno")), lambda: {"code.svg": _svg(address)}
    )
    svg = files["code.svg"].decode()
    return {"svg": svg, "alt": f"{label} {readable(address)}"}


def _svg(address: str) -> bytes:
    svg = BytesIO()
    # The white page around it completes the quiet zone.
    segno.make(address, error="m", micro=False).save(
        svg, kind="svg", xmldecl=False, border=1, dark="#14232A", nl=False
    )
    return svg.getvalue()
