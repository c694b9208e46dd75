"""What editors are told stands in catalogues: every key in every language, and used."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from macros.content.checker import FOLDER, languages, messages
from macros.content.kind_messages import AREA
from macros.content.yaml_reader import read_own_yaml
from tests.house.sources import ROOT, imports_of, modules_in, tree_of

MODULES = modules_in("macros", "interactive")
ENDINGS = "yml|json|py|html|md|j2|css|csv|ics|pdf|typ|mjs"
KEY = re.compile(rf"[a-z][a-z0-9_]*\.(?!(?:{ENDINGS})$)[a-z][a-z0-9_]*")
# Letters of no other language here, and words that a message hardly does without.
TURKISH = re.compile(
    r"[çğıöşüÇĞİÖŞÜ]"
    r"|\b(?:[Ee]kleyin|[Ss]ilin|denetleyin|bulundu|gibi|olmal|metin)\b"
)
# Where Turkish is meant: the alphabet, what Turkish adds to its words, and letters that
# readers may write.
TURKISH_ITSELF = {
    "interactive/core/dates/turkish_suffixes.py",
    "interactive/core/turkish.py",
    "interactive/kinds/letter/verification/suffixes.py",
    "macros/runtime/workload.py",
}
# May only shrink.
NOT_YET = frozenset[str]()


@cache
def by_language() -> dict[str, dict[str, str | dict[str, str]]]:
    return {language: messages(language) for language in languages()}


@cache
def areas() -> frozenset[str]:
    return frozenset(key.split(".")[0] for key in by_language()["en"])


def forms(message: str | dict[str, str]) -> list[str]:
    return [message] if isinstance(message, str) else [*message.values()]


def values_of(message: str | dict[str, str]) -> set[str]:
    """Return the names in braces; `count` may be a word in one form of two."""
    names = {
        name
        for form in forms(message)
        for _, name, _, _ in Formatter().parse(form)
        if name is not None
    }
    return names - {"count"} if isinstance(message, dict) else names


class Text(NamedTuple):
    line: int
    value: str


def texts_in(module: Path) -> Iterator[Text]:
    """Yield every text of a module, but for its docstrings."""
    tree = tree_of(module)
    documented = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        value = getattr(node, "value", None) if id(node) not in documented else None
        if isinstance(node, ast.Constant) and isinstance(value, str):
            yield Text(node.lineno, value)


def calls_of_say() -> Iterator[tuple[Path, ast.Call]]:
    # Of those that tell editors: what readers are told is said elsewhere.
    telling = [m for m in MODULES if "macros.content.checker.say" in imports_of(m)]
    for module in telling:
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                yield module, node


def test_every_language_has_every_message_once_with_the_same_values():
    numbers = Counter[str]()
    for path in FOLDER.glob("*/*.yml"):
        # A file that has a key twice is refused; two files have none in common.
        areas_of_file = read_own_yaml(path).values()
        numbers[path.parent.name] += sum(map(len, areas_of_file))
    assert numbers == {name: len(told) for name, told in by_language().items()}
    for key, english in by_language()["en"].items():
        for language, told in by_language().items():
            assert key in told, f"{language}: {key}"
            others = {"count"} if isinstance(told[key], dict) else set()
            both = values_of(told[key]) ^ values_of(english)
            assert both <= others | {"count"}, f"{language}: {key}"
    assert len({len(told) for told in by_language().values()}) == 1


def test_every_message_is_filled_with_the_values_that_it_has():
    for module, call in calls_of_say():
        [key, *_] = call.args
        if not (isinstance(key, ast.Constant) and all(k.arg for k in call.keywords)):
            continue
        # Where `say` is an argument, it says the words of the interface.
        if "." not in str(key.value):
            continue
        given = {keyword.arg for keyword in call.keywords}
        for language, told in by_language().items():
            where = f"{module}:{call.lineno}: {language}: {key.value!r}"
            assert key.value in told, where
            assert given - {"count"} == values_of(told[key.value]) - {"count"}, where
            assert "count" in given or isinstance(told[key.value], str), where


def test_nothing_is_said_before_the_language_is_known():
    calls = {id(call) for _, call in calls_of_say()}
    for module in MODULES:
        for node in tree_of(module).body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                messages_at_import = [n for n in ast.walk(node) if id(n) in calls]
                assert messages_at_import == [], f"{module}:{node.lineno}"


def test_every_key_in_the_code_is_a_message_and_every_message_has_a_use():
    keys, beginnings = set(), set()
    for module in MODULES:
        for node in ast.walk(tree_of(module)):
            if isinstance(node, ast.JoinedStr) and len(node.values) > 1:
                start = node.values[0]
                beginnings |= {getattr(start, "value", "")} & {f"{a}." for a in areas()}
        for text in texts_in(module):
            is_key = KEY.fullmatch(text.value) and text.value.split(".")[0] in areas()
            keys |= {text.value} if is_key else set()
    for path in (ROOT / "macros").rglob("*.j2"):
        keys |= {*re.findall(r'\bsay\("([a-z_.]+)"', path.read_text("utf-8"))}
    known = by_language()["en"].keys()
    used = keys | {key for key in known if f"{key.split('.')[0]}." in beginnings}

    assert keys - known == set()
    # The engine's codes are compared where they are put into words.
    assert {key for key in known - used if not key.startswith(AREA)} == set()


def test_no_suffix_stands_on_a_value_in_turkish():
    suffix = re.compile(r"\}['’]{0,2}[a-zçğıöşü]")

    suffixed = {
        key: form
        for key, message in by_language()["tr"].items()
        for form in forms(message)
        if suffix.search(form)
    }

    assert suffixed == {}


def turkish_in(module: Path) -> list[str]:
    return [
        f"{module}:{text.line}: {text.value}"
        for text in texts_in(module)
        if TURKISH.search(text.value)
    ]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_no_module_holds_a_turkish_sentence(module):
    name = module.as_posix()

    # What has been moved leaves the list.
    assert bool(turkish_in(module)) == (name in {*TURKISH_ITSELF, *NOT_YET}), name
