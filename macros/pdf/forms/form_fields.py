"""Form fields: boxes to tick, and lines to write on.

Typst draws each as an empty link, to `urn:x-cb:<id>` or `urn:x-tx:<id>`. So it writes
the annotation, its position and its tag; here it becomes a form field.
"""

from collections.abc import Iterable, Mapping

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Object, Pdf, String

from macros.pdf.forms.form_font import FONT_NAME, form_font
from macros.pdf.forms.write_lines import Field
from macros.pdf.links import Annotation

BOX, LINE = "urn:x-cb:", "urn:x-tx:"
# The annotation flag by which a field is printed, too.
PRINTED = 4
# The field flag by which a text may have several lines.
MULTILINE = 1 << 12
# In points: a higher field has several lines, with letters of this height. On one line
# they are as high as the viewer finds room for (0): a long name is not cut off.
ONE_LINE, LETTERS, FITTING = 40, 11, 0
# PDF operators: a white square with a frame, and a tick of two strokes.
FRAME = "q 1 g .08 .14 .16 RG .9 w .45 .45 {w:.2f} {h:.2f} re B Q"
MARK = (
    " q .04 .33 .39 RG 1.7 w 1 J 1 j {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l "
    "{x2:.2f} {y2:.2f} l S Q"
)


def add_form_fields(
    pdf: Pdf, annotations: Iterable[Annotation], fields: Mapping[str, Field]
) -> None:
    """Make a form field of each drawn one; `fields` has each by its name."""
    form = _Form(pdf)
    elements = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    for annotation in annotations:
        if annotation.address.startswith((BOX, LINE)):
            field, name = annotation.object, annotation.label
            form.add(field, name, fields[name], annotation.address)
            # Typst tagged it as a link.
            elements[int(field.StructParent)].S = Name.Form
            field.P = annotation.on
    if form.groups:
        pdf.Root.AcroForm = form.dictionary()


class _Form:
    """The fields of one document."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.font: Object | None = None
        self.drawings: dict[tuple[float, float, bool], Object] = {}
        self.groups: dict[str, Object] = {}
        self.fields: dict[str, list[Object]] = {}

    def dictionary(self) -> Object:
        """Return the form with all its fields."""
        for group, fields in self.fields.items():
            # All at once: each one that is appended copies the others.
            self.groups[group].Kids = Array(fields)
        form = Dictionary(Fields=Array([*self.groups.values()]))
        if self.font is not None:
            form.DR = Dictionary(Font=Dictionary({f"/{FONT_NAME}": self.font}))
        return form

    def add(self, field: Object, name: str, text: Field, address: str) -> None:
        """Make a field of a link."""
        # What only a link has.
        for key in ("/A", "/Border", "/Contents", "/QuadPoints"):
            if key in field:
                del field[key]
        field.Subtype, field.TU = Name.Widget, String(text.description)
        field.F = PRINTED
        self._name(field, name)
        if address.startswith(BOX):
            self._make_checkbox(field)
        else:
            self._make_line(field)

    def _name(self, field: Object, name: str) -> None:
        """Name a field `<group>.<item>`: a full stop parts levels, so each has one."""
        group, _, item = name.partition(".")
        if group not in self.groups:
            parent = Dictionary(T=String(group))
            self.groups[group] = self.pdf.make_indirect(parent)
        field.T, field.Parent = String(item), self.groups[group]
        self.fields.setdefault(group, []).append(field)

    def _make_checkbox(self, field: Object) -> None:
        field.FT, field.V, field.AS = Name.Btn, Name.Off, Name.Off
        off, yes = (self._box(*size_of(field), ticked=t) for t in (False, True))
        # Poppler draws nothing if the states are not in a dictionary right here.
        field.AP = Dictionary(N=Dictionary(Off=off, Yes=yes))

    def _make_line(self, field: Object) -> None:
        if self.font is None:
            self.font = form_font(self.pdf)
        width, height = size_of(field)
        field.FT = Name.Tx
        if is_multiline := height > ONE_LINE:
            field.Ff = MULTILINE
        size = LETTERS if is_multiline else FITTING
        field.DA = String(f"/{FONT_NAME} {size} Tf .08 .14 .16 rg")
        field.AP = Dictionary(N=self._drawing(width, height, "/Tx BMC EMC"))

    def _box(self, width: float, height: float, *, ticked: bool) -> Object:
        """Return how a box looks; boxes of one size share their drawings."""
        key = (width, height, ticked)
        if key not in self.drawings:
            # The corners of the tick, as shares of the box.
            points = {
                "x0": 0.22 * width, "y0": 0.5 * height,
                "x1": 0.42 * width, "y1": 0.26 * height,
                "x2": 0.8 * width, "y2": 0.78 * height,
            }  # fmt: skip
            frame = FRAME.format(w=width - 0.9, h=height - 0.9)
            mark = MARK.format(**points) if ticked else ""
            self.drawings[key] = self._drawing(width, height, frame + mark)
        return self.drawings[key]

    def _drawing(self, width: float, height: float, operators: str) -> Object:
        return self.pdf.make_indirect(
            pikepdf.Stream(
                self.pdf,
                operators.encode(),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=[0, 0, width, height],
                Resources=Dictionary(),
            )
        )


def size_of(annotation: Object) -> tuple[float, float]:
    """Return the width and the height of an annotation."""
    x0, y0, x1, y1 = (float(edge) for edge in annotation.Rect)
    return round(x1 - x0, 2), round(y1 - y0, 2)
