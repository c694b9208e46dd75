"""What the reader accepts, what it refuses, and at which line."""

import pytest
import yaml

from macros.content import yaml_reader
from macros.content.yaml_messages import MAX_DEPTH

SURPRISES = """
    no yes on off y n No TRUE True Null ~ 14:30 1:2:3 0123 0o17 0x1F 0b1 4.10 1e3
    .inf .nan 1_000 +1 2026-01-05 2026-01-05T10:00:00Z S10.6 -- 1.0 010 00 -01
"""


def test_text_that_yaml_would_turn_into_something_else_stays_text(read):
    for text in SURPRISES.split():
        assert read(f"a: {text}\n").data == {"a": text}


def test_only_true_false_null_and_whole_numbers_are_more_than_text(read):
    for text, value in (
        ("true", True),
        ("false", False),
        ("null", None),
        ("", None),
        ("7", 7),
        ("0", 0),
        ("-7", -7),
        ("999999999999999999", 999999999999999999),
        ("9999999999999999999", "9999999999999999999"),
    ):
        data = read(f"a: {text}\n").data
        assert data == {"a": value}
        assert type(data["a"]) is type(value)


def test_quoted_and_block_text_and_every_key_is_text(read):
    for style in ('"{}"', "'{}'", "|-\n  {}", ">-\n  {}"):
        for text in ("true", "null", "7", "no", "2026-01-05"):
            assert read(f"a: {style.format(text)}\n").data == {"a": text}
    assert read("7: a\nno: b\ntrue: c\n").data == {"7": "a", "no": "b", "true": "c"}


def test_every_key_and_item_has_its_line(read):
    file = read("# not\na: 1\n\nb:\n  - c: 2\n    d: {e: 3,\n      f: 4}\n  - x\n")

    assert file.lines == {
        (): 2,
        ("a",): 2,
        ("b",): 4,
        ("b", 0): 5,
        ("b", 0, "c"): 5,
        ("b", 0, "d"): 6,
        ("b", 0, "d", "e"): 6,
        ("b", 0, "d", "f"): 7,
        ("b", 1): 8,
    }


def test_what_has_no_line_of_its_own_has_the_nearest_around_it(read):
    file = read("a:\n  b:\n    - 1\n")
    windows = read(b'a: 1\r\nb: "x\r\n  y"\r\nc: 3\r\n')

    assert file.line(("a", "b", 0, "c", "d")) == 3
    assert file.line(("x", "y")) == 1
    assert str(file.problem(("a", "b"), "Söz.")) == "a.yml:2: Söz."
    # Lines are counted with the line ends of Windows too.
    assert windows.data == {"a": 1, "b": "x y", "c": 3}
    assert windows.line(("c",)) == 4


def test_harmless_peculiarities_are_accepted(read):
    with_byte_order_mark, without_line_end = b"\xef\xbb\xbfa: 1\n", b"a: 1"
    with_marks, with_directive = b"---\na: 1\n...\n", b"%YAML 1.1\n---\na: 1\n"
    for raw in (with_byte_order_mark, without_line_end, with_marks, with_directive):
        file = read(raw)
        assert (file.data, file.problems) == ({"a": 1}, [])


