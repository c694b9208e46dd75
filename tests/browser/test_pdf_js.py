"""The PDFs as Firefox shows them: its viewer is pdf.js."""

import base64
import io
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PIL import Image

pytestmark = pytest.mark.browser

LETTERS = "ğĞıİşŞçÇöÖüÜ"
DARK = 128
VIEWER = "<!doctype html><title>pdf.js</title><link rel=icon href='data:,'>"
# The first page; with words, each field has them and each box is ticked.
DRAW = """async ([library, address, words]) => {
  const pdfjs = await import(`${library}pdf.min.mjs`);
  pdfjs.GlobalWorkerOptions.workerSrc = `${library}pdf.worker.min.mjs`;
  const pdf = await pdfjs.getDocument(address).promise;
  const page = await pdf.getPage(1);
  const fields = (await page.getAnnotations()).filter((each) => each.fieldType);
  if (words) for (const { id, checkBox } of fields)
    pdf.annotationStorage.setValue(id, { value: checkBox ? true : words });
  const viewport = page.getViewport({ scale: 2 });
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: viewport.width, height: viewport.height });
  const { ENABLE, ENABLE_STORAGE } = pdfjs.AnnotationMode;
  const annotationMode = words ? ENABLE_STORAGE : ENABLE;
  await page.render({ canvas, viewport, annotationMode }).promise;
  const places = fields.map(({ rect }) => viewport.convertToViewportRectangle(rect));
  const isBox = fields.map(({ checkBox }) => Boolean(checkBox));
  await pdf.loadingTask.destroy();
  return { picture: canvas.toDataURL().split(",")[1], places, isBox };
}"""


@pytest.fixture(scope="module")
def library(root):
    """Return the folder of pdf.js."""
    command = [str(root / ".ci" / "pdfjs")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture
def draw(visit, library):
    """Return what draws the first page of a PDF; what pdf.js complains of fails."""

    def lend(route):
        path = library / Path(urlsplit(route.request.url).path).name
        route.fulfill(path=path, content_type="text/javascript")

    visit.page.route("**/pdfjs/*", lend)
    visit.page.on("console", lambda message: visit.problems.append(message.text))
    visit.page.route(
        "**/viewer.html",
        lambda route: route.fulfill(body=VIEWER, content_type="text/html"),
    )
    visit.open("viewer.html")
    return lambda address, words="": visit.page.evaluate(
        DRAW, [f"{visit.site}pdfjs/", visit.site + address, words]
    )


def ink(drawn):
    """Return how many dark pixels are in each field, with whether it is a box."""
    picture = Image.open(io.BytesIO(base64.b64decode(drawn["picture"]))).convert("L")
    for (x0, y0, x1, y1), is_box in zip(drawn["places"], drawn["isBox"], strict=True):
        place = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        pixels = picture.crop(tuple(map(round, place))).tobytes()
        yield sum(pixel < DARK for pixel in pixels), is_box


def test_every_kind_of_pdf_opens(draw, built):
    files = [f.relative_to(built) for f in built.rglob("*.pdf")]
    # Those at the root are laid out each in its own way.
    kinds = {f.parent if len(f.parts) > 1 else f: f for f in files}

    assert len(kinds) > 7
    for address in kinds.values():
        assert draw(str(address))["picture"], address


@pytest.mark.parametrize(
    "address",
    ["kontrol-listeleri/salon-oncesi.pdf", "belgeler/projektor-dilekcesi.pdf"],
)
def test_boxes_ticks_and_turkish_letters_are_drawn(draw, address):
    blank, filled = draw(address), draw(address, LETTERS)
    pairs = [*zip(ink(blank), ink(filled), strict=True)]

    assert {is_box for (_, is_box), _ in pairs} == {True, False}
    for (before, is_box), (after, _) in pairs:
        if is_box:
            assert before > 50
        # A tick has two strokes; twelve letters have more.
        assert after - before > (20 if is_box else 200)
