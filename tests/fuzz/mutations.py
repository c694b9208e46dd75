"""What may happen to a file of content: bytes, lines, structure, values, letters."""

from collections.abc import Callable
from random import Random

MARK = "<fuzz a='b\">&"
"""Markup that no page may show as such."""
MANY = 5
"""Spaces that a line has where somebody wrote a sentence."""
VALUES = (
    "null", "true", "''", "[]", "{}", "[[]]", "[{}]", "[null]", "{a: b}", "- a", "*a",
    "&a b", "!!python/name:os.system x", "|\n  a", ">-\n  a\n  b", "a # b", "a: b: c",
    "0", "-1", "2147483648", "99999999999999999999", "1e9", "0x1f", ".inf", "4.10",
    "0001-01-01", "9999-12-31", "2026-02-30", "2026-3-2", "12:30", "{parameter: ''}",
    "https://[x/", "https://a@b:99999/", "mailto:a@[", "javascript:alert(1)",
    "'[a](https://[x/)'", "'[a](madde:yok)'", "'[a](b'", "[a](liste:)", "../../evil",
    "material/../../evil", "'{x}'", "'{a!r}'", "'{0.__class__}'", "'{{ 7*7 }}'",
    "{all: []}", "{not: {not: {}}}", "{is: [a, b]}", "{at_least: [a, -1]}",
    '"\\ud800"', '"\\u202ea"', '"a\\rb"', '"a\\u2028b"', '"a\\nb\\n```\\nc"',
    "'```'", "'# a'", "'--- '", "'a | b'", "🔒 a", "o\u0308", "İIıi", "ß", "\u200b",
)  # fmt: skip
LETTERS = (
    *"\x00\x07\t\r\n\x1b\x7f\x85\xa0\xad\u0301\u200b\u200d\u202e\u2028\u2066\ufeff",
    *"\ufffe\ufffd\U0001f512\U000e0041İıŞğ'\"`<>&{}[]()%#@*_|\\:-?!,~^$/",
)
Mutation = Callable[[bytes, Random], bytes]


def mutate(data: bytes, random: Random) -> bytes:
    """Return a file after one or two accidents."""
    for _ in range(random.choice((1, 1, 1, 1, 2))):
        mutation: Mutation = random.choice(MUTATIONS)
        data = mutation(data, random)
    return data


def _byte(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    put_in: bytes = random.randbytes(random.choice((1, 1, 3)))
    return data[:at] + put_in + data[at + 1 :]


def _letter(data: bytes, random: Random) -> bytes:
    text = data.decode("utf-8", "replace")
    at = random.randrange(len(text) + 1)
    letters: str = random.choice(LETTERS) * random.choice((1, 1, 1, 300))
    return (text[:at] + letters + text[at:]).encode("utf-8", "surrogatepass")


def _end(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _lines(change: Callable[[list[bytes], int, Random], None]) -> Mutation:
    """Return a mutation that changes the lines of a file around one of them."""

    def run(data: bytes, random: Random) -> bytes:
        lines = data.split(b"\n")
        change(lines, random.randrange(len(lines)), random)
        return b"\n".join(lines)

    return run


def _delete(lines: list[bytes], at: int, random: Random) -> None:
    del lines[at : at + random.choice((1, 1, 2, 5))]


def _repeat(lines: list[bytes], at: int, random: Random) -> None:
    lines[at:at] = lines[at : at + random.choice((1, 2, 5))] * random.choice((1, 40))


def _move(lines: list[bytes], at: int, random: Random) -> None:
    line = lines.pop(at)
    lines.insert(random.randrange(len(lines) + 1), line)


def _indent(lines: list[bytes], at: int, random: Random) -> None:
    indent = random.choice((b" ", b"  ", b"- ", b"\t", b"  - "))
    lines[at] = lines[at].lstrip() if random.random() < 0.3 else indent + lines[at]


def _value(lines: list[bytes], at: int, random: Random) -> None:
    _replace(lines, at, random.choice(VALUES))


def _mark(lines: list[bytes], at: int, random: Random) -> None:
    """Put markup where a text of several words is."""
    texts = [number for number, line in enumerate(lines) if line.count(b" ") > MANY]
    if texts:
        at = random.choice(texts)
        words = lines[at].rstrip().split(b" ")
        words[-1] += random.choice((" {}", " a {} b", "{}")).format(MARK).encode()
        lines[at] = b" ".join(words)


def _replace(lines: list[bytes], at: int, value: str) -> None:
    key, colon, _ = lines[at].partition(b": ")
    if not colon:
        key, colon, _ = lines[at].partition(b"- ")
    lines[at] = key + colon + value.encode()


def _borrow(lines: list[bytes], at: int, random: Random) -> None:
    """Give a key the value of another one."""
    key, colon, _ = lines[at].partition(b": ")
    lines[at] = key + colon + random.choice(lines).partition(b": ")[2]


def _key(lines: list[bytes], at: int, random: Random) -> None:
    key, colon, value = lines[at].partition(b":")
    key += random.choice((b"x", b"_", b" ", b"\xc5\x9f"))
    lines[at] = key + colon + value


def _long(lines: list[bytes], at: int, random: Random) -> None:
    key, colon, _ = lines[at].partition(b": ")
    word = random.choice((b"a", b"a ", "ş".encode(), b"material/x", b"[", b"(a"))
    lines[at] = key + colon + word * random.choice((100, 5_000, 100_000))


MUTATIONS: tuple[Mutation, ...] = (
    _byte,
    _letter,
    _end,
    *map(_lines, (_delete, _repeat, _move, _indent, _value, _mark, _mark)),
    *map(_lines, (_borrow, _key, _value, _long, _mark)),
)
