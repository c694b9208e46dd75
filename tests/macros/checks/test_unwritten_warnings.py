"""What is still the template's is told, file by file."""

from macros.authoring.new_handbook import new_handbook
from macros.authoring.scaffold import new
from macros.checks.unwritten_warnings import unwritten_files
from tests.conftest import loaded


def warnings_of(root):
    return [str(problem) for problem in unwritten_files(loaded(root))]


def test_the_first_sentence_that_is_left_is_told_with_their_number(handbook):
    assert warnings_of(handbook) == []

    new(handbook, "checklist", "yeni")
    path = handbook / "content" / "checklists" / "yeni.yml"
    [problem] = warnings_of(handbook)
    assert problem.startswith(
        "content/checklists/yeni.yml:8: Şablonun 7 cümlesi duruyor"
    )

    text = path.read_text("utf-8").replace("Listenin adı", "Kart yenilerken", 1)
    path.write_text(text, "utf-8")
    [problem] = warnings_of(handbook)
    assert "Şablonun" in problem


def test_an_example_from_the_checker_has_no_words_of_its_own_yet(handbook):
    path = handbook / "content" / "calculators" / "kart.yml"
    left = "Sonucun nedeni; kuralı kendi sözünüzle anan tek cümle."
    text = path.read_text("utf-8").replace("Aranan yaştan küçüktür.", left)
    path.write_text(text, "utf-8")

    assert [line.split(": ")[1] for line in warnings_of(handbook)] == [
        "Şablonun cümlesi duruyor"
    ]


def test_every_page_of_a_new_handbook_is_to_be_written(tmp_path):
    root = new_handbook(tmp_path, "yeni", "tr").parent

    files = {line.split(":")[0] for line in warnings_of(root)}

    assert {"content/site.yml", "content/process.yml"} <= files
    assert "content/facts.yml" not in files
    assert not [name for name in files if "holidays" in name]
