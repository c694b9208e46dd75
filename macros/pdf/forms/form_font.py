"""The typeface of what readers type into a PDF: embedded, with Turkish letters.

Viewers' own Helvetica has no ğ, ş, ı or İ under the names that forms can use.
"""

from functools import cache
from io import BytesIO
from typing import Any

from fontTools.agl import UV2AGL
from pikepdf import Array, Dictionary, Name, Object, Pdf

from macros.handbook.typeface import FILES

# PDFium draws a letter that Western European encodings lack in a font of the system,
# and not at all where there is none; at last it looks for one of this name.
FONT_NAME = "ArialUnicodeMS_01"
FIRST, LAST = 32, 255
# Western letters, six of which are Turkish ones.
ENCODING, BASE = "cp1254", "cp1252"
DELETE = "\x7f"
# Flags of a font: its letters are Latin ones.
NONSYMBOLIC = 32


def form_font(pdf: Pdf) -> Object:
    """Return the font, embedded in a document."""
    data, widths, metrics = _subset()
    program = pdf.make_stream(data, Length1=len(data))
    name = Name("/SourceSans3-Regular")
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=NONSYMBOLIC,
        FontBBox=Array(metrics["box"]),
        ItalicAngle=0,
        Ascent=metrics["ascent"],
        Descent=metrics["descent"],
        CapHeight=metrics["capitals"],
        StemV=80,
        FontFile2=program,
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=name,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array(widths),
            FontDescriptor=pdf.make_indirect(descriptor),
            Encoding=Dictionary(
                Type=Name.Encoding,
                BaseEncoding=Name.WinAnsiEncoding,
                Differences=Array(_differences()),
            ),
            ToUnicode=pdf.make_stream(_to_unicode().encode()),
        )
    )


def _letter(code: int, encoding: str = ENCODING) -> str:
    """Return the letter of a code; `""` if there is none."""
    letter = bytes([code]).decode(encoding, "ignore")
    return letter if letter != DELETE else ""


def _differences() -> list[int | Name]:
    """Return the letters that Western European encodings lack, after their code."""
    differences: list[int | Name] = []
    for code in range(FIRST, LAST + 1):
        letter = _letter(code)
        if letter and letter != _letter(code, BASE):
            differences += [code, Name(f"/{UV2AGL[ord(letter)]}")]
    return differences


def _to_unicode() -> str:
    """Return the letter of each code, as a viewer reads it back."""
    codes = [(c, _letter(c)) for c in range(FIRST, LAST + 1) if _letter(c)]
    lines = [f"<{code:02x}> <{ord(letter):04x}>" for code, letter in codes]
    # A table may have a hundred lines (Adobe Technical Note 5014).
    tables = (lines[start : start + 100] for start in range(0, len(lines), 100))
    maps = "\n".join(
        "\n".join([f"{len(table)} beginbfchar", *table, "endbfchar"])
        for table in tables
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def "
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{maps}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    )


@cache
def _subset() -> tuple[bytes, list[int], dict[str, Any]]:
    """Return the font's file with these letters only, their widths, its measures."""
    from fontTools import subset  # noqa: PLC0415 - long to import, and seldom needed
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - the same

    # As reading it now would write the time of the build into it.
    font = TTFont(FILES / "SourceSans3-Regular.ttf", recalcTimestamp=False)
    letters = [_letter(code) for code in range(FIRST, LAST + 1)]
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True)
    # Viewers shape no field, and reading these takes longer than all the rest.
    for table in {"BASE", "GDEF", "GPOS", "GSUB"} & {*font.keys()}:
        del font[table]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join(letters))
    subsetter.subset(font)
    scale = 1000 / font["head"].unitsPerEm
    names, advances = font.getBestCmap(), font["hmtx"]
    widths = [
        round(advances[names[ord(letter)]][0] * scale) if letter else 0
        for letter in letters
    ]
    head, lines = font["head"], font["OS/2"]
    box = [head.xMin, head.yMin, head.xMax, head.yMax]
    metrics = {
        "box": [round(edge * scale) for edge in box],
        "ascent": round(lines.sTypoAscender * scale),
        "descent": round(lines.sTypoDescender * scale),
        "capitals": round(lines.sCapHeight * scale),
    }
    file = BytesIO()
    font.save(file)
    return file.getvalue(), widths, metrics