BOMB = "a: &a [x, x]\n" + "".join(
    f"{later}: &{later} [*{earlier}, *{earlier}, *{earlier}]\n"
    for earlier, later in zip("abcdefgh", "bcdefghi", strict=True)
)
# What else is refused is in tests/invalid_content/load/.
REFUSED = {
    "duplicate key": ("a: 1\nb: 2\na: 3\n", 3, "'a' anahtarı iki kez"),
    "duplicate key below": ("a:\n  b: 1\n  b: 2\n", 3, "'b' anahtarı iki kez"),
    "duplicate by quotes": ("a: 1\n'a': 2\n", 2, "'a' anahtarı iki kez"),
    "tab after spaces": ("a:\n  \tb: 1\n", 2, "Tab"),
    "alias": ("a: *x\n", 1, "'*'"),
    "bomb": (BOMB, 1, "'&'"),
    "own tag": ("a: !x [1]\n", 1, "'!'"),
    "declared tag": ("%TAG ! tag:x,2000:\n---\na: !b 1\n", 3, "'!'"),
    "no-break space as indent": ("a:\n \u00a0b: 1\n", 2, "bölünmez boşluk"),
    "line end of a Mac": ("a: 1\nb: x\ry\n", 2, "satır sonu"),
    "line separator": ("a: 1\n# x\u2028b: c\n", 2, "satır sonu"),
    "next line": ("a: 1\nb: x\x85y\n", 2, "satır sonu"),
    "deep brackets": ("a: " + "[" * 100_000, 1, "derin"),
    "deep braces": ("{a: " * 100_000, 1, "derin"),
    "deep dashes": ("- " * 100_000, 1, "derin"),
    "second document": ("a: 1\n---\nb: 2\n", 2, "ikinci bir belge"),
    "null alone": ("null\n", 1, "boş"),
    "half a character": (b"a: 1\nb: \xc5", 2, "UTF-8"),
    "NUL": ("a: 1\nb: ğ\0\n", 2, "denetim karakteri"),
    "bell after many letters": ("a: " + "ğ" * 99 + "\nb: \a\n", 2, "denetim karakteri"),
    "code beyond Unicode": ('a: "\\UFFFFFFFF"\n', 1, "YAML yazımı bozuk"),
    "escape": ("a: 1\nb: \x1b[0m\n", 2, "denetim karakteri"),
    "key that is a mapping": ("{a: 1}: 1\n", 1, "Anahtar metin olmalı"),
}


@pytest.mark.parametrize(("text", "line", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_told_at_its_line(read, text, line, message):
    file = read(text)

    assert file.data is None
    [problem] = file.problems
    assert (problem.file, problem.line) == ("a.yml", line)
    assert message in problem.message


CUTS = {
    "a: Formdaki 5 # işaretli yeri doldurun\n": 1,
    "a: 1\nb: Kapı #3\n": 2,
    "a: 1\nb: Kart # 3\n": 2,
    "a: 1\nb: Formdaki 5  # işaretli\n": 2,
    "a: 1\nb:\n  - Soru 2\t# nasıl\n": 3,
    "a: bir\n  iki # üç\n  dört\n": 2,
    "a: {b: 1, c: bir iki # üç, d: 4}\n": 1,
    "a: 1\nb: #5 numara\n": 2,
}
NO_CUTS = (
    "a: 7 # gün\nb: true # evet\nc: 2026-01-12 # bugün\nd: null # yok\n",
    "a: days   # gün\nb: S1.1  # madde\nc:  # liste\n  - x\n",
    "a: [bir iki]  # üç\nb: 'bir' # iki\nc: bir#iki\n",
    "a: 'bir # iki'\nb: \"bir # iki\"\nc: >-\n  bir # iki\nd:\n# üç\n  e: 1\n",
)


def test_a_comment_that_cuts_a_text_is_told_and_others_are_not(read):
    for text, line in CUTS.items():
        [problem] = read(text).problems
        assert (problem.line, "' #'" in problem.message) == (line, True), text
    for text in NO_CUTS:
        assert read(text).problems == [], text


def test_decomposed_text_is_composed(read):
    assert read('o\u0308: "I\u0307s"\n').data == {"ö": "İs"}
    assert read('a: "o\\u0308"\n').data == {"a": "ö"}


def test_without_libyaml_the_same_is_refused(read, monkeypatch):
    monkeypatch.setattr(yaml_reader, "PARSER", yaml.SafeLoader)
    for name in ("duplicate key", "alias", "second document", "code beyond Unicode"):
        text, line, message = REFUSED[name]
        [problem] = read(text).problems
        assert (problem.line, message in problem.message) == (line, True), name


def test_nesting_as_deep_as_content_needs_is_read(read):
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert read(f"a: {deepest}\n").problems == []
    assert read(f"a: [{deepest}]\n").problems != []
