"""Makes the PDFs: Typst lays them out, post-processing adds what it cannot write."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from macros.content.checker import say
from macros.content.files.whole_files import write_whole
from macros.content.loader import Content
from macros.content.problems import CallError, Problem, did_you_mean
from macros.handbook import routes
from macros.handbook.build_cache import BuildCache, digest
from macros.handbook.clock import source_date_epoch
from macros.handbook.links import printed_pages
from macros.handbook.typeface import FILES, missing_files
from macros.pdf.documents import DocumentBuilder, PrintedDocument
from macros.pdf.editions.extents import COMPLETE, READER
from macros.pdf.editions.variants import BOOKLET, COLUMNS, DESK, LARGE
from macros.pdf.imposition import impose
from macros.pdf.postprocess import finish
from macros.pdf.problems import PdfError, problems_of
from macros.pdf.read_back.page_references import Document, resolve_page_numbers
from macros.pdf.sheets.documents import sheets
from macros.pdf.sheets.fewer_pages import on_fewer_pages
from macros.pdf.sheets.letters import letters
from macros.pdf.typst_process import Typesetter, TypstError, json_text

CACHE = "pdf"


def write_pdfs(
    content: Content, as_of: date, target: Path, only: Iterable[str] = ()
) -> Iterator[Path]:
    """Write the printed documents below `target`; yield each file once it is written.

    `only` names the addresses to write; without it, every document is written.
    Raises PdfError with what the editor has to change, CallError if
    `only` names a document that there is not.
    """
    builder = DocumentBuilder(content, as_of)
    makers, whole = documents(builder), builder.edition.links.routes.handbook_pdf
    selected = frozenset(only) or makers.keys()
    for address in selected - makers.keys():
        hint = did_you_mean(address, makers, say("pdf.like", whole=whole))
        raise CallError(say("pdf.unknown", address=address, hint=hint))
    with Typesetter(typeface()) as typesetter:
        for address, make in makers.items():
            if address in selected:
                path = target / address
                path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(path, _made_once(make(), content, typesetter))
                yield path


def _made_once(
    document: PrintedDocument, content: Content, typesetter: Typesetter
) -> bytes:
    """Return a document's PDF, from an earlier build if nothing in it has changed."""
    data = json_text(document.data)
    more = (document.template, document.sizes, timestamp_of(document.dated))
    named = (document.fields, document.targets)
    key = digest(data, repr(more), repr(named), _tools(typesetter.fonts))
    files = BuildCache(content.root, CACHE).get_or_make(
        key, lambda: {"document.pdf": pdf_of(document, content, typesetter)}
    )
    return files["document.pdf"]


@cache
def _tools(fonts: Path) -> str:
    """Return a digest of all that makes a PDF from its document."""
    code = Path(__file__).parent
    files = sorted([*code.rglob("*.py"), *code.rglob("*.typ"), *fonts.glob("*.ttf")])
    versions = [version(name) for name in ("typst", "pikepdf", "segno", "pypdfium2")]
    return digest(*versions, *(file.read_bytes() for file in files))


def documents(builder: DocumentBuilder) -> Mapping[str, Callable[[], PrintedDocument]]:
    """Return what makes each document, by its address below the site's root."""
    links = builder.edition.links
    books: dict[str, Callable[[], PrintedDocument]] = {
        links.routes.handbook_pdf: partial(builder.handbook, READER, COLUMNS),
        links.routes.complete_pdf: partial(builder.handbook, COMPLETE, DESK),
        links.routes.large_print_pdf: partial(builder.handbook, READER, LARGE),
        links.routes.booklet_pdf: partial(builder.handbook, READER, BOOKLET),
    }
    pages = {
        routes.pdf(links.address(link)): partial(builder.sheet, link)
        for link in printed_pages(builder.content)
    }
    return books | pages | sheets(builder) | letters(builder)


def pdf_of(
    document: PrintedDocument, content: Content, typesetter: Typesetter
) -> bytes:
    """Return the finished PDF of a document."""
    pdf = lay_out(document, content, typesetter)
    # It is for paper: no fields to fill in, no links to follow.
    if document.data["variant"]["folded"]:
        return impose(pdf)
    words, shift = document.data["words"], document.data["variant"]["shift"]
    return finish(pdf, document.fields, document.targets, words, shift)


def lay_out(
    document: PrintedDocument, content: Content, typesetter: Typesetter
) -> bytes:
    """Return Typst's layout of a document: tagged, but its boxes are only drawn."""
    timestamp = timestamp_of(document.dated)

    def typeset(data: Document, numbers: Mapping[str, Any]) -> bytes:
        return typesetter.pdf(document.template, data, numbers, timestamp)

    try:
        pdf = resolve_page_numbers(document.data, typeset)
        return on_fewer_pages(pdf, document.data, document.sizes, typeset)
    except TypstError as error:
        raise PdfError(problems_of(str(error), content)) from None


def timestamp_of(dated: date) -> datetime:
    """Return the time stored in a PDF: the build's if it is set, or the content's.

    The same content gives the same bytes on any day.
    """
    return source_date_epoch() or datetime.combine(dated, time(), UTC)


def typeface() -> Path:
    """Return the folder of the typeface; fonts of the system are never used."""
    if missing := missing_files():
        message = say("pdf.no_font", listed=", ".join(missing))
        raise PdfError([Problem("package.json", 1, message)])
    return FILES
