"""The project's own source files, read for the rules that a test can check."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SLIM = Path("macros/runtime/slim")


def modules_in(*folders: str) -> list[Path]:
    """Return every Python file below folders, relative to the project's folder."""
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in files)


@cache
def tree_of(module: Path) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


@cache
def imports_of(module: Path) -> frozenset[str]:
    """Return the full names of what a module imports, under TYPE_CHECKING too."""
    names: set[str] = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            names |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = "".join(f"{each}." for each in module.parent.parts)
            if node.level:
                # It may be published under another name.
                assert module.is_relative_to(SLIM), f"{module} imports relatively"
                assert node.level == 1, f"{module} imports from above"
            beginning = package if node.level else ""
            names |= {f"{beginning}{node.module}.{name.name}" for name in node.names}
    return frozenset(names)


def packages_of(module: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports_of(module)}


@cache
def calls_in(module: Path) -> frozenset[str]:
    """Return what a module calls, as it is written: `date.today`, `sorted`."""
    nodes = ast.walk(tree_of(module))
    return frozenset(ast.unparse(n.func) for n in nodes if isinstance(n, ast.Call))


def texts_in(module: Path) -> Iterator[tuple[int, str]]:
    """Yield line and value of every string of a module but its docstrings."""
    docstrings = {
        id(node.value)
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree_of(module)):
        if not isinstance(node, ast.Constant) or id(node) in docstrings:
            continue
        if isinstance(node.value, str):
            yield node.lineno, node.value


ENGINE, MACROS = modules_in("interactive"), modules_in("macros")
OURS = [*ENGINE, *MACROS]
KINDS = sorted(p.parent for p in (ROOT / "interactive/kinds").glob("*/spec.py"))
