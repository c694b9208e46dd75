"""A change of answers stands in the revisions, where readers see what changed when.

A revision holds a checksum of each calculator's answers since then. One that no longer
fits shows a change that no reader was told of.
"""

from collections.abc import Iterator

from macros.calculators.answers_checksum import answers_checksum
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.content.yaml_reader import KeyPath


def unrecorded_changes(content: Content) -> Iterator[Problem]:
    """Warn of changed answers without a revision, and of answers without a checksum."""
    recorded = _recorded(content)
    current = {slug: answers_checksum(content, slug) for slug in content.calculators}
    file = content.files[f"sources/{content.site.edition}"]
    changed = {
        s: c for s, c in current.items() if s in recorded and recorded[s][0] != c
    }
    missing = {s: c for s, c in current.items() if s not in recorded}
    if changed:
        path = recorded[next(iter(changed))][1]
        yield file.problem(path, _changed(changed))
    if missing:
        yield file.problem(
            ("revisions",),
            say("revisions.unsigned", listed=_listed(missing), key=_key(missing)),
        )


def _recorded(content: Content) -> dict[str, tuple[str, KeyPath]]:
    """Return each calculator's latest checksum and its path in the file."""
    revisions = content.source.revisions
    recorded: dict[str, tuple[str, KeyPath]] = {}
    for revision in content.source.newest_revisions:
        at = next(n for n, each in enumerate(revisions) if each is revision)
        for slug, checksum in revision.checksums.items():
            recorded.setdefault(slug, (checksum, ("revisions", at, "checksums", slug)))
    return recorded


def _changed(checksums: dict[str, str]) -> str:
    return say("revisions.changed", listed=_listed(checksums), key=_key(checksums))


def _listed(checksums: dict[str, str]) -> str:
    return ", ".join(f"'{slug}'" for slug in checksums)


def _key(checksums: dict[str, str]) -> str:
    """Return the key to write, as it stands in the file."""
    pairs = ", ".join(f"{slug}: {_quoted(c)}" for slug, c in checksums.items())
    return f"checksums: {{{pairs}}}"


def _quoted(checksum: str) -> str:
    # One of digits alone would be read as a number.
    return f'"{checksum}"' if checksum.isdigit() else checksum
