"""The whole content of one handbook, and the line of everything in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from interactive.kinds import kinds
from macros.content.catalogue import language_of, speak_for_handbook
from macros.content.checker import say
from macros.content.facts.references import FACTS
from macros.content.files.file_names import badly_named, is_passed_over, unread_files
from macros.content.files.former_files import FormerFiles
from macros.content.files.link_words import write_links_in
from macros.content.files.spec_tables import (
    CALCULATORS,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
    spec_table,
)
from macros.content.models import FILES, FOLDERS, MAY_BE_EMPTY, MAY_BE_MISSING
from macros.content.models.checklist import Checklist
from macros.content.models.dead_links import DeadLinks
from macros.content.models.fact import Facts
from macros.content.models.free_page import FreePage
from macros.content.models.glossary import Glossary
from macros.content.models.guideline import Guideline
from macros.content.models.holiday import HolidayRules, HolidayYear, Leave
from macros.content.models.parameter import Parameter
from macros.content.models.question import CommonQuestion
from macros.content.models.search import Search
from macros.content.models.sheets import Sheets
from macros.content.models.site import Front, Site
from macros.content.models.source import Clause, Source
from macros.content.models.unit import EveryUnit, Unit
from macros.content.models.wording import wording
from macros.content.problems import Problem, did_you_mean
from macros.content.yaml_reader import YamlFile

MEDIA, WORDING = "media", "wording"
PROCESS_NAME = "yolum"  # the process is a calculator of this name


@dataclass(slots=True)
class Content:
    """What stands in `content/`; folders are mappings from a file's name."""

    root: Path
    site: Site
    index: Front
    facts: Facts
    every_unit: EveryUnit
    glossary: Glossary
    search: Search
    sheets: Sheets
    dead_links: DeadLinks
    sources: Mapping[str, Source]
    guidelines: Mapping[str, Guideline]
    checklists: Mapping[str, Checklist]
    parameters: Mapping[str, Parameter]
    holidays: Mapping[str, HolidayYear]
    holiday_rules: HolidayRules
    leave: Mapping[str, Leave]
    units: Mapping[str, Unit]
    questions: Mapping[str, CommonQuestion]
    pages: Mapping[str, FreePage]
    calculators: Mapping[str, Any]
    """Those of the folder, and the process, if there is one, as `PROCESS_NAME`."""
    letters: Mapping[str, Any]
    shared_letters: Any
    """What stands in `letters.yml`, which may be missing."""
    words: Mapping[str, str]
    """Those of the interface and the engine; `content/wording.yml` replaces some."""
    files: Mapping[str, YamlFile]
    """Every file by its path below `content/` without ending: `sources/2021`.

    `process.yml` is among the calculators: `calculators/yolum`."""
    clauses: Mapping[str, Clause] = field(init=False)
    memo: dict[Any, Any] = field(default_factory=dict, init=False, compare=False)
    """What was computed from all of it once, by what it is."""

    def __post_init__(self) -> None:
        """Index the clauses of the edition that the site follows."""
        self.clauses = {clause.id: clause for clause in self.source.clauses}

    @property
    def source(self) -> Source:
        """Return the edition that the site follows."""
        return self.sources[self.site.edition]

    @property
    def leave_lookups(self) -> dict[str, date | None]:
        """Return by year when somebody last looked for leave, None if nobody has.

        Where leave is not announced, as in most countries, there are no such years.
        """
        days = {slug: year.leave_checked_on for slug, year in self.holidays.items()}
        return days if self.leave or any(days.values()) else {}

    @property
    def process(self) -> Any:  # noqa: ANN401 - the table belongs to its kind
        """Return the process of the handbook, None if it has none."""
        return self.calculators.get(PROCESS_NAME)

    @property
    def specs(self) -> dict[str, Any]:
        """Return all that the engine evaluates: calculators, then letters."""
        return {**self.calculators, **self.letters}

    @property
    def letters_on_paper(self) -> dict[str, Any]:
        """Return the letters that are printed and signed, not sent as a message."""
        on_paper = {each.id for each in self.shared_letters.layouts if each.paper}
        return {n: s for n, s in self.letters.items() if s.layout in on_paper}

    def spec_file(self, slug: str) -> YamlFile:
        """Return the file of a calculator or a letter."""
        folder = LETTERS if slug in self.letters else CALCULATORS
        return self.files[f"{folder}/{slug}"]

    @property
    def calculators_with_page(self) -> dict[str, Any]:
        """Return the calculators that have a page and a frame of their own kind."""
        return {n: c for n, c in self.calculators.items() if n != PROCESS_NAME}

    def models(self) -> Iterator[tuple[str, Any]]:
        """Yield the path of every file, as `files` has it, and its model."""
        for name in FILES:
            yield name, getattr(self, name)
        yield LETTERS, self.shared_letters
        for folder in (*FOLDERS, CALCULATORS, LETTERS):
            for slug, model in getattr(self, folder).items():
                yield f"{folder}/{slug}", model


