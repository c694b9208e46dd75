"""Imports the engine, then drops everything that only importing needs.

Readers download the memory that is left after this, so every byte counts.
"""

import gc
import json
import sys
from importlib import import_module
from types import CodeType, FunctionType

from interactive import engine

# Modules that no evaluation uses. If one does, the tests fail with its name.
IMPORT_MODULES = (
    # They build dataclasses and read annotations; by now, all are built.
    *("inspect", "ast", "_ast", "dis", "opcode", "_opcode", "_opcode_metadata"),
    *("tokenize", "_tokenize", "token", "linecache", "annotationlib", "copy"),
    # They find modules; the snapshot has no files to find them in.
    *("pkgutil", "zipimport", "site", "_sitebuiltins", "importlib.util"),
    *("importlib.machinery", "importlib._abc", "_frozen_importlib_external"),
    *("os", "os.path", "posixpath", "genericpath", "stat"),
    # They compile patterns, and check types; by now, all are compiled and checked.
    *("re._parser", "re._compiler", "re._constants", "re._casefix", "typing"),
    "reprlib",
    # Names of characters, for reading HTML; the engine only writes it.
    "html.entities",
)

# The flag of code whose first constant is a docstring (`inspect.CO_HAS_DOCSTRING`).
HAS_DOCSTRING = 0x4000000
# The flag of the interpreter's own classes (`Py_TPFLAGS_IMMUTABLETYPE`).
IMMUTABLE = 1 << 8

# What other modules hold of them under names of their own.
REEXPORTED = {"html": ("_html5",)}


def import_all() -> None:
    """Import every module that the workload loaded."""
    with open("/in/modules.txt", encoding="utf-8") as names:  # noqa: PTH123 - pathlib would stay
        for name in names.read().split():
            if name not in sys.modules:
                import_module(name)


def strip_functions() -> None:
    """Remove what no call reads from functions that were not packed with the others."""
    for module in sys.modules.values():
        module.__doc__ = None
    for each in gc.get_objects():
        if isinstance(each, FunctionType):
            each.__doc__ = None
            each.__annotate__ = None  # type: ignore[attr-defined]
            if each.__code__.co_linetable:
                each.__code__ = stripped(each.__code__)


def stripped(code: CodeType) -> CodeType:
    """Return code without docstrings and numbers of lines."""
    constants = [
        stripped(each) if isinstance(each, CodeType) else each
        for each in code.co_consts
    ]
    if code.co_flags & HAS_DOCSTRING:
        constants[0] = None
    return code.replace(co_consts=tuple(constants), co_linetable=b"")


def strip_classes() -> None:
    """Remove docstrings, and the annotations, which the warm-up has read."""
    for each in gc.get_objects():
        if isinstance(each, type) and not each.__flags__ & IMMUTABLE:
            if "__annotate_func__" in vars(each):
                each.__annotate__ = None  # type: ignore[attr-defined]
            if vars(each).get("__doc__"):
                each.__doc__ = None


def warm_up() -> None:
    """Run the workload, so that caches are filled and bytecode is specialized."""
    with open("/in/workload.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay
        workload = json.load(file)
    for document in workload["documents"]:
        engine.call("set_up", document)
    for arguments in workload["runs"]:
        engine.call("run", *arguments)
    # The page sets up its own calculators.
    engine.calculators.clear()


def unload_import_modules() -> None:
    """Remove these modules from `sys.modules` and from every namespace."""
    unloaded = {id(sys.modules[n]) for n in IMPORT_MODULES if n in sys.modules}
    # One reference left would keep the whole module in memory.
    for module in list(sys.modules.values()):
        for key, value in list(vars(module).items()):
            if id(value) in unloaded:
                del vars(module)[key]
    for name in IMPORT_MODULES:
        if name in sys.modules:
            vars(sys.modules.pop(name)).clear()
    for name, keys in REEXPORTED.items():
        for key in keys:
            vars(sys.modules[name]).pop(key)
    sys.path.clear()
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()


def disable_gc() -> None:
    """Collect reference cycles once more, then never again.

    No answer leaves a cycle behind; a test verifies that. A collection may start at
    any allocation, and no workload can cover every object it might visit then.
    """
    gc.collect()
    gc.disable()


if __name__ == "__main__":
    import_all()
    strip_functions()
    warm_up()
    strip_classes()
    unload_import_modules()
    disable_gc()
    globals().clear()
