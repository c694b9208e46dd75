"""Runs the corpus in a whole Python, then packs just the modules that were loaded.

They are compiled here, by the Python that will run them, without docstrings and
assertions, and stored unpacked: what carries them is compressed as a whole.
What this script needs itself is loaded after the engine was heard.
"""

import sys

UNCHECKED = 1
"""A compiled module that is not compared with its source (PEP 552)."""

WITHOUT_DOCSTRINGS = 2


def run_corpus() -> list[str]:
    """Do once all that a page asks of the engine; return what was loaded for it."""
    import json  # noqa: PLC0415 - see above

    from interactive.engine import call  # noqa: PLC0415 - see above

    with open("/in/corpus.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay
        corpus = json.load(file)
    answers = [call("set_up", document) for document in corpus["documents"]]
    answers += [call("run", *given) for given in corpus["runs"]]
    wrong = [answer for answer in answers if not answer.startswith("=")]
    if wrong:
        raise SystemExit("\n".join(wrong[:5]))
    return sorted(sys.modules)


def pack(names: list[str]) -> None:
    """Write the modules of these names, as far as they are Python, into a zip."""
    import zipfile  # noqa: PLC0415 - see above

    with zipfile.ZipFile("/out/library.zip", "w") as packed:
        for name in names:
            source = source_of(name)
            if source is not None:
                entry = zipfile.ZipInfo(place_of(name))
                packed.writestr(entry, compiled(name, source))


def compiled(name: str, source: str) -> bytes:
    """Return a module as this Python loads it."""
    import marshal  # noqa: PLC0415 - see above
    from importlib.util import MAGIC_NUMBER  # noqa: PLC0415 - see above

    code = compile(
        source, f"<{name}>", "exec", dont_inherit=True, optimize=WITHOUT_DOCSTRINGS
    )
    return (
        MAGIC_NUMBER + UNCHECKED.to_bytes(4, "little") + bytes(8) + marshal.dumps(code)
    )


def source_of(name: str) -> str | None:
    """Return a module's text; None where it is part of the interpreter."""
    spec = getattr(sys.modules[name], "__spec__", None)
    read = getattr(spec and spec.loader, "get_source", None)
    try:
        return read(spec.name) if spec and read else None
    except ImportError:
        return None


def place_of(name: str) -> str:
    """Return where a module lies in the zip."""
    inside = "/__init__" if hasattr(sys.modules[name], "__path__") else ""
    return f"{name.replace('.', '/')}{inside}.pyc"


if __name__ == "__main__":
    sys.path.insert(0, "/in")
    loaded = run_corpus()
    with open("/out/modules.txt", "w", encoding="utf-8") as told:  # noqa: PTH123 - as above
        told.write("\n".join(loaded))
    pack(loaded)
