"""`rehber new`: creates a content file from its template, or a whole handbook."""

from pathlib import Path

from macros.authoring.new_handbook import HANDBOOK, new_handbook
from macros.content.files.file_names import is_slug
from macros.content.files.spec_tables import CALCULATORS, LETTERS, PROCESS
from macros.content.models import FILES, FOLDERS
from macros.content.models.base import MAX_SLUG
from macros.content.problems import CallError, did_you_mean

# The template of a kind of calculator is named by it: `_template-guide.yml`.
OF_KIND = "_template-"


def new(root: Path, what: str, name: str | None, language: str | None = None) -> Path:
    """Write what an editor begins, and return the path of the file to open first.

    `what` is `handbook`, in a language, or what `new_file` takes.
    """
    if what == HANDBOOK:
        return new_handbook(root, name, language)
    if language:
        message = "rehber: --language yalnız yeni rehber içindir"
        raise CallError(f"{message}: rehber new handbook klasör --language en.")
    return new_file(root, what, name)


def new_file(root: Path, what: str, name: str | None) -> Path:
    """Copy a template to `<name>.yml` in its folder and return the new file's path.

    `what` is a folder's name or its singular (`checklist`), with `_template.yml` in the
    folder, or a kind of calculator (`guide`) that has a template of its own.
    """
    template = _template(root / "content", what)
    if name is None:
        raise CallError(f"Yeni dosyanın adını da yazın: rehber new {what} kisa-ad.")
    if not is_slug(name):
        message = (
            f"'{name}' dosya adı olamaz. En çok {MAX_SLUG} küçük ASCII harf, rakam, "
            "kısa çizgi kullanın."
        )
        raise CallError(message)
    path = template.with_name(f"{name}.yml")
    if path.exists():
        message = f"'{path}' zaten var. Başka bir ad seçin."
        raise CallError(message)
    if not template.exists():
        message = f"'{template}' şablonu yok. Var olan bir dosyayı kopyalayın."
        raise CallError(message)
    path.write_text(template.read_text("utf-8"), encoding="utf-8")
    return path


def _template(content: Path, what: str) -> Path:
    """Return the path of a template; raise CallError if nothing is called so."""
    of_kinds = {
        path.stem.removeprefix(OF_KIND): path
        for path in (content / CALCULATORS).glob(f"{OF_KIND}*.yml")
    }
    if what in of_kinds:
        return of_kinds[what]
    folders = (*FOLDERS, CALCULATORS, LETTERS)
    # `checklist` and `checklists` mean the same.
    folder = next((n for n in folders if what in (n, n.removesuffix("s"))), None)
    if what in (*FILES, PROCESS):
        message = (
            f"'{what}' tek dosyadır: content/{what}.yml, şablonu yok. "
            "Örneği content/README.md içindedir."
        )
        raise CallError(message)
    if folder is None:
        known = (*folders, *of_kinds)
        hint = did_you_mean(what, known, f"Yazılabilecekler: {', '.join(known)}.")
        message = f"'{what}' diye bir içerik yok. {hint}"
        raise CallError(message)
    return content / folder / "_template.yml"
