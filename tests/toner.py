"""How much toner each page of a PDF takes: `python -m tests.toner FILE`.

The share of a page that is black; grey counts by its darkness.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

WHITE = 255


def toner(pdf: Path) -> Iterator[float]:
    """Yield the share of black on each page, from 0 to 1."""
    with pypdfium2.PdfDocument(pdf) as opened:
        opened.init_forms()
        for page in opened:
            pixels = page.render(scale=1, grayscale=True).to_pil().tobytes()
            yield 1 - sum(pixels) / len(pixels) / WHITE


def main() -> None:
    """Print the toner of each page of the PDFs that are named, and their means."""
    for name in sys.argv[1:]:
        shares = [*toner(Path(name))]
        for number, share in enumerate(shares, start=1):
            print(f"{number:>4} {share:6.1%}")
        print(f"{name}: {sum(shares) / len(shares):.1%}")


if __name__ == "__main__":
    main()
