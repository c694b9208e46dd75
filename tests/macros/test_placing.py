"""What the page of snippets needs."""

from macros.placing import TRIALS, placing_context


def test_its_script_gets_the_sentences_that_it_shows_and_no_others(content):
    words = placing_context(content.words)["placing_words"]

    assert words["copied"] == content.words["placing_copied"]
    assert {key.partition("_")[0] for key in words} == {"copied", "look"}


def test_every_sentence_that_the_script_asks_for_is_there(content, root):
    words = placing_context(content.words)["placing_words"]
    scripts = "".join(
        (root / "interactive" / "shell" / name).read_text("utf-8")
        for name in ("inspect.mjs", "placing.mjs")
    )

    asked = {key for key in words if key.startswith("look_")}
    assert {key for key in asked if f'"{key}"' not in scripts} == set()


def test_every_known_trouble_has_a_page_of_its_own_name():
    assert len(set(TRIALS.values())) == len(TRIALS) == 7
    assert all(place.startswith("deneme/") for place in TRIALS.values())
