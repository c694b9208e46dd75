"""The checker's problems, each at the field of the form that can mend it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath, YamlFile

# Most messages begin with the key that they are about: `'email' …`.
KEY = re.compile(r"'([\w.-]+)'")


@dataclass(frozen=True, slots=True)
class Findings:
    """What the checker says of a form, and what it says of all the rest."""

    by_field: dict[str, list[str]] = field(default_factory=dict)
    elsewhere: list[Problem] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.by_field or self.elsewhere)


def findings(
    problems: Iterable[Problem], file: YamlFile, path: KeyPath, names: Iterable[str]
) -> Findings:
    """Return the problems by the field of the table at a path, or as elsewhere."""
    result, known = Findings(), {*names}
    for problem in problems:
        name = _field(problem, file, path, known)
        if name is None:
            result.elsewhere.append(problem)
        else:
            result.by_field.setdefault(name, []).append(problem.message)
    return result


def _field(
    problem: Problem, file: YamlFile, path: KeyPath, names: set[str]
) -> str | None:
    if problem.file != file.file:
        return None
    # The last part that begins at or above the line is the one that has it.
    above = [(line, part) for part, line in file.lines.items() if line <= problem.line]
    last = max((line for line, _ in above), default=0)
    parts = [part for line, part in above if line == last]
    inside = [p for p in parts if p[: len(path)] == path and len(p) > len(path)]
    own = {str(part[len(path)]) for part in inside} & names
    match = KEY.match(problem.message)
    if match and match[1] in names and (inside or path in parts):
        return match[1]
    # On one line several keys may stand; the one that the message quotes is meant.
    return next((name for name in own if name in problem.message), None) or next(
        iter(sorted(own)), None
    )
