"""The content of another version of the handbook, out of git's own store.

The work tree is not touched: the files go to a temporary folder, which is removed.
"""

import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.content.checker import say
from macros.content.problems import CallError

CONTENT = "content"
# The mode of a plain file; links and other repositories are passed over.
FILE_MODES = (b"100644", b"100755")


@contextmanager
def content_at(root: Path, ref: str, *, media: bool = False) -> Iterator[Path]:
    """Yield a folder that holds `content/` as it was at a commit, branch or tag.

    Only its YAML, unless `media` asks for pictures and files to download, too. Raise
    CallError, which says what to do, if git or that content is not there.
    """
    # Asked from inside: `content/` may be a folder of a repository or one itself.
    git = Git(root / CONTENT)
    files = git.files(git.commit(ref), "" if media else ".yml")
    if not files:
        raise CallError(say("versions.no_content", ref=ref))
    with TemporaryDirectory(prefix="rehber-") as folder:
        for path, data in zip(files, git.contents(files.values()), strict=True):
            target = Path(folder, CONTENT, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        yield Path(folder)


class Git:
    """The repository in which a folder lies."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def commit(self, ref: str) -> str:
        """Return the commit that a name stands for; raise CallError without one."""
        depth = self._run("rev-parse", "--is-shallow-repository")
        if depth.returncode:
            reason = depth.stderr.decode(errors="replace").strip().partition("\n")[0]
            raise CallError(
                say("versions.no_repository", folder=self.folder, reason=reason)
            )
        words = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        commit = self._run("rev-parse", *words).stdout.decode().strip()
        if not commit:
            hint = say("versions.check_version")
            if depth.stdout.strip() == b"true":
                hint = say("versions.shallow")
            raise CallError(say("versions.unknown", ref=ref, hint=hint))
        return commit

    def files(self, commit: str, ending: str = ".yml") -> dict[str, str]:
        """Return the files below the folder that end so, each with its data's name."""
        listed = self._run("ls-tree", "-r", "-z", commit, "--", ".").stdout
        files = {}
        for entry in filter(None, listed.split(b"\0")):
            facts, _, path = entry.partition(b"\t")
            mode, _, name = facts.split()
            if mode in FILE_MODES and path.endswith(ending.encode()):
                files[path.decode(errors="surrogateescape")] = name.decode()
        return files

    def differs(self) -> bool:
        """Return whether files of the folder are not as they were committed last."""
        return bool(self._run("status", "--porcelain", "--", ".").stdout)

    def changed_outside(self, ref: str, later: str | None) -> list[str]:
        """Return the files beside the folder that differ, from the repository's top.

        `later` is a commit; without one, the files as they lie there are meant, those
        that git knows.
        """
        top = self._run("rev-parse", "--show-cdup").stdout.decode().strip() or "."
        versions = [self.commit(each) for each in (ref, later) if each]
        words = ("diff", "--name-only", "-z", *versions, "--", top, ":(exclude).")
        listed = self._run(*words).stdout
        return [n.decode(errors="replace") for n in listed.split(b"\0") if n]

    def contents(self, names: Iterable[str]) -> Iterator[bytes]:
        """Yield the data of each name."""
        data = "\n".join(names).encode()
        rest = self._run("cat-file", "--batch", given=data).stdout
        while rest:
            head, _, rest = rest.partition(b"\n")
            size = int(head.split()[-1])
            yield rest[:size]
            rest = rest[size + 1 :]

    def _run(
        self, *words: str, given: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                ["git", "-C", str(self.folder), *words],  # noqa: S607 - on the PATH
                input=given,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise CallError(say("versions.no_git")) from None
