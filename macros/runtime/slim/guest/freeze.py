"""Imports the packages, then drops everything that only importing needs.

Readers download the memory that is left after this, so every byte counts.
"""

import gc
import json
import sys
from importlib import import_module
from types import CodeType, FunctionType

# They find modules; the snapshot has no files to find them in.
FINDERS = (
    *("pkgutil", "zipimport", "site", "_sitebuiltins", "importlib.util"),
    *("importlib.machinery", "importlib._abc", "_frozen_importlib_external"),
)

# The flag of code whose first constant is a docstring (`inspect.CO_HAS_DOCSTRING`).
HAS_DOCSTRING = 0x4000000
# The flag of the interpreter's own classes (`Py_TPFLAGS_IMMUTABLETYPE`).
IMMUTABLE = 1 << 8


def options() -> tuple[str, list[str]]:
    """Return the entry point, and what to unload."""
    with open("/in/options.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay
        given = json.load(file)
    return given["entry_point"], given["unload"]


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


def warm_up(entry_point: str) -> None:
    """Run the workload, so that caches are filled and bytecode is specialized."""
    module, name = entry_point.split(":")
    call = getattr(sys.modules[module], name)
    with open("/in/workload.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay
        workload = json.load(file)
    for asked in ("set_up", "calls"):
        for session in workload["sessions"]:
            for texts in session[asked]:
                call(*texts)
    # The page sets up its own.
    for texts in workload["clean_up"]:
        call(*texts)


def unload(names: list[str]) -> None:
    """Remove modules from `sys.modules` and from every namespace, and names in them."""
    for name in names:
        module, _, attribute = name.partition(":")
        if attribute and module in sys.modules:
            vars(sys.modules[module]).pop(attribute, None)
    modules = [name for name in (*FINDERS, *names) if name in sys.modules]
    unloaded = {id(sys.modules[name]) for name in modules}
    # One reference left would keep the whole module in memory.
    for other in list(sys.modules.values()):
        for key, value in list(vars(other).items()):
            if id(value) in unloaded:
                del vars(other)[key]
    for name in modules:
        vars(sys.modules.pop(name)).clear()
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
    entry_point, needless = options()
    import_all()
    strip_functions()
    warm_up(entry_point)
    strip_classes()
    unload(needless)
    disable_gc()
    globals().clear()
