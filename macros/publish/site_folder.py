"""The site's folder: a build is made beside it and takes its place when it is whole.

Who reads the old site meanwhile keeps it, and a build that fails, is refused or is
killed leaves it as it was.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from macros.content.checker import say

# What the site itself publishes under a name with a dot. All else with such a name is
# somebody's (`.git`) and stays, as MkDocs lets it stay.
OWN_HIDDEN = frozenset({".htaccess", ".well-known"})


class SiteFolder:
    """Where a site is published, and the folders beside it while one is built."""

    def __init__(self, site: Path) -> None:
        """Publish at `site`, which may be a link, and need not be there."""
        self.site = site.resolve()
        folder = self.site if self._is_fixed() else self.site.parent
        self._whole = folder != self.site and not any(self._foreign())
        """Whether it is replaced in one step, or else entry by entry."""
        self.new = folder / f".{self.site.name}-new"
        """Where the next site is built."""
        self._old = folder / f".{self.site.name}-old"
        self._gone = folder / f".{self.site.name}-gone"
        self._lock = FileLock(folder / f".{self.site.name}-lock")

    def open(self, tell: Callable[[str], None]) -> None:
        """Make room for a new site; tell who waits for another build to end.

        Raises OSError if nothing can be written here.
        """
        if self.site.exists() and not self.site.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "", str(self.site))
        # Told before the work, not after it.
        if self.site.exists() and not os.access(self.site, os.W_OK):
            raise PermissionError(errno.EACCES, "", str(self.site))
        self.new.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            tell(say("published.waiting"))
            self._lock.acquire()
        self._put_back()
        self._remove(self.new, self._gone)
        self.new.mkdir()

    def publish(self) -> None:
        """Put the new site in the place of the old one."""
        try:
            self._swap()
        except BaseException:
            self._put_back()
            raise

    def close(self) -> None:
        """Take away what is not published; let another build begin."""
        if self._lock.is_locked:
            for folder in (self.new, self._gone):
                shutil.rmtree(folder, ignore_errors=True)
            self._lock.release()

    def _is_fixed(self) -> bool:
        """Return whether the folder itself cannot be renamed, only what is in it."""
        parent = self.site.parent
        may_be_renamed = os.access(parent, os.W_OK) and not self.site.is_mount()
        return self.site.is_dir() and not may_be_renamed

    def _swap(self) -> None:
        if self._whole:
            if self.site.exists():
                self.site.rename(self._old)
            self.new.rename(self.site)
        else:
            self._old.mkdir()
            for path in self._published():
                path.rename(self._old / path.name)
            for path in [*self.new.iterdir()]:
                path.rename(self.site / path.name)
        if self._old.exists():
            # From now on it is not put back any more.
            self._old.rename(self._gone)

    def _put_back(self) -> None:
        """Undo a swap that was interrupted."""
        if not self._old.exists():
            return
        if not self.site.exists():
            self._old.rename(self.site)
        elif not self._whole:
            for path in self._old.iterdir():
                self._remove(self.site / path.name)
                path.rename(self.site / path.name)
            self._old.rmdir()
        else:  # the new site had taken its place
            self._old.rename(self._gone)

    def _published(self) -> list[Path]:
        return [
            path
            for path in self.site.iterdir()
            if path.name in OWN_HIDDEN or not path.name.startswith(".")
        ]

    def _foreign(self) -> Iterator[Path]:
        if self.site.is_dir():
            published = self._published()
            yield from (path for path in self.site.iterdir() if path not in published)

    @staticmethod
    def _remove(*paths: Path) -> None:
        for path in paths:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
