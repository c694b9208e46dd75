"""Starts what `rehber edit` is made of."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from interactive.core.turkish import is_day
from macros.content.catalogue import language_of, messages
from macros.content.checker import say
from macros.content.problems import CallError
from macros.editor.drafts import Drafts
from macros.editor.form import title_of
from macros.editor.home import file_title
from macros.editor.pages import Editor
from macros.editor.preview.baseline import Baseline
from macros.editor.preview.pages import FormLinks
from macros.editor.preview.site import PreviewSite
from macros.editor.search import all_texts
from macros.editor.server import (
    KEY,
    PREVIEW_POLICY,
    Server,
    form_server,
    preview_server,
)


@dataclass(frozen=True, slots=True)
class Running:
    """The servers, and the address that an officer opens."""

    address: str
    editor: Editor
    baseline: Baseline


@contextmanager
def editing(root: Path, port: int) -> Iterator[Running]:
    """Serve the form of a handbook until the block ends.

    Raise CallError if the port is taken or there is no handbook.
    """
    if not (root / "content").is_dir() or not (root / "mkdocs.yml").is_file():
        raise CallError(f"rehber: {say('editor.no_handbook')}")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    shown, shown_handler = preview_server()
    try:
        form, form_handler = form_server(port, shown.origin)
    except OSError:
        shown.server_close()
        raise CallError(f"rehber: {say('editor.port', port=port)}") from None
    with TemporaryDirectory(prefix="rehber-", ignore_cleanup_errors=True) as folder:
        baseline = Baseline(root, Path(folder))
        editor = _editor(root, baseline, form, shown, form_handler.token)
        form_handler.answer = staticmethod(editor.answer)
        shown_handler.policy = PREVIEW_POLICY.format(editor=form.origin)
        shown_handler.answer = staticmethod(
            lambda request: editor.preview.answer(request.path)
        )
        baseline.process.start()
        for server in (form, shown):
            Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield Running(f"{form.origin}/?{KEY}={form_handler.key}", editor, baseline)
        finally:
            for server in (form, shown):
                server.shutdown()
                server.server_close()
            baseline.process.kill()
            baseline.process.join()


def _editor(
    root: Path, baseline: Baseline, form: Server, shown: Server, token: str
) -> Editor:
    language = language_of(root)
    words = messages(language)
    templates = _templates(root, language)
    drafts = Drafts(root)
    preview = PreviewSite(
        drafts,
        baseline,
        secrets.token_urlsafe(12),
        FormLinks(form.origin, words["edit_edit"], lambda: all_texts(root)),
        templates,
        words.__getitem__,
    )
    return Editor(
        root,
        language,
        words.__getitem__,
        templates,
        drafts,
        preview,
        shown.origin,
        token,
    )


def _templates(root: Path, language: str) -> Environment:
    words = messages(language)
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "w": words,
        "language": language,
        "title_of": title_of,
        "is_day": is_day,
        "file_title": lambda name: file_title(root, name, words.__getitem__),
    }
    return environment
