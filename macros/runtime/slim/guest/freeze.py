"""Imports the engine, then lets go of all that only an import needs.

What lies in memory after this is what a page gets: every byte is fetched by a reader.
"""

import gc
import json
import sys
from importlib import import_module

from interactive import engine

ONLY_FOR_IMPORTS = (
    # Makes dataclasses and reads annotations; all are made and read when this runs.
    *("inspect", "ast", "_ast", "dis", "opcode", "_opcode", "_opcode_metadata"),
    *("tokenize", "_tokenize", "token", "linecache", "annotationlib", "copy"),
    # Finds modules; there is none to be found.
    *("pkgutil", "zipimport", "site", "_sitebuiltins", "importlib.util"),
    *("importlib.machinery", "importlib._abc"),
    # Names of characters, to be read; the engine writes HTML only.
    "html.entities",
)
"""Modules that no evaluation uses. One that does, says so by name in the tests."""

TAKEN_FROM_THEM = {"html": ("_html5",)}
"""What other modules have of them under names of their own."""


def import_all() -> None:
    """Import whatever the corpus has loaded."""
    with open("/in/modules.txt", encoding="utf-8") as names:  # noqa: PTH123 - pathlib would stay
        for name in names.read().split():
            if name not in sys.modules:
                import_module(name)


def warm_up() -> None:
    """Hear the corpus: what is worked out once is, and code takes its quicker forms."""
    with open("/in/corpus.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay
        corpus = json.load(file)
    for document in corpus["documents"]:
        engine.call("set_up", document)
    for given in corpus["runs"]:
        engine.call("run", *given)
    engine.prepared.clear()


def let_go() -> None:
    """Forget these modules wherever they are named, and where modules are found."""
    gone = {id(sys.modules[name]) for name in ONLY_FOR_IMPORTS if name in sys.modules}
    for module in list(sys.modules.values()):
        for key, value in list(vars(module).items()):
            if id(value) in gone:
                del vars(module)[key]
    for name in ONLY_FOR_IMPORTS:
        if name in sys.modules:
            vars(sys.modules.pop(name)).clear()
    for name, keys in TAKEN_FROM_THEM.items():
        for key in keys:
            vars(sys.modules[name]).pop(key)
    sys.path.clear()
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()


def count_only() -> None:
    """Let go of circles once more, and never look for them again.

    An answer leaves none behind: a test counts them. When a collection would come is
    chance, and what it would visit just then, no corpus can tell.
    """
    gc.collect()
    gc.disable()


if __name__ == "__main__":
    import_all()
    warm_up()
    let_go()
    count_only()
    globals().clear()
