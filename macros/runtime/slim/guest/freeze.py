"""Imports the engine, then drops everything that only importing needs.

Readers download the memory that is left after this, so every byte counts.
"""

import gc
import json
import sys
from importlib import import_module

from interactive import engine

# Modules that no evaluation uses. If one does, the tests fail with its name.
IMPORT_MODULES = (
    # They build dataclasses and read annotations; by now, all are built.
    *("inspect", "ast", "_ast", "dis", "opcode", "_opcode", "_opcode_metadata"),
    *("tokenize", "_tokenize", "token", "linecache", "annotationlib", "copy"),
    # They find modules; the snapshot has no files to find them in.
    *("pkgutil", "zipimport", "site", "_sitebuiltins", "importlib.util"),
    *("importlib.machinery", "importlib._abc"),
    # Names of characters, for reading HTML; the engine only writes it.
    "html.entities",
)

# What other modules hold of them under names of their own.
REEXPORTED = {"html": ("_html5",)}


def import_all() -> None:
    """Import every module that the workload loaded."""
    with open("/in/modules.txt", encoding="utf-8") as names:  # noqa: PTH123 - pathlib would stay
        for name in names.read().split():
            if name not in sys.modules:
                import_module(name)


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
    warm_up()
    unload_import_modules()
    disable_gc()
    globals().clear()
