"""The plan of the house in ARCHITECTURE.md: who may import whom, what lies where."""

import re
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

from macros.content.catalogue import messages
from macros.handbook.routes import EMBED, RESERVED, Routes
from macros.runtime import slim
from tests.house.sources import (
    ENGINE,
    KINDS,
    MACROS,
    OURS,
    ROOT,
    SLIM,
    calls_in,
    imports_of,
    packages_of,
    texts_in,
)

LAYERS = (
    {"macros.hooks", "macros.__main__"},
    {"macros.subcommands"},
    {"macros.editor"},
    {"macros.publish", "macros.cli"},
    {"macros.pages", "macros.pdf", "macros.runtime", "macros.checks"},
    {"macros.search", "macros.calculators"},
    {"macros.handbook", "macros.authoring"},
    {"macros.content"},
    {"interactive.engine"},
    {"interactive.kinds"},
    {"interactive.verification"},
    {"interactive.core"},
)
"""From the top: a room imports only from the layers below it, never from a brother."""

LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}
NAMES = {".".join(path.with_suffix("").parts): path for path in OURS}
MOST_MODULES = 16


def room_of(name: str) -> str:
    return ".".join(name.split(".")[:2])


def arrows() -> Iterator[tuple[str, str]]:
    """Yield importing and imported module, both ours."""
    for name, path in NAMES.items():
        for imported in imports_of(path):
            target = imported if imported in NAMES else imported.rpartition(".")[0]
            if f"{target}.__init__" in NAMES:
                target = f"{target}.__init__"
            if target in NAMES:
                yield name, target


def test_every_room_has_its_layer():
    assert {room_of(name) for name in NAMES} == {
        *LEVEL,
        "macros.__init__",
        "interactive.__init__",
    }


def test_imports_lead_downwards_and_never_to_a_brother():
    upwards = [
        f"{name} imports {target}"
        for name, target in arrows()
        if room_of(name) != room_of(target) and not target.endswith("ve.__init__")
        if LEVEL[room_of(name)] >= LEVEL[room_of(target)]
    ]

    assert upwards == []


def test_the_slim_runtime_is_a_package_of_its_own():
    room = ".".join(SLIM.parts)
    for path in OURS:
        inside = {name for name in imports_of(path) if name.startswith(f"{room}.")}
        if path.is_relative_to(SLIM):
            packages = {n.partition(".")[0] for n in imports_of(path) - inside}
            assert packages <= {*sys.stdlib_module_names, "brotli", "leb128"}, path
        else:
            names = {name.removeprefix(f"{room}.") for name in inside}
            assert names <= {*slim.__all__}, f"{path} looks inside"


def test_no_module_imports_itself_in_a_circle():
    graph: dict[str, set[str]] = {}
    for name, target in arrows():
        if name != target:
            graph.setdefault(name, set()).add(target)

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise AssertionError(" → ".join(error.args[1])) from None


def test_nothing_that_runs_in_the_browser_imports_verification():
    in_browser = [path for path in ENGINE if "verification" not in path.parts]

    assert in_browser
    for path in in_browser:
        assert not [name for name in imports_of(path) if ".verification" in name], path


def test_the_engine_is_pure():
    asking = {"os", "pathlib", "time", "locale", "random", "io", "urllib", "socket"}
    for path in ENGINE:
        assert packages_of(path) <= (sys.stdlib_module_names | {"interactive"}) - asking
        assert not calls_in(path) & {"date.today", "datetime.now", "open", "print"}


def test_kinds_know_nothing_of_each_other_and_nobody_knows_a_kind_by_name():
    kinds = {kind.name for kind in KINDS}
    for path in OURS:
        named = {
            part
            for name in imports_of(path)
            if name.startswith("interactive.kinds.")
            for part in name.split(".")
        }
        assert named & kinds <= {*path.parts}, path


ONLY_IN = {
    "mkdocs": r"macros/(hooks|publish/mkdocs_pages|editor/preview/baseline)\.py",
    "typst": r"macros/pdf/",
    "pikepdf": r"macros/pdf/",
    "pypdfium2": r"macros/pdf/",
    "segno": r"macros/pdf/",
    "yaml": r"macros/(content|authoring)/",
    "subprocess": r"macros/(runtime/|(pdf/typst_process|cli/former/git_content)\.py)",
    "tests": "nowhere",
}
"""Package to the places that may import it."""


def test_each_tool_is_known_in_one_room():
    strangers = [
        f"{path} imports {package}"
        for path in OURS
        for package in packages_of(path) & ONLY_IN.keys()
        if not re.match(ONLY_IN[package], path.as_posix())
    ]

    assert strangers == []


THEME = re.compile(r"\blunr\b|\bmd-|\bmaterial(?!/[a-z-]+ )\b")
KNOWS_THE_THEME = re.compile(
    r"macros/(hooks\.py|search/|publish/(theme_cleanup|finished_pages)\.py"
    r"|handbook/icons\.py)"
)


def test_the_theme_is_known_in_few_places():
    # What would follow Material's end: these, mkdocs.yml and site_overrides/.
    strangers = [
        f"{path}:{line}: {text}"
        for path in OURS
        if not KNOWS_THE_THEME.match(path.as_posix())
        for line, text in texts_in(path)
        if THEME.search(text)
        if " " not in text  # a sentence for editors may name an icon
    ]

    assert strangers == []


def test_addresses_are_written_in_one_module():
    pages = Routes(messages("tr")).pages
    prefixes = {address for address in (*pages.values(), *RESERVED, EMBED) if address}
    address = re.compile(rf"(?<![\w/])({'|'.join(map(re.escape, prefixes))})")
    speaking = re.compile(r"macros/(content|checks|authoring)/|.*theme_cleanup")
    strangers = [
        f"{path}:{line}: {text}"
        for path in MACROS
        if path.name != "routes.py" and not speaking.match(path.as_posix())
        for line, text in texts_in(path)
        if address.search(text)
    ]

    assert strangers == []


def test_only_the_command_and_the_hooks_print():
    for path in MACROS:
        is_command = path.parts[1] in {"subcommands", "__main__.py"}
        if not is_command and path.name != "hooks.py":
            assert not calls_in(path) & {"print", "sys.stdout.write"}, path


def test_pages_are_rendered_from_content_and_not_from_files():
    for path in MACROS:
        if path.parts[1] in {"pages", "handbook", "calculators", "search"}:
            readers = {n for n in imports_of(path) if "content.yaml_reader" in n}
            assert not readers, path


def test_no_name_below_macros_hides_another_module():
    # MkDocs puts macros/ first on the path while it loads its hooks.
    names = {path.stem for path in (ROOT / "macros").glob("[!_]*")}

    assert not names & {*sys.stdlib_module_names, *packages_distributions()}


DISCOVERED = {Path("macros/checks"), Path("macros/content/models")}
"""One file each, found by its name: they may be many."""


def test_no_room_is_crowded_and_each_says_what_belongs_there():
    for folder in {path.parent for path in OURS}:
        modules = [path for path in OURS if path.parent == folder]
        if folder not in DISCOVERED:
            assert len(modules) <= MOST_MODULES + 1, folder
        init = ROOT / folder / "__init__.py"
        assert init.read_text("utf-8").startswith('"""'), folder
