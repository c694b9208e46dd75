"""`rehber new handbook`: a small whole handbook in a folder of its own.

The starters are in `starter/`, a folder for each language. What differs between a
handbook of a checkout, whose path it names, and one of the installed package, whose
version it names, is in `checkout/` and `package/` there.
"""

import os
import shutil
from pathlib import Path

from macros.authoring import manual
from macros.authoring.holiday_import import write_holidays
from macros.content.catalogue import language_of, languages, speak_for_handbook
from macros.content.checker import say
from macros.content.files.project import IS_CHECKOUT, PROJECT, VERSION
from macros.content.problems import CallError
from macros.content.yaml_reader import read_own_yaml

HANDBOOK = "handbook"
STARTERS = Path(__file__).with_name("starter")
SETTINGS = "starter.yml"
"""What a starter says of itself; the file is not part of the handbook."""
SETTINGS_OF_EDITORS = ("settings.json", "extensions.json")
"""Which schema a file has; the same in every handbook, in `.vscode/`."""
CHECKOUT, PACKAGE = WAYS = "checkout", "package"
MACHINE = "machine.md"
"""The end of the README: where this project is."""
PATH_HERE, VERSION_HERE = "PROJECT", "VERSION"
"""Stand in the files beside the content for this project's path and version."""


def new_handbook(
    root: Path,
    folder: str | None,
    language: str | None,
    way: str = CHECKOUT if IS_CHECKOUT else PACKAGE,
) -> Path:
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
    others = shutil.ignore_patterns(SETTINGS, MACHINE, *WAYS)
    for source in (starter, starter / way):
        shutil.copytree(source, target, dirs_exist_ok=True, ignore=others)
    readme, end = target / "README.md", (starter / way / MACHINE).read_text("utf-8")
    readme.write_text(f"{readme.read_text('utf-8')}\n{end}", "utf-8")
    _name_the_project(target, way)
    for name in SETTINGS_OF_EDITORS:
        path = target / ".vscode" / name
        path.parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / ".vscode" / name, path)
    # From here on, what is written is in the new handbook's language.
    speak_for_handbook(target)
    manual.write(target)
    settings = read_own_yaml(starter / SETTINGS)
    write_holidays(
        target,
        int(settings["first_year"]),
        int(settings["last_year"]),
        settings["country"],
    )
    return readme


def starter_languages() -> list[str]:
    """Return every language that a handbook can begin in."""
    return [name for name in languages() if (STARTERS / name).is_dir()]


def _language_of(root: Path) -> str:
    """Return the language of a new handbook that nobody has said."""
    own = language_of(root)
    return own if own in starter_languages() else "en"


def _name_the_project(target: Path, way: str) -> None:
    """Write into the files beside the content where this project is."""
    if way == CHECKOUT:
        names = {PATH_HERE: Path(os.path.relpath(PROJECT, target)).as_posix()}
    else:
        # There is no script beside the content: the command is on the path.
        names = {VERSION_HERE: VERSION, "`./rehber": "`rehber"}
    for path in (each for each in target.iterdir() if each.is_file()):
        text = path.read_text("utf-8")
        for name, value in names.items():
            text = text.replace(name, value)
        path.write_text(text, "utf-8")
