"""The rules of the house that a machine can check."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def modules_in(*folders: str) -> list[Path]:
    """Return every Python file below folders, seen from the project's folder."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return sorted(path.relative_to(ROOT) for path in found)


def tree_of(module: Path) -> ast.Module:
    return ast.parse((ROOT / module).read_text("utf-8"))


def imported(module: Path) -> set[str]:
    """Return the full names of what a module imports."""
    found = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def packages(module: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(module)}


def calls_in(module: Path) -> set[str]:
    """Return what a module calls, as it is written: `date.today`, `sorted`."""
    nodes = ast.walk(tree_of(module))
    return {ast.unparse(n.func) for n in nodes if isinstance(n, ast.Call)}


ENGINE, MACROS = modules_in("interactive"), modules_in("macros")
OURS = [*ENGINE, *MACROS]
KINDS = sorted(p.parent for p in (ROOT / "interactive/kinds").glob("*/spec.py"))


@pytest.mark.parametrize("module", ENGINE, ids=str)
def test_the_engine_imports_only_the_standard_library(module):
    assert packages(module) <= sys.stdlib_module_names | {"interactive"}


@pytest.mark.parametrize("module", ENGINE, ids=str)
def test_the_engine_asks_no_clock_no_file_and_no_environment(module):
    asking = {"os", "pathlib", "time", "locale", "random", "io", "urllib", "socket"}

    assert not packages(module) & asking
    assert not calls_in(module) & {"date.today", "datetime.now", "open", "print"}


@pytest.mark.parametrize("module", ENGINE, ids=str)
def test_no_kind_imports_another_and_nothing_imports_a_kind_by_name(module):
    places = [name.split(".") for name in imported(module)]
    named = {place[2] for place in places if place[:2] == ["interactive", "kinds"]}

    assert named & {kind.name for kind in KINDS} <= {*module.parts}


@pytest.mark.parametrize("module", MACROS, ids=str)
def test_only_the_hooks_know_mkdocs_and_nothing_knows_the_tests(module):
    assert "tests" not in packages(module)
    assert ("mkdocs" in packages(module)) is (module.name == "hooks.py")


RENDERING = modules_in("macros/pages", "macros/handbook", "macros/calculators")


@pytest.mark.parametrize("module", RENDERING, ids=str)
def test_pages_are_rendered_from_content_and_not_from_files(module):
    names = imported(module)

    assert not any(name.startswith("macros.content.yaml_reader") for name in names)


@pytest.mark.parametrize("module", MACROS, ids=str)
def test_only_the_command_and_the_hooks_print(module):
    if module.name not in {"__main__.py", "hooks.py"}:
        assert not calls_in(module) & {"print", "sys.stdout.write"}


def test_no_module_hides_one_of_the_standard_library():
    # MkDocs puts macros/ first on the path while it loads its hooks.
    names = {path.stem for path in (ROOT / "macros").glob("[!_]*")}

    assert not names & sys.stdlib_module_names


SIZED = [*OURS, *modules_in("tests", "site_overrides")]
SIZED += [p.relative_to(ROOT) for p in (ROOT / "interactive/shell").rglob("*.mjs")]


@pytest.mark.parametrize("module", SIZED, ids=str)
def test_a_module_is_at_most_250_lines_long(module):
    length = len((ROOT / module).read_text("utf-8").splitlines())

    assert length <= 250


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


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_every_kind_has_the_same_files(kind):
    needed = PARTS | {"__init__.py", "README.md", "examples.yml"}

    assert [name for name in needed if not (kind / name).exists()] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda path: path.name)
def test_every_kind_has_tests_of_its_name(kind):
    assert [*(ROOT / "tests/interactive/kinds").rglob(f"*{kind.name}*")]


ELSEWHERE = {Path("macros/pdf/book.py"): "with the PDFs, in test_build.py"}
MIRRORED = [
    module
    for module in OURS
    if module.name != "__init__.py" and "kinds" not in module.parts
    if module not in ELSEWHERE
]


@pytest.mark.parametrize("module", MIRRORED, ids=str)
def test_every_module_has_tests_of_its_name(module):
    # The tables of the content are tested together.
    name, folder = module.stem.strip("_"), ROOT / "tests" / module.parent
    if "models" in module.parts:
        name, folder = "", ROOT / "tests/macros/content/models"

    assert [*folder.glob(f"test_{name}*.py")]


def kept() -> list[Path]:
    """Return every file that is, or would be, kept in the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.check_output(command, cwd=ROOT, text=True)
    return [path for line in listed.splitlines() if (path := ROOT / line).is_file()]


def test_no_file_names_a_place_on_one_machine():
    place = re.compile(r"(?<![\w.~*/>-])/(root|home|Users|work|tmp|mnt)/[\w.-]")

    found = [
        f"{file.relative_to(ROOT)}: {match[0]}"
        for file in kept()
        if file.suffix not in {".woff2", ".png"}
        for match in place.finditer(file.read_text("utf-8", "replace"))
    ]

    assert found == []


LIGHTHOUSE = ROOT / "requirements" / "lighthouse" / "package-lock.json"
LOCKS = [ROOT / "package-lock.json", LIGHTHOUSE, *(ROOT / "requirements").glob("*.txt")]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_lock_file_names_no_registry_and_no_address(lock):
    text = lock.read_text("utf-8")

    assert not re.search(r'"resolved"|index-url|find-links|://', text)


def test_every_rule_that_is_ignored_has_its_reason():
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    settings = tomllib.loads(text)["tool"]["ruff"]["lint"]
    ignored = [*settings["ignore"], *chain(*settings["per-file-ignores"].values())]

    assert len(settings["ignore"]) <= 15
    assert [r for r in ignored if not re.search(rf'"{r}"\]?,?\s+# \w', text)] == []


@pytest.mark.parametrize("module", SIZED, ids=str)
def test_every_exception_in_the_code_has_its_reason(module):
    text = (ROOT / module).read_text("utf-8")

    # ANN401 says itself that anything may come.
    assert re.findall(r"# noqa: (?!ANN401)[A-Z0-9, ]+$", text, re.MULTILINE) == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "content/README.md"])
def test_what_a_newcomer_looks_for_is_there(name):
    assert (ROOT / name).read_text("utf-8").strip()
