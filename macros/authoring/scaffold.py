"""`rehber new`: creates a content file from its template, or a whole handbook."""

import re
from pathlib import Path
from typing import Any

from macros.authoring.new_handbook import HANDBOOK, new_handbook
from macros.authoring.templates import folder_of, templates_of
from macros.content.checker import say
from macros.content.facts.references import FACTS
from macros.content.files.file_names import is_slug
from macros.content.files.spec_tables import CALCULATORS, LETTERS, PROCESS
from macros.content.files.whole_files import write_whole
from macros.content.models import FILES, FOLDERS
from macros.content.models.base import MAX_SLUG
from macros.content.problems import CallError, did_you_mean
from macros.content.yaml_reader import read_yaml


def new(root: Path, what: str, name: str | None, language: str | None = None) -> Path:
    """Write what an editor begins, and return the path of the file to open first.

    `what` is `handbook`, in a language, or what `new_file` takes.
    """
    if what == HANDBOOK:
        return new_handbook(root, name, language)
    if language:
        raise CallError(say("scaffold.language_of_file"))
    return new_file(root, what, name)


def new_file(root: Path, what: str, name: str | None) -> Path:
    """Copy a template to `<name>.yml` in its folder and return the new file's path.

    `what` is a folder's name or its singular (`checklist`), or a kind of calculator
    (`guide`).
    """
    template = _template(root, what)
    if name is None:
        raise CallError(say("scaffold.no_name", what=what))
    if not is_slug(name):
        message = say("scaffold.bad_name", name=name, most=MAX_SLUG)
        raise CallError(message)
    path = root / "content" / folder_of(template.stem) / f"{name}.yml"
    if path.exists():
        message = say("scaffold.exists", path=path)
        raise CallError(message)
    path.parent.mkdir(exist_ok=True)
    write_whole(path, _filled(template.read_text("utf-8"), root))
    return path


def _filled(text: str, root: Path) -> str:
    """Return a template that names a clause, a layout and a step of the handbook."""
    edition = _first(root, "site", "edition")
    firsts = {
        "FIRST_CLAUSE": _first(root, f"sources/{edition}", "clauses", 0, "id"),
        "FIRST_LAYOUT": _first(root, LETTERS, "layouts", 0, "id"),
        "FIRST_STEP": _first(root, PROCESS, "steps", 0, "id"),
    }
    for name, first in firsts.items():
        if first is None:
            # Without one, the line is left out.
            text = re.sub(rf"^.*\b{name}\b.*\n", "", text, flags=re.MULTILINE)
        text = text.replace(name, str(first))
    facts = _facts_of_layout(root)
    lines = "".join(f"  - fact: {name}\n" for name in facts)
    text = text.replace("  - fact: LAYOUT_FACT\n", lines)
    return text.replace("LAYOUT_FACTS", ", ".join(facts))


def _facts_of_layout(root: Path) -> list[str]:
    """Return the facts that the first layout of the letters has a place for."""
    layout = str(_first(root, LETTERS, "layouts", 0, "blocks"))
    facts = _first(root, FACTS, FACTS) or []
    names = [str(fact["id"]) for fact in facts if isinstance(fact, dict)]
    return [name for name in names if re.search(rf"\{{{name}(_capitals)?\}}", layout)]


def _first(root: Path, file: str, *keys: str | int) -> Any:  # noqa: ANN401 - YAML
    """Return a value of a file; None if it is not there."""
    path = root / "content" / f"{file}.yml"
    data: Any = read_yaml(path, root).data if path.exists() else None
    try:
        for key in keys:
            data = data[key]
    except (KeyError, IndexError, TypeError):
        return None
    return data


def _template(root: Path, what: str) -> Path:
    """Return the path of a template; raise CallError if nothing is called so."""
    templates = templates_of(root)
    if what in (*FILES, PROCESS):
        message = say("scaffold.one_file", what=what)
        raise CallError(message)
    # `checklist` and `checklists` mean the same; conditions are the plainest kind.
    singular = {name.removesuffix("s"): name for name in templates}
    plainest = {CALCULATORS: "conditions", CALCULATORS.removesuffix("s"): "conditions"}
    name = {**singular, **plainest}.get(what, what)
    if name not in templates:
        known = (*FOLDERS, LETTERS, *(n for n in templates if folder_of(n) != n))
        known = (*(n for n in known if n in templates), HANDBOOK)
        hint = did_you_mean(what, known, say("hints.known", listed=", ".join(known)))
        message = say("scaffold.unknown", what=what, hint=hint)
        raise CallError(message)
    return templates[name]
