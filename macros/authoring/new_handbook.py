"""`rehber new handbook`: a small whole handbook in a folder of its own.

The starters are in `starter/`, a folder for each language. A handbook needs nothing of
this project but its place, which its settings name.
"""

import os
import shutil
from pathlib import Path

from macros.authoring import manual
from macros.authoring.holiday_import import write_holidays
from macros.content.catalogue import DEFAULT_LANGUAGE, language_of, languages
from macros.content.checker import say, speak_for
from macros.content.files.project import PROJECT
from macros.content.problems import CallError
from macros.content.yaml_reader import read_own_yaml

HANDBOOK = "handbook"
STARTERS = Path(__file__).with_name("starter")
SETTINGS = "starter.yml"
"""What a starter says of itself; the file is not part of the handbook."""
SETTINGS_OF_EDITORS = ("settings.json", "extensions.json")
"""Which schema a file has; the same in every handbook, in `.vscode/`."""
PLACE = "PROJECT"
"""Stands in the files beside the content for the path to this project."""


def new_handbook(root: Path, folder: str | None, language: str | None) -> Path:
    """Write a handbook into a new or empty folder and return the path of its README.

    Without a language, it is that of the handbook below `root`, if there is one.
    """
    if folder is None:
        raise CallError(say("new_handbook.no_folder"))
    target = root / folder
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise CallError(say("new_handbook.not_empty", target=target))
    if language and language not in starter_languages():
        known = ", ".join(starter_languages())
        raise CallError(say("new_handbook.no_language", language=language, known=known))
    starter = STARTERS / (language or _language_of(root))
    shutil.copytree(
        starter, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns(SETTINGS)
    )
    _name_the_project(target)
    for name in SETTINGS_OF_EDITORS:
        path = target / ".vscode" / name
        path.parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / ".vscode" / name, path)
    # From here on, what is written is in the new handbook's language.
    speak_for(target, DEFAULT_LANGUAGE)
    manual.write(target)
    settings = read_own_yaml(starter / SETTINGS)
    write_holidays(
        target,
        int(settings["first_year"]),
        int(settings["last_year"]),
        settings["country"],
    )
    return target / "README.md"


def starter_languages() -> list[str]:
    """Return every language that a handbook can begin in."""
    return [name for name in languages() if (STARTERS / name).is_dir()]


def _language_of(root: Path) -> str:
    """Return the language of a new handbook that nobody has said."""
    own = language_of(root)
    return own if own in starter_languages() else "en"


def _name_the_project(target: Path) -> None:
    """Write into the files beside the content where this project is."""
    place = Path(os.path.relpath(PROJECT, target)).as_posix()
    for path in (each for each in target.iterdir() if each.is_file()):
        path.write_text(path.read_text("utf-8").replace(PLACE, place), "utf-8")
