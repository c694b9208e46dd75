"""Every check is found, run once, and its problems are told in order."""

import pkgutil

import macros.checks
from macros.checks import check_content, checks
from macros.content.problems import Problem


def test_every_module_of_the_folder_is_a_check():
    names = [module.__name__.rpartition(".")[2] for module in checks()]

    modules = {module.name for module in pkgutil.iter_modules(macros.checks.__path__)}
    assert modules - {*names} == {"warnings"}
    assert all(callable(module.check) for module in checks())


def test_a_sound_handbook_has_no_problem(handbook):
    content, problems = check_content(handbook)

    assert content
    assert problems == []


def test_problems_are_sorted_and_each_is_told_once(handbook):
    path = handbook / "content" / "guidelines" / "odunc.yml"
    twice = "[a](terim:yok) [b](terim:yok) [c](liste:yok)"
    path.write_text(path.read_text("utf-8").replace("gece", twice), "utf-8")

    _, problems = check_content(handbook)

    assert problems == [
        Problem(
            "content/guidelines/odunc.yml",
            18,
            f"'{link}:yok' bağlantısının hedefi yok. Adı denetleyin.",
        )
        for link in ("liste", "terim")
    ]


def test_examples_are_run_only_on_content_that_is_otherwise_sound(handbook):
    for name, old, new in (
        ("calculators/kart", "{age: 6}", "{age: 8}"),
        ("holidays/2026", "2026-01-01", "2025-01-01"),
    ):
        path = handbook / "content" / f"{name}.yml"
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    _, problems = check_content(handbook)

    assert [problem.file for problem in problems] == ["content/holidays/2026.yml"]
