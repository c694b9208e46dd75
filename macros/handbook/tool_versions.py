"""The packages that a cached entry was made with."""

from importlib.metadata import version


def tool_versions(*packages: str) -> str:
    """Return the versions of packages: one of the inputs of what they make."""
    return " ".join(f"{package}=={version(package)}" for package in packages)
