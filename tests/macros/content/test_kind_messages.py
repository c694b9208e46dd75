"""A kind of calculator is a folder, and brings its words: no other file is touched."""

import json

import pytest

from macros.calculators import proof_cache as proofs
from macros.checks import check_content
from macros.content import kind_messages
from macros.content.kind_messages import checker_message
from macros.content.yaml_reader import OwnFileError
from macros.pdf.documents import DocumentBuilder
from macros.pdf.editions.extents import COMPLETE
from macros.pdf.editions.variants import DESK
from tests.conftest import ROOT, loaded
from tests.macros.conftest import DAY, pages_of

CALCULATOR = (ROOT / "tests" / "fixtures" / "say.yml").read_text("utf-8")


@pytest.fixture
def handbook_of(handbook, sample_kind, monkeypatch):
    """Return the folder of a handbook with a calculator of a new kind."""
    monkeypatch.setattr(proofs, "known", {})

    def write(text=CALCULATOR):
        path = handbook / "content" / "calculators" / "say.yml"
        path.write_text(text, "utf-8")
        return handbook

    assert sample_kind == "sayac"
    return write


def lines_of(root):
    return [(p.line, p.message) for p in check_content(root)[1]]


def test_its_content_is_checked_and_proven(handbook_of, rehber):
    done = rehber(handbook_of(), "check")

    assert (done.status, done.err) == (0, "")
    assert "9 hesaplayıcı ve yazının" in done.out


def test_its_pages_are_rendered(handbook_of):
    listed = pages_of(loaded(handbook_of())).items()
    pages = {address: page.markdown for address, page in listed}

    assert "1 yanıt sayıldı." in pages["hesaplayicilar/say/"]
    # It has no table and no way to draw: nothing leads there.
    assert "hesaplayicilar/say/tablo/" not in pages
    assert not [at for at, text in pages.items() if "/say/tablo/" in text]
    section = pages["hesaplayicilar/sinama/"].partition("## Sayaç")[2]
    section = section.partition("\n## ")[0]
    assert "3 ayrı durum denendi." in section
    assert "Yanıtların 3 sayısının her biri doğru sayılıyor." in section
    assert [word for word in ("tablo", "<svg") if word in section] == []


def test_it_is_printed(handbook_of):
    press = DocumentBuilder(loaded(handbook_of()), DAY)

    for printed in (press.sheet("hesap:say"), press.handbook(COMPLETE, DESK)):
        text = json.dumps(printed.data, ensure_ascii=False)
        assert "Kaç soruyu yanıtladığınızı sayar." in text
        assert "1\xa0yanıt sayıldı." in text


def test_it_answers_on_the_command_line(handbook_of, rehber, tmp_path):
    path = tmp_path / "answers.json"
    path.write_text('{"one": "yes", "two": "no"}', "utf-8")

    done = rehber(handbook_of(), "evaluate", "say", str(path), "--today", "2026-03-02")

    assert done.status == 0
    assert json.loads(done.out)["title"] == "2 yanıt sayıldı."


def test_its_problems_are_told_in_its_words(handbook_of):
    root = handbook_of(CALCULATOR.replace("disclaimer: Yalnız sayar.", "most: 1"))

    assert lines_of(root) == [(7, "2 soru var; en çok 1 olabilir. Birini silin.")]


def test_what_its_proof_finds_is_told_in_its_words(handbook_of):
    text = CALCULATOR.replace('{one: "yes"}', "{}").replace("count: 1", "count: 0")
    before, _, rest = text.partition("questions:\n")
    after = "examples:" + rest.partition("examples:")[2].replace("1 yanıt", "0 yanıt")

    assert lines_of(handbook_of(f"{before}questions: []\n{after}")) == [
        (7, "'Sayaç' bir şey sormuyor. Bir soru yazın.")
    ]


def test_what_no_one_has_words_for_is_told_by_its_code(sample_kind, monkeypatch):
    assert sample_kind
    of_the_kind = "'{found}' bir şey sormuyor. Bir soru yazın."
    assert checker_message("sayac_idle") == of_the_kind
    assert checker_message("else").startswith("'else' sorununun sözü yok.")

    own = {"engine.sayac_idle": "Bizim."}
    monkeypatch.setattr(kind_messages, "messages", lambda _: own)
    assert checker_message("sayac_idle") == "Bizim."
    # A kind that does not speak a language uses its own.
    counted = [kind_messages.words(code)["sayac_counted"] for code in ("en", "tr")]
    assert counted[0] == counted[1]


def test_the_handbook_replaces_a_kind_s_words_and_a_kind_none_of_the_catalogue(
    handbook_of, monkeypatch
):
    brought = {"calculator_yes": "X", "a": "A", "b": "B"}
    monkeypatch.setattr(kind_messages, "words", lambda _: brought)
    root = handbook_of()
    (root / "content" / "wording.yml").write_text("b: Bizim\n", "utf-8")

    words = loaded(root).words
    assert [words[key] for key in brought] == ["Evet", "A", "Bizim"]


def test_a_file_of_sentences_that_is_wrong_stops_the_build(tmp_path):
    # A kind without a file brings none.
    assert kind_messages.sections_of(tmp_path) == {}
    # The last one can be read, and is then known.
    for text in ("words: [", "- a", "", "else: {a: b}"):
        (tmp_path / "words.yml").write_text(text, "utf-8")
        with pytest.raises(OwnFileError, match=r"words\.yml"):
            kind_messages.sections_of(tmp_path)
