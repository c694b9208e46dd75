"""`rehber new`: a new file from its folder's template."""

import pytest

from macros.authoring.scaffold import new
from macros.content.problems import CallError


def test_the_template_is_copied_for_the_singular_and_the_plural(handbook):
    for what in ("checklist", "checklists"):
        path = new(handbook, what, f"yeni-{what}")

        assert path == handbook / "content" / "checklists" / f"yeni-{what}.yml"
        assert "title: Listenin adı" in path.read_text("utf-8")


def test_each_kind_of_calculator_has_a_template_of_its_own(handbook):
    for what, kind in (("guide", "guide"), ("calculator", "conditions")):
        path = new(handbook, what, f"yeni-{what}")

        assert path.parent.name == "calculators"
        assert f"kind: {kind}" in path.read_text("utf-8")


def test_a_template_names_a_clause_and_a_step_of_the_handbook(handbook):
    number = new(handbook, "parameter", "sayi").read_text("utf-8")
    question = new(handbook, "question", "soru").read_text("utf-8")

    assert "clause: M1.1 " in number
    assert "step: cagri" in question


def test_a_template_is_in_the_language_of_the_handbook(handbook):
    site = handbook / "content" / "site.yml"
    site.write_text(site.read_text("utf-8") + "language: en\n", "utf-8")

    text = new(handbook, "unit", "branch").read_text("utf-8")

    assert "title: The name of the office" in text


def test_only_a_handbook_is_begun_in_a_language(handbook):
    with pytest.raises(CallError, match="yalnız yeni rehber içindir"):
        new(handbook, "unit", "sube", "en")


def test_a_name_that_makes_no_address_is_refused(handbook):
    for name in ("", "Yeni", "yeni_a", "yeni a", "../x", "ş", "a-"):
        with pytest.raises(CallError, match="dosya adı olamaz"):
            new(handbook, "checklist", name)


def test_each_refusal_says_why(handbook):
    for what, name, message in (
        ("checklist", "kart-alirken", "zaten var"),
        ("cheklist", "yeni", "Bunu mu demek istediniz: 'checklists'"),
        ("dilekçe", "yeni", "Yazılabilecekler: sources, guidelines"),
    ):
        with pytest.raises(CallError, match=message):
            new(handbook, what, name)


def test_what_is_one_file_alone_is_written_from_the_manual(handbook):
    for name in ("yol", None):
        with pytest.raises(CallError, match=r"tek dosyadır: content/process\.yml"):
            new(handbook, "process", name)


def test_a_missing_name_is_asked_for(handbook):
    with pytest.raises(CallError, match="rehber new checklist kisa-ad"):
        new(handbook, "checklist", None)
