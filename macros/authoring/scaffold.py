"""`rehber new`: creates a content file from its folder's template."""

from pathlib import Path

from macros.content.loader import CALCULATORS, is_slug
from macros.content.models import FOLDERS
from macros.content.models.base import MAX_SLUG
from macros.content.problems import CallError, did_you_mean


def new(root: Path, what: str, name: str) -> Path:
    """Copy `content/<what>/_template.yml` to `<name>.yml` and return its path.

    `what` is a folder's name, or its singular (`checklist`).
    """
    known = (*FOLDERS, CALCULATORS)
    # `checklist` and `checklists` mean the same.
    folder_name = next((n for n in known if what in (n, n.removesuffix("s"))), None)
    if folder_name is None:
        hint = did_you_mean(what, known, f"Yazılabilecekler: {', '.join(known)}.")
        message = f"'{what}' diye bir içerik yok. {hint}"
        raise CallError(message)
    if not is_slug(name):
        message = (
            f"'{name}' dosya adı olamaz. En çok {MAX_SLUG} küçük ASCII harf, rakam, "
            "kısa çizgi kullanın."
        )
        raise CallError(message)
    folder = root / "content" / folder_name
    path, template = folder / f"{name}.yml", folder / "_template.yml"
    if path.exists():
        message = f"'{path}' zaten var. Başka bir ad seçin."
        raise CallError(message)
    if not template.exists():
        message = f"'{template}' şablonu yok. Var olan bir dosyayı kopyalayın."
        raise CallError(message)
    path.write_text(template.read_text("utf-8"), encoding="utf-8")
    return path
