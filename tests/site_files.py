"""Where a built site keeps what is named by its content."""

from pathlib import Path

from macros.handbook.routes import RULES, RUNTIME, SHELL


def shell_of(site: Path) -> Path:
    """Return the folder of the shell's scripts."""
    [folder] = (site / SHELL).iterdir()
    return folder


def stock_of(site: Path) -> Path:
    """Return the folder of stock Pyodide."""
    [module] = (site / RUNTIME).glob("*/pyodide.mjs")
    return module.parent


def document_of(site: Path, calculator: str) -> Path:
    """Return the document of a calculator."""
    [document] = (site / RULES).glob(f"*/{calculator}.json")
    return document


def address_of(path: Path, site: Path) -> str:
    """Return the address of a file, below the site's root."""
    return path.relative_to(site).as_posix()
