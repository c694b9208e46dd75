"""What the build hands to the search of the site."""

import json
import re
import subprocess
from dataclasses import replace
from importlib import resources

import pytest

from macros.content.catalogue import languages
from macros.content.models.search import Synonyms
from macros.handbook.edition import Edition
from macros.search.build import (
    FORMS,
    INDEX_FILE,
    LANGUAGE_SCRIPT,
    MODULES,
    SOURCES,
    WORKER,
    language_script,
    search_config,
    write_search,
)
from tests.conftest import loaded
from tests.macros.conftest import DAY

PAGE_OF_INDEX = {"location": "a/", "title": "A", "text": ""}


def test_the_search_knows_this_handbooks_words(edition):
    result = search_config(edition)

    assert result["stopWords"] == ["ne", "nasil", "zaman"]
    assert result["pinned"] == [
        ["hesaplayicilar/iade/", [["ne", "zaman"], ["geri", "vermek"]]]
    ]
    of_the_glossary = [["okur", "karti"], ["uye", "karti"]]
    assert [[["kitap"], ["eser"]]] * 2 in result["synonyms"]
    assert [of_the_glossary] * 2 in result["synonyms"]
    assert ["hesaplayicilar/", ["hesaplayicilar"]] in result["titles"]
    assert result["pageTypes"] == [["hesaplayicilar/", [["hesaplayici"], ["hesap"]]]]


def test_words_that_only_readers_say_lead_one_way(content):
    group = Synonyms(words=("kitap",), one_way=("roman", "kalın kitap"))
    search = content.search.model_copy(update={"synonyms": (group,)})
    changed = replace(content, search=search)

    synonyms = search_config(Edition(changed, DAY))["synonyms"]

    assert [[["roman"], ["kalin", "kitap"]], [["kitap"]]] in synonyms
    assert all(typed != [["kitap"]] for typed, _ in synonyms)


def test_a_handbook_without_the_file_is_searched_all_the_same(handbook, rehber):
    (handbook / "content" / "search.yml").unlink()

    result = rehber(handbook, "check")

    assert (result.status, result.err) == (0, "")


def test_every_module_of_the_search_is_in_one_of_the_scripts():
    assert {path.stem for path in SOURCES.glob("*.mjs")} == {
        *MODULES,
        *FORMS.values(),
        "lazy_worker",
    }
    assert {*FORMS} == {*languages()}


@pytest.mark.parametrize("forms", FORMS.values())
def test_no_two_modules_of_the_search_use_one_name(forms):
    name = re.compile(r"^(?:export )?(?:const|let|function) (\w+)", re.MULTILINE)
    texts = [
        (SOURCES / f"{module}.mjs").read_text("utf-8") for module in (*MODULES, forms)
    ]
    names = [found for text in texts for found in name.findall(text)]

    assert len(names) == len(set(names))


def test_scripts_without_modules_stand_where_materials_worker_looks(edition, tmp_path):
    worker = tmp_path / WORKER
    worker.parent.mkdir(parents=True)
    worker.with_name("search.abc.min.js").write_text("", "utf-8")
    index = tmp_path / INDEX_FILE
    index.parent.mkdir()
    empty = {"location": "a/#b", "title": "A", "text": " "}
    index.write_text(json.dumps({"config": {}, "docs": []}), "utf-8")

    write_search(edition, tmp_path, [PAGE_OF_INDEX, empty])

    written = {"config": {}, "docs": [PAGE_OF_INDEX]}
    assert json.loads(index.read_text("utf-8")) == written
    for name, expected in (
        (LANGUAGE_SCRIPT, ("install(lunr", '["eser"]')),
        (WORKER, ('"worker":"search.abc.min.js"',)),
    ):
        text = (tmp_path / name).read_text("utf-8")
        assert all(part in text for part in expected)
        assert not re.search(r"^(import|export)\b|/\*\*", text, re.MULTILINE)
        done = subprocess.run(
            ["node", "--check", str(tmp_path / name)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr


ASK = """
globalThis.lunr = require(process.argv[2]);
require(process.argv[3]);
const pages = [["a/", "Internships", "Every internship is registered."],
  ["b/", "Interns", "Who studies abroad."], ["c/", "Rooms", "A room in a hall."]];
const index = lunr(function () {
  this.use(lunr.tr);
  this.ref("location");
  this.field("title");
  this.field("text");
  for (const [location, title, text] of pages) this.add({ location, title, text });
});
const found = (query) => index.search(query).map(({ ref }) => ref).join();
console.log(["registering", "study", "I STUDIED", "halls", "hal"].map(found).join(" "));
"""


def test_english_words_are_found_in_each_of_their_forms(handbook, tmp_path):
    site = handbook / "content" / "site.yml"
    site.write_text(f"{site.read_text('utf-8')}language: en\n", "utf-8")
    script, ask = tmp_path / "language.js", tmp_path / "ask.js"
    script.write_text(language_script(Edition(loaded(handbook), DAY)), "utf-8")
    ask.write_text(ASK, "utf-8")
    lunr = resources.files("mkdocs") / "contrib/search/templates/search/lunr.js"

    done = subprocess.run(
        ["node", str(ask), str(lunr), str(script)],
        capture_output=True,
        text=True,
        check=False,
    )

    # Who types the beginning of a word finds it too.
    assert (done.stdout, done.stderr) == ("a/ b/ b/ c/ c/\n", "")
