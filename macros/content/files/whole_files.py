"""Files written whole or not at all: a full disk or a kill leaves the former one."""

import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path


def write_whole(
    path: Path, data: bytes | str, before: Callable[[], object] = lambda: None
) -> None:
    """Put a file in the place of another one; what `before` raises prevents it.

    Its permissions stay. A link stays one: what it leads to is replaced. What is no
    file (`/dev/stdout`) is only written to. Raises OSError.
    """
    whole = data.encode() if isinstance(data, str) else data
    if path.exists() and not path.is_file():
        path.write_bytes(whole)
        return
    path = path.resolve()
    # Not named after the file, whose name may be as long as a name can be.
    new = path.with_name(f".{secrets.token_hex(4)}.tmp")
    try:
        with new.open("xb") as file:
            file.write(whole)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        before()
        new.replace(path)
    except OSError as error:
        if error.filename in (None, str(new)):
            error.filename = str(path)
        raise
    finally:
        new.unlink(missing_ok=True)
