"""`rehber new`: a template under a new name."""

import pytest

from macros.authoring.scaffold import NewError, new
from macros.checks import check_content
from macros.content.models import FOLDERS


@pytest.mark.parametrize("what", ["checklist", "checklists"])
def test_the_template_is_copied_in_singular_and_plural(handbook, what):
    path = new(handbook, what, "yeni-liste")

    assert path == handbook / "content" / "checklists" / "yeni-liste.yml"
    template = path.with_name("_template.yml")
    assert path.read_text("utf-8") == template.read_text("utf-8")


@pytest.mark.parametrize("name", ["", "Yeni", "yeni_a", "yeni a", "../x", "ş", "a-"])
def test_a_name_that_makes_no_address_is_refused(handbook, name):
    with pytest.raises(NewError, match="dosya adı olamaz"):
        new(handbook, "checklist", name)


def test_nothing_is_written_over(handbook):
    with pytest.raises(NewError, match="zaten var"):
        new(handbook, "checklist", "evrak-ebys")


def test_what_is_unknown_is_guessed(handbook):
    with pytest.raises(NewError, match="'checklists' mi demek istediniz"):
        new(handbook, "cheklist", "yeni")
    with pytest.raises(NewError, match="Yazılabilecekler: sources, guidelines"):
        new(handbook, "dilekçe", "yeni")


def test_without_a_template_it_says_what_to_copy(small):
    with pytest.raises(
        NewError, match=r"şablonu yok\. Var olan bir dosyayı kopyalayın"
    ):
        new(small, "unit", "sube")


@pytest.mark.parametrize(
    "what", [name for name in FOLDERS if name not in {"holidays", "sources"}]
)
def test_a_new_file_is_valid_as_it_is(handbook, what):
    new(handbook, what, "yepyeni")

    _, problems = check_content(handbook)

    assert problems == []
