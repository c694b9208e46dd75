"""Checks across files: one rule per module, discovered by its name.

Each module has `check(content)`, which yields problems. One with NEEDS_SOUND_CONTENT
runs only if the others find none. Warnings are no checks: they stop nothing.
"""

import pkgutil
from importlib import import_module
from pathlib import Path
from types import ModuleType

from macros.content.loader import Content, load_content
from macros.content.problems import Problem


def check_content(
    root: Path, *, quickly: bool = False
) -> tuple[Content | None, list[Problem]]:
    """Return the content below `root` and every problem in it, each once.

    `quickly` leaves out what may take minutes: modules that say TAKES_MINUTES.
    """
    content, problems = load_content(root)
    if content is None:
        return None, sorted(set(problems))
    # What comes second runs calculators, which broken content would make fail.
    for needs_sound_content in (False, True):
        problems += [
            problem
            for module in checks()
            if hasattr(module, "NEEDS_SOUND_CONTENT") is needs_sound_content
            if not (quickly and hasattr(module, "TAKES_MINUTES"))
            for problem in module.check(content)
        ]
        if problems:
            break
    # A broken link that a text has twice is one problem.
    return content, sorted(set(problems))


def checks() -> list[ModuleType]:
    """Return the module of every check; a new module is a new check."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return [
        import_module(f"{__name__}.{name}")
        for name in names
        if not name.endswith("warnings")
    ]
