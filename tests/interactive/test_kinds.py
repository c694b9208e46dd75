"""A kind is a folder: a new one is found and used without touching another file."""

import sys
from datetime import date

import pytest

from interactive import engine, kinds

TOY = '''
"""Counts the answers."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Spec:
    kind: str
    title: str


class Counter:
    def __init__(self, spec, setting):
        self.spec = spec

    def evaluate(self, raw, today):
        return {"kind": self.spec.kind, "title": self.spec.title, "count": len(raw)}

    def present(self, result):
        return ["p", {"data-result": ""}, str(result["count"])]

    def describe(self):
        return ["p", {}, self.spec.title]


def prepare(spec, setting):
    return Counter(spec, setting)


def problems(spec, parameters):
    return iter(())
'''


@pytest.fixture
def toy_kind(tmp_path, monkeypatch):
    folder = tmp_path / "sayac"
    folder.mkdir()
    (folder / "__init__.py").write_text(TOY, "utf-8")
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(tmp_path)])
    yield "sayac"
    sys.modules.pop("interactive.kinds.sayac", None)
    vars(kinds).pop("sayac", None)


def test_every_folder_is_a_kind_and_nothing_else():
    assert list(kinds.kinds()) == sorted(kinds.kinds())
    assert {"conditions", "schedule"} <= set(kinds.kinds())


def test_every_kind_brings_the_same_three_names():
    for name, module in kinds.kinds().items():
        assert callable(module.prepare), name
        assert callable(module.problems), name
        assert "kind" in module.Spec.__annotations__, name


def test_a_new_folder_is_a_new_kind(toy_kind):
    assert toy_kind in kinds.kinds()


def test_a_calculator_of_a_new_kind_runs(toy_kind, toy_document):
    document = toy_document({"kind": toy_kind, "title": "Sayaç"})

    calculator = engine.load(document)

    result = calculator.evaluate({"a": 1, "b": 2}, date(2026, 6, 1))
    assert result == {"kind": "sayac", "title": "Sayaç", "count": 2}
    assert calculator.present(result) == ["p", {"data-result": ""}, "2"]


def test_without_the_folder_the_kind_is_gone():
    assert "sayac" not in kinds.kinds()
    with pytest.raises(ModuleNotFoundError):
        kinds.kind("sayac")
