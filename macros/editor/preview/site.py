"""What the preview's own origin answers: pages, sheets and effects of drafts.

It changes nothing, and knows nothing of the form's origin but its address.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from mimetypes import guess_type
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from urllib.parse import unquote

from jinja2 import Environment

from macros.content.problems import CallError
from macros.content.raw_text import unsaved
from macros.editor.drafts import Draft, Drafts
from macros.editor.preview.baseline import Baseline
from macros.editor.preview.effect import effect
from macros.editor.preview.pages import FormLinks, documents, draft_page
from macros.editor.replies import Reply, not_there
from macros.pdf.build import write_pdfs
from macros.pdf.page_images import page_count, page_image
from macros.pdf.problems import PdfError

SHEET, EFFECT = "_sheet/", "_effect/"
HTML, PNG, PDF = "text/html; charset=utf-8", "image/png", "application/pdf"
# What Python knows from the system differs between systems.
TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".wasm": "application/wasm",
}


@dataclass
class PreviewSite:
    """Answers below `/<secret>/<draft>/`."""

    drafts: Drafts
    baseline: Baseline
    secret: str
    links: FormLinks
    templates: Environment
    word: Callable[[str], str]
    effects: Lock = field(default_factory=Lock)
    """Comparing may take seconds; it keeps nobody from saving."""
    last_effect: str = ""

    def address(self, draft: Draft, address: str = "") -> str:
        """Return the address of a page of a draft, below the preview's origin."""
        return f"/{self.secret}/{draft.name}/{address}"

    def answer(self, path: str) -> Reply:
        """Return what stands at a path."""
        secret, _, rest = path.removeprefix("/").partition("/")
        name, slash, address = unquote(rest).partition("/")
        if secret != self.secret:
            return not_there()
        if not self.baseline.is_ready:
            return self._message("edit_preview_building", again=True)
        if self.baseline.has_failed:
            return self._message("edit_preview_impossible")
        draft = self.drafts.get(name)
        if draft is None or not slash:
            return self._message("edit_preview_gone")
        if address.startswith(EFFECT):
            return self._effect(draft)
        with self.drafts.lock, unsaved(draft.texts):
            return self._answer(draft, address)

    def _effect(self, draft: Draft) -> Reply:
        """Return what would change; only the last who asks is told."""
        self.last_effect = draft.name
        with self.effects:
            if self.last_effect != draft.name:
                return self._message("edit_preview_gone")
            changed = effect(self.drafts.saved(), draft, self.word)
        return self._page("effect", report=changed)

    def _answer(self, draft: Draft, address: str) -> Reply:
        if draft.content is None:
            return self._message("edit_preview_impossible")
        try:
            return self._of_content(draft, address)
        except (PdfError, CallError, LookupError, ValueError):
            # A draft may name what there is not; its problems stand beside the form.
            return self._message("edit_preview_impossible")

    def _of_content(self, draft: Draft, address: str) -> Reply:
        if address.startswith(SHEET):
            return self._sheet(draft, address.removeprefix(SHEET))
        if address.endswith(".pdf"):
            return Reply(self._printed(draft, address), PDF)
        if address.endswith("/") or not address:
            html = draft_page(draft, address, self.baseline, self.links)
            return Reply(html.encode(), HTML) if html else not_there()
        if address.endswith(".json") and (text := documents(draft).get(address)):
            return Reply(text.encode(), "application/json")
        return self._file(address)

    def _file(self, address: str) -> Reply:
        site = self.baseline.site.resolve()
        path = (site / address).resolve()
        if not path.is_relative_to(site) or not path.is_file():
            return not_there()
        kind = TYPES.get(path.suffix) or guess_type(path.name)[0]
        return Reply(path.read_bytes(), kind or "application/octet-stream")

    def _sheet(self, draft: Draft, address: str) -> Reply:
        """Return a PDF's pages as pictures, or one of them: `…pdf/0.png`."""
        name, _, picture = address.partition(".pdf/")
        data = self._printed(draft, f"{name}.pdf")
        if picture:
            number = int(picture.removesuffix(".png"))
            return Reply(page_image(data, number), PNG)
        return self._page("sheet", pages=page_count(data))

    def _printed(self, draft: Draft, address: str) -> bytes:
        if address not in draft.printed:
            with TemporaryDirectory(prefix="rehber-") as folder:
                paths = write_pdfs(draft.sound, draft.as_of, Path(folder), [address])
                draft.printed[address] = next(paths).read_bytes()
        return draft.printed[address]

    def _message(self, key: str, *, again: bool = False) -> Reply:
        return self._page("preview_message", text=self.word(key), again=again)

    def _page(self, template: str, **context: object) -> Reply:
        page = self.templates.get_template(f"{template}.html.j2").render(context)
        return Reply(page.encode(), HTML)
