"""A kind is a folder: a new one is found and used without touching another file."""

from datetime import date

import pytest

from interactive import engine, kinds


def test_every_folder_is_a_kind_and_nothing_else():
    assert list(kinds.kinds()) == sorted(kinds.kinds())
    assert {"conditions", "schedule"} <= set(kinds.kinds())


def test_every_kind_brings_the_same_three_names():
    for name, module in kinds.kinds().items():
        assert callable(module.prepare), name
        assert callable(kinds.kind_module(name, "verification.check").problems), name
        assert "kind" in module.Spec.__annotations__, name


def test_every_kind_of_the_handbook_has_a_table_its_steps_and_a_proof():
    for name in ("conditions", "schedule"):
        table = kinds.optional_kind_module(name, "verification.table")
        assert callable(table.tables), name
        assert callable(table.steps), name
        assert callable(kinds.kind_module(name, "verification.proofs").prove), name


def test_a_new_folder_is_a_new_kind(sample_kind):
    assert sample_kind in kinds.kinds()


def test_a_kind_says_whether_closed_days_make_a_difference(sample_kind):
    assert {
        n: kinds.counts_days(n) for n in ("conditions", "schedule", sample_kind)
    } == {
        "conditions": False,
        "schedule": True,
        sample_kind: True,
    }


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
