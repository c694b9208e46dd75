"""Runs the workload in stock Pyodide, then packs just the modules it loaded.

They are compiled here, by the Python that will run them, without docstrings,
assertions, numbers of lines and the annotations of functions, and stored uncompressed:
the finished module is compressed as a whole.
Other imports of this script must come after the workload, or they would be packed.
"""

# What the snapshot's own script imports, too.
import json
import sys
from importlib import import_module
from types import CodeType

# The flag of compiled modules that are not compared with their source (PEP 552).
UNCHECKED = 1

WITHOUT_DOCSTRINGS = 2


def run_workload() -> list[str]:
    """Call all that the workload does; return the loaded modules."""
    with open("/in/options.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would be packed
        module, name = json.load(file)["entry_point"].split(":")
    entry_point = getattr(import_module(module), name)
    with open("/in/workload.json", encoding="utf-8") as file:  # noqa: PTH123 - as above
        workload = json.load(file)
    for asked in ("set_up", "calls"):
        for session in workload["sessions"]:
            for texts in session[asked]:
                entry_point(*texts)
    for texts in workload["clean_up"]:
        entry_point(*texts)
    return sorted(sys.modules)


def pack(names: list[str]) -> None:
    """Write those of the modules that are Python code into a zip."""
    import zipfile  # noqa: PLC0415 - see above

    with zipfile.ZipFile("/out/library.zip", "w") as library:
        for name in names:
            source = source_of(name)
            if source is not None:
                # Without a date: the same zip in every build.
                entry = zipfile.ZipInfo(path_of(name))
                library.writestr(entry, compiled(name, source))


def compiled(name: str, source: str) -> bytes:
    """Return a module's `.pyc` file."""
    import ast  # noqa: PLC0415 - see above
    import marshal  # noqa: PLC0415 - see above
    from importlib.util import MAGIC_NUMBER  # noqa: PLC0415 - see above

    tree = ast.parse(source)
    for node in ast.walk(tree):
        # Python compiles a function of its own for each function's annotations.
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
    code = compile(
        tree, f"<{name}>", "exec", dont_inherit=True, optimize=WITHOUT_DOCSTRINGS
    )
    # Eight bytes for the source's hash, which an unchecked file does not need.
    return (
        MAGIC_NUMBER
        + UNCHECKED.to_bytes(4, "little")
        + bytes(8)
        + marshal.dumps(without_lines(code))
    )


def without_lines(code: CodeType) -> CodeType:
    """Return code without the numbers of its lines."""
    constants = [
        without_lines(each) if isinstance(each, CodeType) else each
        for each in code.co_consts
    ]
    return code.replace(co_consts=tuple(constants), co_linetable=b"")


def source_of(name: str) -> str | None:
    """Return a module's source; None if it is built into the interpreter."""
    spec = getattr(sys.modules[name], "__spec__", None)
    read = getattr(spec and spec.loader, "get_source", None)
    try:
        return read(spec.name) if spec and read else None
    except ImportError:
        return None


def path_of(name: str) -> str:
    """Return a module's path in the zip."""
    package = "/__init__" if hasattr(sys.modules[name], "__path__") else ""
    return f"{name.replace('.', '/')}{package}.pyc"


if __name__ == "__main__":
    sys.path.insert(0, "/in")
    loaded = run_workload()
    with open("/out/modules.txt", "w", encoding="utf-8") as modules:  # noqa: PTH123 - as above
        modules.write("\n".join(loaded))
    pack(loaded)
