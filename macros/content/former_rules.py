"""The rules of an earlier version of the handbook, as today's tables have them.

Earlier versions were sound when they were written. So keys that have been renamed since
get their present names, texts and days that were not asked for then are filled in, and
examples, on which no rule rests, are left out if today's tables do not know them.
Whatever else is not understood is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import ValidationError

from interactive.core.questions import Example
from interactive.kinds import kinds
from macros.content.facts.references import FACTS, resolve
from macros.content.fields import (
    keys_of,
    names_of_keys,
    renamed_keys,
    table_at,
    tables_in,
)
from macros.content.files.file_names import is_passed_over
from macros.content.files.spec_tables import (
    CALCULATORS,
    LETTERS,
    PROCESS,
    SHARED_LETTERS,
    spec_table,
)
from macros.content.loader import PROCESS_NAME
from macros.content.models import FOLDERS
from macros.content.models.fact import Facts
from macros.content.problems import Problem
from macros.content.validation import adapter, validate
from macros.content.yaml_reader import KeyPath, YamlFile, read_yaml

# What answers rest on, and what may be missing; lists are named by the process.
LISTS = "checklists"
RULES = ("parameters", "holidays", "leave", LISTS, CALCULATORS, LETTERS)
SPECS = (CALCULATORS, LETTERS)
# What no rule reads, for keys that a file did not need to have.
FILLERS: Mapping[type, str] = {str: "–", date: "2000-01-01"}


@dataclass(frozen=True, slots=True)
class FormerRules:
    """The tables by folder and name, the facts, the files, and what is not read."""

    models: Mapping[str, Mapping[str, Any]]
    facts: Facts
    shared_letters: Any
    files: Mapping[str, YamlFile]
    problems: tuple[Problem, ...]


def read_former_rules(root: Path) -> FormerRules:
    """Return the rules below `root`; a file that cannot be read is left out."""
    models: dict[str, dict[str, Any]] = {folder: {} for folder in RULES}
    files: dict[str, YamlFile] = {}
    facts = _facts(root, files)
    for folder in RULES:
        for path in sorted((root / "content" / folder).glob("*.yml")):
            if is_passed_over(path.name):
                continue
            file = files[f"{folder}/{path.stem}"] = read_yaml(path, root)
            resolve(file, files[FACTS])
            is_spec = folder in SPECS
            table = spec_table(file, folder) if is_spec else FOLDERS[folder]
            if (model := _model(table, file)) is not None:
                models[folder][path.stem] = model
    shared = _shared_letters(root, files)
    process = root / "content" / f"{PROCESS}.yml"
    if process.exists():
        file = files[f"{CALCULATORS}/{PROCESS_NAME}"] = read_yaml(process, root)
        resolve(file, files[FACTS])
        if (model := _model(kinds()[PROCESS].Spec, file)) is not None:
            models[CALCULATORS][PROCESS_NAME] = model
    problems = (problem for file in files.values() for problem in file.problems)
    return FormerRules(models, facts, shared, files, tuple(problems))


def _shared_letters(root: Path, files: dict[str, YamlFile]) -> Any:  # noqa: ANN401
    """Return what letters share; nothing where the version had no such file."""
    path = root / "content" / f"{LETTERS}.yml"
    if not path.exists():
        return SHARED_LETTERS()
    file = files[LETTERS] = read_yaml(path, root, may_be_empty=True)
    return _model(SHARED_LETTERS, file) or SHARED_LETTERS()


def _facts(root: Path, files: dict[str, YamlFile]) -> Facts:
    """Return the facts, none where the version had no such file."""
    path = root / "content" / f"{FACTS}.yml"
    file = files[FACTS] = read_yaml(path, root) if path.exists() else YamlFile("")
    if file.data is None:
        return Facts()
    file.data = _with_present_keys(Facts, file.data)
    _fill(Facts, file)
    return validate(Facts, file) or Facts()


def _model(table: type | None, file: YamlFile) -> object:
    if table is None or file.data is None:
        return None
    file.data = _with_present_keys(table, file.data)
    if "examples" in names_of_keys(table):
        file.data["examples"] = _readable_examples(file.data.get("examples"))
    _fill(table, file)
    return validate(table, file)


def _readable_examples(examples: object) -> object:
    """Return the examples of a file, none if today's table does not know one."""
    try:
        adapter(tuple[Example, ...]).validate_python(examples)
    except ValidationError:
        return []
    return examples


def _with_present_keys(annotation: Any, data: Any) -> Any:  # noqa: ANN401 - any part
    """Return a part of a file in which renamed keys have their present names."""
    if isinstance(data, list):
        return [_with_present_keys(annotation, each) for each in data]
    table = next(tables_in(annotation), None)
    if table is None or not isinstance(data, dict):
        return data
    renamed, known = renamed_keys(table), {k.name: k.annotation for k in keys_of(table)}
    if not {*data} & ({*known} | {*renamed}):
        # A mapping of tables, by names of their own.
        return {
            name: _with_present_keys(annotation, each) for name, each in data.items()
        }
    present = {n if n in known else renamed.get(n, n): v for n, v in data.items()}
    return {n: _with_present_keys(known.get(n), value) for n, value in present.items()}


def _fill(table: type, file: YamlFile) -> None:
    """Give a file the texts and days that it lacks."""
    for path in _missing(table, file.data):
        parent: Any = file.data
        for key in path[:-1]:
            parent = parent[key]
        annotations = {
            k.name: k.annotation for k in keys_of(table_at(table, path[:-1]))
        }
        filler = FILLERS.get(_plain(annotations.get(str(path[-1]))))
        if filler is not None:
            parent[path[-1]] = filler


def _missing(table: type, data: object) -> Iterator[KeyPath]:
    try:
        adapter(table).validate_python(data)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            if each["type"] == "missing":
                yield each["loc"]


def _plain(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    return (
        get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    )
