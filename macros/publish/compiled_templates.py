"""The theme's templates, compiled once a process: MkDocs begins each build anew."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """Code by the name of its template and the text that it was compiled from.

    Of environments whose settings are the same: what they compile is then the same.
    """

    def __init__(self) -> None:
        """Begin without any."""
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if its text has not changed."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a template's code."""
        if bucket.code:
            self._codes[bucket.key, bucket.checksum] = bucket.code
