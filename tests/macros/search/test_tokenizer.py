"""Words are compared in the same way by the build and in the browser."""

import json
import subprocess

from hypothesis import given
from hypothesis import strategies as st

from macros.search.build import SOURCES, synonym_groups
from macros.search.tokenizer import tokenize

NORMALIZE = (SOURCES / "normalize.mjs").as_uri()
LETTERS = "aAbcçÇdefgğhıIiİîkKlmnoöprsştuüûvyz0123456789'’“.,:-–/ ?()…"


def words_in_the_browser(texts):
    """Return the words of texts as the browser finds them."""
    script = f"""import {{ tokenize }} from "{NORMALIZE}";
      let text = ""; for await (const part of process.stdin) text += part;
      process.stdout.write(JSON.stringify(JSON.parse(text).map(tokenize)));"""
    done = subprocess.run(
        ["node", "--input-type=module", "--eval", script],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_words_are_the_same_here_and_in_the_browser(content):
    texts = [
        *(clause.text for clause in content.clauses.values()),
        *(text for group in synonym_groups(content) for text in group),
        "Kariyer Kapısı'nda", "S10.6", "14:30", "kâğıt", "İIıi", "“SGK” (SSK).", "...",
    ]  # fmt: skip

    @given(st.text(LETTERS, max_size=30))
    def gather(text):
        texts.append(text)

    gather()

    assert words_in_the_browser(texts) == [tokenize(text) for text in texts]


def test_case_signs_and_keyboards_make_no_difference():
    texts = ("ışık", "IŞIK", "isik", "İŞİK", "Işık'ın", "(ışık)")

    assert [tokenize(text) for text in texts] == [["isik"]] * len(texts)
