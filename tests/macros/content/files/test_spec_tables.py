"""Which table a file is read by, and what is said where none fits."""

import pytest

from interactive.kinds import kinds
from macros.content.files.spec_tables import CALCULATORS, LETTERS, spec_table
from macros.content.yaml_reader import YamlFile


@pytest.mark.parametrize(
    ("folder", "kind"), [(CALCULATORS, "guide"), (LETTERS, "letter")]
)
def test_a_file_is_read_by_the_table_of_its_kind(folder, kind):
    assert spec_table(YamlFile("a.yml", {"kind": kind}), folder) is kinds()[kind].Spec


@pytest.mark.parametrize(
    ("folder", "kind", "said"),
    [
        (CALCULATORS, "letter", "letters/ klasörüne taşıyın"),
        (CALCULATORS, "process", "process.yml dosyasına taşıyın"),
        (CALCULATORS, "guid", "'guide'?"),
        (LETTERS, "guide", "letter"),
    ],
)
def test_a_kind_of_another_folder_is_told(folder, kind, said):
    file = YamlFile("a.yml", {"kind": kind})

    assert spec_table(file, folder) is None
    assert said in file.problems[0].message
