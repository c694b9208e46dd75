"""`rehber new`: a template under a new name."""

import pytest

from macros.authoring.scaffold import NewError, new


@pytest.mark.parametrize("what", ["checklist", "checklists"])
def test_the_template_is_copied_in_singular_and_plural(handbook, what):
    template = handbook / "content" / "checklists" / "_template.yml"
    template.write_text("# Şablon", "utf-8")

    path = new(handbook, what, "yeni-liste")

    assert path == template.with_name("yeni-liste.yml")
    assert path.read_text("utf-8") == "# Şablon"


@pytest.mark.parametrize("name", ["", "Yeni", "yeni_a", "yeni a", "../x", "ş", "a-"])
def test_a_name_that_makes_no_address_is_refused(handbook, name):
    with pytest.raises(NewError, match="dosya adı olamaz"):
        new(handbook, "checklist", name)


def test_nothing_is_written_over(handbook):
    with pytest.raises(NewError, match="zaten var"):
        new(handbook, "checklist", "kart-alirken")


def test_what_is_unknown_is_guessed(handbook):
    with pytest.raises(NewError, match="'checklists' mi demek istediniz"):
        new(handbook, "cheklist", "yeni")
    with pytest.raises(NewError, match="Yazılabilecekler: sources, guidelines"):
        new(handbook, "dilekçe", "yeni")


def test_without_a_template_it_says_what_to_copy(handbook):
    with pytest.raises(
        NewError, match=r"şablonu yok\. Var olan bir dosyayı kopyalayın"
    ):
        new(handbook, "unit", "sube")
