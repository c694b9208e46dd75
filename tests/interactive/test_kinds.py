"""A kind is a folder: a new one is found and used without touching another file."""

from datetime import date

import pytest

from interactive import engine, kinds

PARTS = {"check": ["problems"], "proofs": ["prove"]}
# A kind whose outcomes are too many for a table has none.
OPTIONAL = {"table": ["tables", "steps"]}


def test_every_kind_brings_the_same_names():
    assert [*kinds.kinds()] == sorted(kinds.kinds())
    for name, module in kinds.kinds().items():
        assert callable(module.prepare), name
        assert "kind" in module.Spec.__annotations__, name
        for part, functions in PARTS.items():
            part_module = kinds.kind_module(name, f"verification.{part}")
            assert all(callable(getattr(part_module, f)) for f in functions), name
        for part, functions in OPTIONAL.items():
            if part_module := kinds.optional_kind_module(name, f"verification.{part}"):
                assert all(callable(getattr(part_module, f)) for f in functions), name


def test_a_kind_says_whether_closed_days_make_a_difference(sample_kind):
    assert {name: kinds.counts_days(name) for name in kinds.kinds()} == {
        "conditions": False,
        "guide": False,
        "letter": False,
        "process": True,
        "schedule": True,
        sample_kind: True,
    }


def test_a_kind_says_whether_its_form_asks_one_question_at_a_time(sample_kind):
    named = [*kinds.kinds(), sample_kind]

    assert [n for n in named if kinds.one_question_at_a_time(n)] == ["guide"]


def test_a_calculator_of_a_new_kind_runs(sample_kind, document_for):
    words = {"sayac_counted": "{n} yanıt sayıldı."}
    document = document_for({"kind": sample_kind, "title": "Sayaç"}, wording=words)

    calculator = engine.load(document)

    result = calculator.evaluate({"a": 1, "b": 2}, date(2026, 6, 1))
    assert (result["kind"], result["count"]) == ("sayac", 2)
    assert calculator.present(result) == ["p", {"data-result": ""}, "2 yanıt sayıldı."]
    assert engine.files(calculator, result) == []


def test_without_the_folder_the_kind_is_gone():
    assert "sayac" not in kinds.kinds()
    with pytest.raises(ModuleNotFoundError):
        kinds.kind("sayac")


def test_a_part_that_is_not_there_is_none_but_a_broken_one_is_an_error(monkeypatch):
    assert kinds.optional_kind_module("conditions", "verification.yok") is None

    # A module that the part imports, and one whose name its own begins with.
    for missing in ("else", "interactive.kinds.conditions.verification.pro"):

        def broken(name, missing=missing):
            if name.endswith("proofs"):
                raise ModuleNotFoundError(name=missing)
            return kinds

        monkeypatch.setattr(kinds, "import_module", broken)
        with pytest.raises(ModuleNotFoundError):
            kinds.optional_kind_module("conditions", "verification.proofs")
