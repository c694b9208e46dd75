"""The pages of the form's origin, and what its buttons do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment

from macros.authoring.splicing.nodes import NoSuchPartError
from macros.content.files.project import PROJECT
from macros.content.problems import Problem
from macros.content.system_errors import system_error
from macros.content.yaml_reader import KeyPath
from macros.editor.drafts import Draft, Drafts
from macros.editor.files import (
    EditedFile,
    Saves,
    StaleError,
    edited_file,
    undo,
    write,
)
from macros.editor.findings import Findings, findings
from macros.editor.form import NEW, Form
from macros.editor.home import groups
from macros.editor.preview.pages import form_address
from macros.editor.preview.showing import views
from macros.editor.preview.site import EFFECT, SHEET, PreviewSite
from macros.editor.replies import Reply, not_there, see_other
from macros.editor.search import hits
from macros.editor.server import Request

HTML = "text/html; charset=utf-8"
OWN = Path(__file__).parent
ASSETS = PROJECT / "site_overrides" / "assets"
FILES = {
    "edit.css": (OWN / "edit.css", "text/css"),
    "edit.mjs": (OWN / "edit.mjs", "text/javascript"),
    "rehber.css": (ASSETS / "stylesheets/rehber.css", "text/css"),
    "rehber-sans.woff2": (ASSETS / "fonts/rehber-sans.woff2", "font/woff2"),
}
SAVE, ANYWAY, REMOVE, PREVIEW = "save", "anyway", "remove", "preview"


@dataclass
class Editor:
    """Everything behind the form's origin."""

    root: Path
    language: str
    word: Callable[[str], str]
    templates: Environment
    drafts: Drafts
    preview: PreviewSite
    preview_origin: str
    token: str
    saves: Saves = field(default_factory=list)

    def answer(self, request: Request) -> Reply:
        """Return what a request gets."""
        path = unquote(request.path)
        if request.form is not None and path == "/undo":
            return self._undone()
        if path.startswith("/file/"):
            return self._form_page(path.removeprefix("/file/"), request)
        if request.form is None and path.startswith("/static/"):
            return _own_file(path.removeprefix("/static/"))
        if request.form is None and path == "/":
            query = request.query.get("q", [""])[0][:200].strip()
            return self._home(query)
        return not_there()

    def _home(self, query: str) -> Reply:
        hit_list = hits(self.root, query) if query else []
        return self.page(
            "home",
            query=query,
            hits=hit_list,
            groups=() if query else groups(self.root, self.word),
        )

    def page(
        self, template: str, status: HTTPStatus = HTTPStatus.OK, **context: object
    ) -> Reply:
        """Return a page from its template."""
        shared = {"token": self.token, "saves": self.saves, "address": form_address}
        page = self.templates.get_template(f"{template}.html.j2")
        return Reply(page.render(shared | context).encode(), HTML, status)

    def _form_page(self, name: str, request: Request) -> Reply:
        with self.drafts.lock:
            file = edited_file(self.root, name)
            if file is None:
                return not_there()
            if file.read().data is None:
                return self._unreadable(file)
            posted, query = request.form, request.query
            removing = "remove" in query or (posted or {}).get("action") == [REMOVE]
            path = parts(query.get("at", [""])[0])
            form = Form(file, path, self.language, posted, removing)
            try:
                return self._received(form) if posted else self._shown(form, query)
            except NoSuchPartError:
                return not_there()

    def _unreadable(self, file: EditedFile) -> Reply:
        problems = file.read().problems
        return self.page("unreadable", file=file, problems=problems)

    def _shown(self, form: Form, query: dict[str, list[str]]) -> Reply:
        note = next((n for n in ("saved", "undone", "same") if n in query), "")
        draft = self._draft(form)
        return self.form_page(form, draft, note)

    def _draft(self, form: Form) -> Draft:
        return self.drafts.of(form.file, form.bytes)

    def _received(self, form: Form) -> Reply:
        """Preview or save what a form has brought."""
        posted = form.posted or {}
        action = posted.get("action", [PREVIEW])[-1]
        if posted.get("digest") != [form.file.digest]:
            draft = self._draft(form)
            return self.form_page(form, draft, "stale", HTTPStatus.CONFLICT)
        if action == PREVIEW:
            return self.form_page(form, self._draft(form))
        if form.bytes == form.file.data:
            return see_other(self._address(form, "same"))
        draft = self._draft(form)
        if self._is_refused(form, draft, anyway=action == ANYWAY):
            return self.form_page(
                form, draft, "refused", HTTPStatus.UNPROCESSABLE_ENTITY
            )
        return self._saved(form, draft)

    def _is_refused(self, form: Form, draft: Draft, *, anyway: bool) -> bool:
        """Return whether a change would bring problems that are not there yet."""
        if not draft.problems:
            return False
        if draft.content is None and form.file.read(form.text).data is None:
            return True
        former = {_key(each) for each in self.drafts.saved().problems}
        return not anyway and bool({_key(each) for each in draft.problems} - former)

    def _saved(self, form: Form, draft: Draft) -> Reply:
        data = form.bytes
        try:
            write(form.file, data)
        except StaleError:
            return self.form_page(form, draft, "stale", HTTPStatus.CONFLICT)
        except OSError as error:
            problem = system_error(error).removeprefix("rehber: ")
            status = HTTPStatus.INTERNAL_SERVER_ERROR
            return self.form_page(form, draft, "unwritten", status, sentence=problem)
        self.saves.append((form.file, data))
        return see_other(self._address(form, "saved"))

    def _address(self, form: Form, note: str) -> str:
        path = form.path
        if form.is_new or form.removing:
            # Back to the table that has the list.
            path = next(p for p, _ in reversed([*form.crumbs()]))
        address = form_address(form.file.name, path)
        return f"{address}{'&' if '?' in address else '?'}{note}=1"

    def _undone(self) -> Reply:
        if not self.saves:
            return see_other("/")
        file, _ = self.saves[-1]
        try:
            undo(self.saves)
        except (StaleError, OSError):
            return self.page("not_undone", HTTPStatus.CONFLICT, file=file)
        return see_other(f"{form_address(file.name, ())}?undone=1")

    def form_page(
        self,
        form: Form,
        draft: Draft,
        note: str = "",
        status: HTTPStatus = HTTPStatus.OK,
        **context: Any,  # noqa: ANN401 - what a template shows
    ) -> Reply:
        """Return the page of a form with what it would become."""
        return self.page(
            "form",
            status,
            form=form,
            note=note,
            findings=self._findings(form, draft),
            is_changed=form.bytes != form.file.data,
            may_save_anyway=draft.content is not None,
            **self._views(form, draft),
            **context,
        )

    def _findings(self, form: Form, draft: Draft) -> Findings:
        read, path = form.file.read(form.text), form.path
        if form.is_new:
            items = [p for p in read.lines if p[:-1] == path[:-1]]
            path = items[-1] if items else path
        return findings(draft.problems, read, path, [f.name for f in form.fields])

    def _views(self, form: Form, draft: Draft) -> dict[str, object]:
        """Return the pages beside a form, and the address of its effect."""
        base = f"{self.preview_origin}{self.preview.address(draft)}"
        shown = []
        if draft.content is not None:
            for view in views(draft, form.file, form.path):
                is_sheet = view.address.endswith(".pdf")
                address = f"{SHEET}{view.address}/" if is_sheet else view.address
                part = f"#{view.part}" if view.part else ""
                shown.append((view.title, f"{base}{address}{part}", is_sheet))
        return {"views": shown, "effect": f"{base}{EFFECT}"}


def _key(problem: Problem) -> tuple[str, str]:
    return problem.file, problem.message


def parts(at: str) -> KeyPath:
    """Return the path that an address names.

    >>> parts("contacts/0"), parts("items/+")
    (('contacts', 0), ('items', '+'))
    """
    names = at.split("/") if at else []
    return tuple(int(n) if n.isdecimal() and n != NEW else n for n in names)


def _own_file(name: str) -> Reply:
    if name not in FILES:
        return not_there()
    path, kind = FILES[name]
    data = path.read_bytes()
    if name == "rehber.css":
        # Of one's own computer nothing is late.
        data = data.replace(b"../fonts/", b"").replace(b": optional", b": block")
    return Reply(data, kind)
