"""How the project's files read: sizes, shapes, names, reasons."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.house.sources import KINDS, OURS, ROOT, modules_in, tree_of

SIZED = [*OURS, *modules_in("tests", "site_overrides")]
SIZED += [p.relative_to(ROOT) for p in (ROOT / "interactive/shell").rglob("*.mjs")]


def lines_of(module: Path) -> int:
    return len((ROOT / module).read_text("utf-8").splitlines())


def test_a_module_is_at_most_250_lines_long():
    assert {str(m): n for m in SIZED if (n := lines_of(m)) > 250} == {}


def bodies() -> Iterator[tuple[int, str]]:
    """Yield the length of every function's body, its docstring left out."""
    for module in OURS:
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.FunctionDef):
                body = node.body[1:] if ast.get_docstring(node) else node.body
                length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
                yield length, f"{module}:{node.name}"


def test_bodies_are_small_by_shape():
    sizes = sorted(bodies(), reverse=True)

    assert [name for size, name in sizes if size > 40] == []
    assert sum(size <= 20 for size, _ in sizes) >= 0.9 * len(sizes)
    assert sum(size <= 10 for size, _ in sizes) >= 0.75 * len(sizes)


PARTS = {"spec.py", "evaluate.py", "verification/check.py", "verification/proofs.py"}


def test_every_kind_has_the_same_files_and_its_tests():
    needed = PARTS | {"__init__.py", "README.md", "examples.yml"}
    for kind in KINDS:
        assert [name for name in needed if not (kind / name).exists()] == []
        assert [*(ROOT / "tests/interactive/kinds").rglob(f"*{kind.name}*")]


ELSEWHERE = {Path("macros/pdf/book.py"): "with the PDFs, in test_build.py"}
MIRRORED = [
    module
    for module in OURS
    if module.name != "__init__.py" and "kinds" not in module.parts
    if module not in ELSEWHERE
]


def test_every_module_has_tests_of_its_name():
    missing = []
    for module in MIRRORED:
        # The tables of the content are tested together.
        name, folder = module.stem.strip("_"), ROOT / "tests" / module.parent
        if "models" in module.parts:
            name, folder = "", ROOT / "tests/macros/content/models"
        # What a check refuses is told by its folder of mistakes.
        mistakes = ROOT / "tests/invalid_content" / name
        has_refusals = module.parent.name == "checks" and mistakes.is_dir()
        if not has_refusals and not [*folder.glob(f"test_{name}*.py")]:
            missing.append(str(module))

    assert missing == []


def test_every_rule_that_is_ignored_has_its_reason():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    settings = tomllib.loads(text)["tool"]["ruff"]["lint"]
    ignored = [*settings["ignore"], *chain(*settings["per-file-ignores"].values())]

    assert len(settings["ignore"]) <= 15
    assert [r for r in ignored if not re.search(rf'"{r}"\]?,?\s+# \w', text)] == []


def test_every_exception_in_the_code_has_its_reason():
    # ANN401 says itself that anything may come.
    bare = re.compile(r"# noqa: (?!ANN401)[A-Z0-9, ]+$", re.MULTILINE)

    assert [m for m in SIZED if bare.search((ROOT / m).read_text("utf-8"))] == []


VAGUE = frozenset(
    [
        *("asked", "found", "kept", "meant", "place", "places"),
        *("said", "taken", "thing", "things", "told"),
    ]
)
"""Words that say how one got a value, or nothing: a name says what the value is."""


def bound_names(module: Path) -> Iterator[str]:
    """Yield every name that a module binds; the sentences that name tests are none."""
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            if not node.name.startswith("test_"):
                yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.alias) and node.asname:
            yield node.asname


def words_of(name: str) -> set[str]:
    return {*re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).casefold().split("_")}


def test_names_say_what_a_value_is():
    modules = [*OURS, *modules_in("tests")]
    names = [name for module in modules for name in bound_names(module)]
    vague = Counter(name for name in names if words_of(name) & VAGUE)

    assert vague.total() < 0.005 * len(names), vague.most_common(20)
