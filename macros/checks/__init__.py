"""Checks across files: one rule each, found by the name of its module.

Each module has `check(content)`, which yields the problems it finds.
"""

import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

from macros.content import Content, load_content
from macros.errors import Problem


def check_content(root: Path) -> tuple[Content | None, list[Problem]]:
    """Return the content below `root` and every problem in it, each once."""
    content, problems = load_content(root)
    if content is None:
        return None, sorted(set(problems))
    found = sorted({problem for check in _checks() for problem in check(content)})
    return content, found


Check = Callable[[Content], Iterator[Problem]]


def _checks() -> Iterator[Check]:
    for found in pkgutil.iter_modules(__path__):
        yield import_module(f"{__name__}.{found.name}").check
