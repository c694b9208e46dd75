"""Numbers, lists and types as WebAssembly writes them.

Source: WebAssembly Core Specification 2.0, chapter 5 (Binary Format).
"""

from collections.abc import Iterable
from io import BytesIO

import leb128

# The first byte of a type that is a reference, followed by the type it refers to.
REFERENCES = (0x63, 0x64)


class BrokenModuleError(Exception):
    """The bytes are no module, or one that uses what this reader does not know."""


def vector(items: Iterable[bytes]) -> bytes:
    """Return items preceded by their count, as every list in the format is."""
    encoded = list(items)
    return b"".join((leb128.u.encode(len(encoded)), *encoded))


def sized(content: bytes) -> bytes:
    """Return bytes preceded by their length: sections, bodies, names and data."""
    return bytes(leb128.u.encode(len(content))) + content


def read_sized(reader: BytesIO) -> bytes:
    """Read bytes that follow their length."""
    return reader.read(unsigned(reader))


def unsigned(reader: BytesIO) -> int:
    """Read an unsigned number: a count, an index, a size."""
    return leb128.u.decode_reader(reader)[0]


def signed(reader: BytesIO) -> int:
    """Read a signed number: a constant, an address in data."""
    return leb128.i.decode_reader(reader)[0]


def byte(reader: BytesIO) -> int:
    """Read one byte."""
    return reader.read(1)[0]


def skip_type(reader: BytesIO) -> None:
    """Read past the type of a value."""
    if byte(reader) in REFERENCES:
        signed(reader)