def load_content(root: Path) -> tuple[Content | None, list[Problem]]:
    """Return the content below `root` and every problem of its files.

    The content is None as soon as one file is at fault: what the checks across
    files would say of the rest is not to be trusted.
    """
    speak_for_handbook(root)
    folder = root / "content"
    if not folder.is_dir():
        return None, [Problem("content", 1, say("loader.no_folder"))]
    files: dict[str, YamlFile] = {}
    language = language_of(root)
    write_links_in(language)
    former = FormerFiles(root, language)
    models: dict[str, Any] = {
        name: _file(former, name, table, files) for name, table in FILES.items()
    }
    # Not one of FILES: its table depends on the language that site.yml names.
    models["words"] = _words(former, files)
    models["shared_letters"] = _file(former, LETTERS, SHARED_LETTERS, files)
    names = (f"{name}.yml" for name in (*FILES, WORDING, PROCESS, LETTERS))
    folders = (*FOLDERS, CALCULATORS, LETTERS)
    problems = [*unread_files(root, [*names, *folders, MEDIA])]
    for name in folders:
        models[name], folder_problems = _folder(former, name, files)
        problems += folder_problems
    models[CALCULATORS] |= _process(former, files)
    former.close()
    problems += [problem for file in files.values() for problem in file.problems]
    # With an unknown edition no clause is known, and every one would be reported.
    problems = problems or _edition_problems(
        models["site"], models["sources"], files["site"]
    )
    if problems:
        return None, problems
    return Content(root=root, files=files, **models), []


def _words(former: FormerFiles, files: dict[str, YamlFile]) -> Mapping[str, str]:
    model = _file(former, WORDING, wording(language_of(former.root)), files)
    return model.model_dump() if model else {}


def _file(
    former: FormerFiles, name: str, table: type, files: dict[str, YamlFile]
) -> Any:  # noqa: ANN401 - of that table
    path = former.root / "content" / f"{name}.yml"
    if not path.exists() and name in MAY_BE_MISSING:
        files[name] = YamlFile(f"content/{name}.yml")
        return table()
    if not path.exists():
        files[name] = YamlFile(f"content/{name}.yml")
        files[name].problems.append(files[name].problem((), say("loader.no_file")))
        return None
    read = former.file(path, table, may_be_empty=name in MAY_BE_MISSING)
    files[name], model = read
    return model


def _folder(
    former: FormerFiles, name: str, files: dict[str, YamlFile]
) -> tuple[dict[str, Any], list[Problem]]:
    root = former.root
    folder = root / "content" / name
    models = {}
    if folder.exists() and not folder.is_dir():
        return {}, [Problem(f"content/{name}", 1, say("loader.file_for_folder"))]
    for path in sorted(folder.glob("*.yml")):
        if not is_passed_over(path.name):
            read = former.asking(path, partial(_table, name), files[FACTS])
            files[f"{name}/{path.stem}"], models[path.stem] = read
    # A folder whose only file has a bad name is not called empty as well.
    problems = [*badly_named(root, folder)]
    if not (models or problems or name in (*MAY_BE_EMPTY, LETTERS)):
        problems.append(Problem(f"content/{name}", 1, say("loader.no_files")))
    return _ordered(models), problems


def _process(former: FormerFiles, files: dict[str, YamlFile]) -> dict[str, Any]:
    """Return the process by its name as a calculator; nothing without its file."""
    name = f"{CALCULATORS}/{PROCESS_NAME}"
    if file := files.get(name):
        message = say("loader.process_name", name=PROCESS_NAME)
        file.problems.append(file.problem((), message))
    path = former.root / "content" / f"{PROCESS}.yml"
    if file or not path.exists():
        return {}
    spec = kinds()[PROCESS].Spec
    files[name], model = former.asking(path, lambda _: spec, files[FACTS])
    return {PROCESS_NAME: model}


def _edition_problems(
    site: Site, sources: Mapping[str, Source], file: YamlFile
) -> list[Problem]:
    if site.edition in sources:
        return []
    hint = did_you_mean(
        site.edition, sources, say("loader.editions", listed=", ".join(sources))
    )
    message = say("loader.unknown_edition", edition=site.edition, hint=hint)
    return [file.problem(("edition",), message)]


def _table(folder: str, file: YamlFile) -> type | None:
    is_spec = folder in (CALCULATORS, LETTERS)
    return spec_table(file, folder) if is_spec else FOLDERS[folder]


def _ordered(models: dict[str, Any]) -> dict[str, Any]:
    # A model is None if its file is invalid, and some tables have no order.
    return dict(sorted(models.items(), key=lambda e: (getattr(e[1], "order", 0), e[0])))
