"""What the build hands to the search of the site."""

import re
import subprocess

import pytest

from macros.content.models.search import Synonyms
from macros.search.build import (
    MODULES,
    SOURCES,
    TURKISH,
    WORKER,
    search_config,
    turkish_script,
    worker_script,
    write_search,
)
from tests.node import passes


def test_the_search_knows_this_handbooks_words(content):
    result = search_config(content)

    assert result["stopWords"] == ["ne", "nasil", "zaman"]
    assert result["pinned"] == [
        ["hesaplayicilar/iade/", [["ne", "zaman"], ["geri", "vermek"]]]
    ]
    assert [[["kitap"], ["eser"]]] * 2 in result["synonyms"]
    assert result["pageTypes"] == [["hesaplayicilar/", [["hesaplayici"], ["hesap"]]]]


def test_the_glossary_says_what_else_a_term_is_called(content):
    group = [["okur", "karti"], ["uye", "karti"]]

    assert [group, group] in search_config(content)["synonyms"]


def test_words_that_only_readers_say_lead_one_way(content):
    group = Synonyms(words=("kitap",), one_way=("roman", "kalın kitap"))
    search = content.search.model_copy(update={"synonyms": (group,)})
    synonyms = search_config(changed(content, search))["synonyms"]

    assert [[["roman"], ["kalin", "kitap"]], [["kitap"]]] in synonyms
    assert all(typed != [["kitap"]] for typed, _ in synonyms)


def changed(content, search):
    parts = {n: getattr(content, n) for n in content.__slots__ if n != "clauses"}
    return type(content)(**parts | {"search": search})


def test_a_handbook_without_the_file_is_searched_all_the_same(handbook, rehber):
    (handbook / "content" / "search.yml").unlink()

    result = rehber(handbook, "check")

    assert (result.status, result.err) == (0, "")


def test_the_script_is_one_piece_with_this_handbooks_words(content):
    text = turkish_script(content)

    assert not re.search(r"^(import|export)\b", text, re.MULTILINE)
    assert '["eser"]' in text
    assert "/**" not in text


def test_every_module_of_the_search_is_in_one_of_the_scripts():
    assert {path.stem for path in SOURCES.glob("*.mjs")} == {*MODULES, "lazy_worker"}


def test_no_two_modules_of_the_search_use_one_name():
    names = [
        name
        for module in MODULES
        for name in re.findall(
            r"^(?:export )?(?:const|let|function) (\w+)",
            (SOURCES / f"{module}.mjs").read_text("utf-8"),
            re.MULTILINE,
        )
    ]

    assert len(names) == len(set(names))


def test_what_is_written_is_a_script(content, tmp_path):
    for text in (turkish_script(content), worker_script(content, "a.js")):
        path = tmp_path / "script.js"
        path.write_text(text, "utf-8")

        done = subprocess.run(
            ["node", "--check", str(path)], capture_output=True, text=True, check=False
        )

        assert done.returncode == 0, done.stderr


def test_the_files_stand_where_materials_worker_looks(content, tmp_path):
    worker = tmp_path / WORKER
    worker.parent.mkdir(parents=True)
    worker.with_name("search.abc.min.js").write_text("", "utf-8")

    write_search(content, tmp_path)

    assert "install(lunr" in (tmp_path / TURKISH).read_text("utf-8")
    assert '"worker":"search.abc.min.js"' in (tmp_path / WORKER).read_text("utf-8")


SCRIPTS = sorted((SOURCES.parents[2] / "tests/macros/search/worker").glob("*.test.mjs"))


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda path: path.name)
def test_the_scripts_do_what_their_tests_say(file):
    passes(file)
