"""`rehber new`: a new file from its folder's template."""

import pytest

from macros.authoring.scaffold import new
from macros.content.problems import CallError


def test_the_template_is_copied_for_the_singular_and_the_plural(handbook):
    template = handbook / "content" / "checklists" / "_template.yml"
    template.write_text("# Şablon", "utf-8")
    for what in ("checklist", "checklists"):
        path = new(handbook, what, f"yeni-{what}")

        assert path == template.with_name(f"yeni-{what}.yml")
        assert path.read_text("utf-8") == "# Şablon"


def test_a_kind_of_calculator_may_have_a_template_of_its_own(handbook):
    template = handbook / "content" / "calculators" / "_template-guide.yml"
    template.write_text("# Yol", "utf-8")

    path = new(handbook, "guide", "yol")

    assert path == template.with_name("yol.yml")
    assert path.read_text("utf-8") == "# Yol"
    with pytest.raises(CallError, match="'schedule' diye bir içerik yok"):
        new(handbook, "schedule", "plan")


def test_a_name_that_makes_no_address_is_refused(handbook):
    for name in ("", "Yeni", "yeni_a", "yeni a", "../x", "ş", "a-"):
        with pytest.raises(CallError, match="dosya adı olamaz"):
            new(handbook, "checklist", name)


def test_each_refusal_says_why(handbook):
    for what, name, message in (
        ("checklist", "kart-alirken", "zaten var"),
        ("cheklist", "yeni", "Bunu mu demek istediniz: 'checklists'"),
        ("dilekçe", "yeni", "Yazılabilecekler: sources, guidelines"),
        ("unit", "sube", r"şablonu yok\. Var olan bir dosyayı kopyalayın"),
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
