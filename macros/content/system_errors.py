"""What the operating system refuses, told in one line with what to do."""

import errno

from macros.content.checker import say
from macros.content.problems import visible

SENTENCES = {
    errno.ENOSPC: "system.no_room",
    errno.EDQUOT: "system.no_room",
    errno.EFBIG: "system.no_room",
    errno.EACCES: "system.not_allowed",
    errno.EPERM: "system.not_allowed",
    errno.EROFS: "system.not_allowed",
    errno.ENOTDIR: "system.no_folder",
    errno.EEXIST: "system.no_folder",
    errno.EISDIR: "system.is_folder",
    errno.ENOENT: "system.nothing",
    errno.ENAMETOOLONG: "system.long_name",
    errno.EBUSY: "system.in_use",
    errno.ETXTBSY: "system.in_use",
}


def system_error(error: OSError) -> str:
    """Return `rehber: 'where': problem. Hint` of an error of the operating system."""
    reason = error.strerror or str(error)
    key = SENTENCES.get(error.errno or 0)
    sentence = say(key) if key else say("system.other", reason=reason)
    # Of a copy or a renaming, the place that it was going to.
    name = error.filename if error.filename2 is None else error.filename2
    where = f"'{name}': " if name is not None else ""
    # A name may hold a line end, or bytes that are no text.
    return f"rehber: {visible(where)}{sentence}"
