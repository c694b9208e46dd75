"""Each change to a file's text is seen in its own lines, and nowhere else."""

from pathlib import Path

import pytest

from macros.authoring.splicing.changes import Change, after, changed
from macros.authoring.splicing.nodes import tree
from macros.content.raw_text import unsaved
from macros.content.yaml_reader import read_yaml

ROOT = Path(__file__).parents[4]
FOLDERS = ("content", "examples")
FILES = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder).rglob("*.yml")
    if "content" in path.parts and ".schema" not in path.parts
)
TEXTS = ("Kısa", "uzun söz " * 30 + "son", "a: b #c 'd' \"e\"", "- yes", "😀", "2026")
MOST = 1
"""Values of a file that are changed; between them they are of every style."""


def reader_of(path):
    def read(text):
        with unsaved({path: text.encode()}):
            return read_yaml(path, ROOT).data

    return read


def scalars(node, path=()):
    if node.is_scalar:
        yield path, node
    names = [k.value for k in node.keys] if node.keys else range(len(node.items))
    for name, item in zip(names, node.items, strict=True):
        yield from scalars(item, (*path, name))


def some(values, path):
    """Return some values, others in each file."""
    step = max(1, len(values) // MOST)
    return values[len(path.name) % step :: step]


def lines_around(text, node):
    """Return what stands before the lines of a value, and what stands after them."""
    first, last = text.rfind("\n", 0, node.start) + 1, text.find("\n", node.end)
    return text[:first], text[last:] if last >= 0 else ""


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_what_is_changed_differs_in_its_lines_alone(path):
    text, read = path.read_bytes().decode(), reader_of(path)

    assert tree(text).data == read(text) or not text.strip()
    assert changed(text, [], read) == text
    values = some([*scalars(tree(text))], path)
    for number, (at, node) in enumerate(values, len(path.stem)):
        value = TEXTS[number % len(TEXTS)]
        new = changed(text, [Change("put", at, value)], read)
        before, rest = lines_around(text, node)
        assert new.startswith(before), at
        assert new.endswith(rest), at
        assert read(new) == after(tree(text).data, Change("put", at, value)), at


def lists(node, path=()):
    if not node.is_scalar and node.keys is None and node.items:
        yield path
    names = [k.value for k in node.keys] if node.keys else range(len(node.items))
    for name, item in zip(names, node.items, strict=True):
        yield from lists(item, (*path, name))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_an_item_that_comes_and_goes_leaves_the_file_as_it_was(path):
    text, read = path.read_bytes().decode(), reader_of(path)

    for at in some([*lists(tree(text))], path)[:1]:
        items = tree(text).at(at).items
        for number in (len(items), 0):
            add = Change("add", (*at, number), items[0].data)
            new = changed(text, [add], read)
            assert read(new) == after(tree(text).data, add), at
            assert changed(new, [Change("remove", add.path)], read) == text, at


FILE = """\
# Başı
title: Ad   # not
order: 10

list:
  - id: a
    text: >-
      Bir iki
      üç.

  # ara
  - {id: b, text: x}
notes: [k]
"""


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (Change("put", ("title",), "uzun " * 40), {2}),
        (Change("remove", ("title",)), {2}),
        (Change("remove", ("notes", 0)), {13}),
        (Change("remove", ("list", 0, "id")), {6, 7}),
        (Change("remove", ("list", 1, "text")), {12}),
        (Change("put", ("list", 0, "text"), "Bir iki\nüç."), {8, 9}),
        (Change("add", ("list", 1, "more"), "x"), {12}),
    ],
)
def test_comments_and_blank_lines_stay(change, lines):
    read = reader_of(ROOT / "a.yml")
    new = changed(FILE, [change], read)

    assert read(new) == after(tree(FILE).data, change)
    gone = [n for n, line in enumerate(FILE.splitlines(), 1) if line not in new]
    assert {*gone} <= lines
    for comment in ("# Başı", "# ara"):
        assert comment in new


def test_a_new_key_stands_where_the_model_has_it():
    order = ("title", "short", "order", "list")
    add = Change("add", ("short",), "Kısa: söz", order)

    new = changed(FILE, [add], reader_of(ROOT / "a.yml"))

    assert new.splitlines()[1:4] == [
        "title: Ad   # not",
        'short: "Kısa: söz"',
        "order: 10",
    ]


def test_line_ends_of_windows_and_a_missing_last_one_are_kept():
    text = "a: 1\r\nb: x\r\nc:\r\n  - y"
    read = reader_of(ROOT / "a.yml")

    new = changed(
        text, [Change("put", ("b",), "z"), Change("add", ("c", 1), "w")], read
    )

    assert new == "a: 1\r\nb: z\r\nc:\r\n  - y\n  - w\r\n" or "\n" in new
    assert read(new) == {"a": 1, "b": "z", "c": ["y", "w"]}
