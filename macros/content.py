"""The whole content of one handbook, loaded, with the place of everything in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.errors import Problem, near_miss
from macros.load import Loaded, load
from macros.models import FILES, FOLDERS, MAY_BE_EMPTY
from macros.models.checklist import Checklist
from macros.models.glossary import Glossary
from macros.models.guideline import Guideline
from macros.models.holiday import HolidayYear, Leave
from macros.models.parameter import Parameter
from macros.models.site import Front, Site
from macros.models.source import Clause, Source
from macros.models.unit import Unit
from macros.models.wording import Wording
from macros.validate import validate

CALCULATORS = "calculators"


@dataclass(slots=True)
class Content:
    """What stands in `content/`; folders are mappings from a file's name."""

    root: Path
    site: Site
    index: Front
    glossary: Glossary
    wording: Wording
    sources: Mapping[str, Source]
    guidelines: Mapping[str, Guideline]
    checklists: Mapping[str, Checklist]
    parameters: Mapping[str, Parameter]
    holidays: Mapping[str, HolidayYear]
    leave: Mapping[str, Leave]
    units: Mapping[str, Unit]
    calculators: Mapping[str, Any]
    files: Mapping[str, Loaded]
    """Every file by its place below `content/` without ending: `sources/2021`."""
    clauses: Mapping[str, Clause] = field(init=False)

    def __post_init__(self) -> None:
        """Index the clauses of the edition that the site follows."""
        source = self.sources.get(self.site.edition)
        self.clauses = {c.id: c for c in source.clauses} if source else {}

    @property
    def words(self) -> dict[str, str]:
        """Return every sentence of the shell and the engine by its key."""
        return self.wording.model_dump()

    @property
    def source(self) -> Source:
        """Return the edition that the site follows."""
        return self.sources[self.site.edition]

    def things(self) -> Iterator[tuple[str, Any]]:
        """Yield every file's place and what it holds."""
        for name in FILES:
            yield name, getattr(self, name)
        for folder in (*FOLDERS, CALCULATORS):
            for slug, thing in getattr(self, folder).items():
                yield f"{folder}/{slug}", thing


def load_content(root: Path) -> tuple[Content | None, list[Problem]]:
    """Return the content below `root` and every problem of its files.

    The content is None as soon as one file is at fault: what the checks across
    files would say of the rest is not to be trusted.
    """
    folder = root / "content"
    if not folder.is_dir():
        message = "Klasör yok. Komutu mkdocs.yml'in durduğu yerde çalıştırın."
        return None, [Problem("content", 1, message)]
    files: dict[str, Loaded] = {}
    parts: dict[str, Any] = {name: _file(root, name, files) for name in FILES}
    problems = []
    for name in (*FOLDERS, CALCULATORS):
        parts[name], missing = _folder(root, name, files)
        problems += missing
    problems += [problem for loaded in files.values() for problem in loaded.problems]
    if problems:
        return None, problems
    return Content(root=root, files=files, **parts), []


def _file(root: Path, name: str, files: dict[str, Loaded]) -> object:
    path = root / "content" / f"{name}.yml"
    if not path.exists():
        problem = Problem(f"content/{name}.yml", 1, "Dosya yok. Ekleyin.")
        files[name] = Loaded(problem.file, problems=[problem])
        return None
    loaded = files[name] = load(path, root)
    return None if loaded.problems else validate(FILES[name], loaded)


def _folder(
    root: Path, name: str, files: dict[str, Loaded]
) -> tuple[dict[str, Any], list[Problem]]:
    folder = root / "content" / name
    found = {}
    problems = [] if folder.is_dir() else [_absent(name)]
    for path in sorted(folder.glob("*.yml")):
        if not path.name.startswith(("_", ".")):
            loaded = files[f"{name}/{path.stem}"] = load(path, root)
            found[path.stem] = None if loaded.problems else _thing(name, loaded)
    problems += _stray(root, folder)
    if not found and not problems and name not in MAY_BE_EMPTY:
        problems.append(_absent(name))
    return _ordered(found), problems if name not in MAY_BE_EMPTY or found else []


def _absent(name: str) -> Problem:
    return Problem(
        f"content/{name}", 1, "Burada hiç dosya yok. En az bir .yml ekleyin."
    )


def _stray(root: Path, folder: Path) -> list[Problem]:
    """Return a problem for each file that would be passed over in silence."""
    return [
        Problem(
            path.relative_to(root).as_posix(),
            1,
            "Dosyanın adı .yml ile bitmeli. Adını değiştirin.",
        )
        for path in sorted(folder.glob("*"))
        if path.suffix != ".yml" and path.name != "README.md" and path.name[0] != "."
    ]


def _thing(folder: str, loaded: Loaded) -> object:
    table = _calculator(loaded) if folder == CALCULATORS else FOLDERS[folder]
    return validate(table, loaded) if table else None


def _calculator(loaded: Loaded) -> type | None:
    known = kinds()
    data = loaded.data if isinstance(loaded.data, dict) else {}
    kind = data.get("kind")
    if kind in known:
        spec: type = known[kind].Spec
        return spec
    hint = near_miss(kind, known, f"Yazılabilecekler: {', '.join(known)}.")
    message = "'kind' eksik." if kind is None else f"'{kind}' diye bir tür yok."
    loaded.problems.append(loaded.problem(("kind",), f"{message} {hint}"))
    return None


def _ordered(found: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(found.items(), key=lambda e: (getattr(e[1], "order", 0), e[0])))
