"""Write rehber-sans.woff2 beside this file: `make fonts`.

The font is Source Sans 3 (npm `source-sans`, pinned in package.json), upright, with
its weight axis cut to 400-700 and its glyphs to what Turkish pages use. The same
input and locked tools give the same bytes.

The OFL reserves the name Source for the original, so what we change goes by another:

    @font-face {
      font-family: "Rehber Sans";
      src: url("rehber-sans.woff2") format("woff2");
      font-weight: 400 700;
    }

Its figures are lining and tabular by themselves; it has no `tnum` or `lnum` to ask for.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
PACKAGE = HERE.parents[2] / "node_modules" / "source-sans"
SOURCE = PACKAGE / "VF" / "SourceSans3VF-Upright.ttf"
FAMILY = "Rehber Sans"
LIMIT = 30_000

ASCII = [chr(code) for code in range(0x20, 0x7F)]
# All of Latin-1: names of firms and people from abroad.
LATIN_1 = [chr(code) for code in range(0xA0, 0x100)]
TURKISH = "ĞğİıŞş₺"
# Turkish letters typed as letter and mark, as macOS file names have them.
MARKS = "\u0302\u0306\u0307\u0308\u0327"
SPACES_AND_HYPHENS = "\u2007\u2009\u200b\u2010\u2011\u202f"
SIGNS = "‘’‚“”„‹›–—…•′″−≤≥≠≈€№←→↑↓↗✓✗☐☑"  # noqa: RUF001 - each as it looks

# No `fi` among its ligatures (only ff, ft, fft), so the dot of i is safe.
FEATURES = ["kern", "liga", "locl", "case", "ccmp", "mark", "mkmk"]
SCRIPTS = ["DFLT.dflt", "latn.dflt", "latn.TRK"]
FAMILY_NAME, FULL_NAME, POSTSCRIPT_NAME = 1, 4, 6
COPYRIGHT, STYLE, LICENCE = 0, 2, 13


def subset(font: TTFont) -> None:
    """Drop every glyph, feature and table that the pages do not use."""
    options = Options(
        drop_tables=["DSIG", "MVAR"],
        glyph_names=False,
        hinting=False,
        layout_features=FEATURES,
        layout_scripts=SCRIPTS,
        name_IDs=[COPYRIGHT, FAMILY_NAME, STYLE, FULL_NAME, POSTSCRIPT_NAME, LICENCE],
        notdef_outline=True,
    )
    wanted = {*ASCII, *LATIN_1, *TURKISH, *MARKS, *SPACES_AND_HYPHENS, *SIGNS}
    missing = wanted - {chr(code) for code in font.getBestCmap()}
    if missing:
        sys.exit(f"{SOURCE.name} has no {sorted(missing)}")
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(sign) for sign in wanted])
    subsetter.subset(font)


def rename(font: TTFont) -> None:
    """Give the font its own name, as the licence asks."""
    names = font["name"]
    names.setName(FAMILY, FAMILY_NAME, 3, 1, 0x409)
    names.setName(FAMILY, FULL_NAME, 3, 1, 0x409)
    names.setName(FAMILY.replace(" ", ""), POSTSCRIPT_NAME, 3, 1, 0x409)


def build() -> bytes:
    """Return the font, compressed."""
    font = TTFont(SOURCE, recalcTimestamp=False)
    font["fvar"].instances = []
    subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
    rename(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def main() -> None:
    """Write the font and its licence; say how large it is."""
    data = build()
    if len(data) > LIMIT:
        sys.exit(f"{len(data)} bytes; the limit is {LIMIT}")
    target = HERE / "rehber-sans.woff2"
    target.write_bytes(data)
    licence = (PACKAGE / "LICENSE.md").read_text("utf-8")
    (HERE / "OFL.txt").write_text(licence, "utf-8", newline="\n")
    print(f"{target.name}: {len(data)} bytes")


if __name__ == "__main__":
    main()
