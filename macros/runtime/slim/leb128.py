"""Whole numbers as WebAssembly writes them: LEB128, seven bits to a byte.

Source: WebAssembly Core Specification 2.0, 5.2.2 (Integers).
"""

LOW, MORE, SIGN = 0x7F, 0x80, 0x40
"""The parts of a byte of LEB128: its bits, whether another follows, the sign."""


def leb(number: int) -> bytes:
    """Return a number of no sign as LEB128.

    >>> leb(624485).hex()
    'e58e26'
    """
    found = bytearray()
    while number > LOW:
        found.append(number & LOW | MORE)
        number >>= 7
    found.append(number)
    return bytes(found)


def signed_leb(number: int) -> bytes:
    """Return a number with its sign as LEB128.

    >>> signed_leb(-123456).hex()
    'c0bb78'
    """
    found = bytearray()
    while not -SIGN <= number < SIGN:
        found.append(number & LOW | MORE)
        number >>= 7
    found.append(number & LOW)
    return bytes(found)


def unsigned(data: bytes, at: int) -> tuple[int, int]:
    """Return the LEB128 number at a place, and the place behind it."""
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & LOW) << shift
        shift += 7
        if byte < MORE:
            return number, at


def signed(data: bytes, at: int) -> tuple[int, int]:
    """Return the signed LEB128 number at a place, and the place behind it."""
    start = at
    number, at = unsigned(data, at)
    bits = 7 * (at - start)
    return number - (1 << bits if data[at - 1] & SIGN else 0), at
