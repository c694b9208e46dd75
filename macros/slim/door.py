"""What the page calls: the engine's functions, with texts on both sides.

It lies in the sleeping Python's memory, beside the engine.
"""

from interactive import engine


def call(name: str, *texts: str) -> str:
    """Return `=` and what a function gives back, or `!` and what went wrong."""
    try:
        found = {"set_up": engine.set_up, "run": engine.run}[name](*texts)
    except Exception as error:  # noqa: BLE001 - whatever it is, the page must hear of it
        return f"!{type(error).__name__}: {error}"
    return f"={found or ''}"
