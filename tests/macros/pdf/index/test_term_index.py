"""On which pages the index finds its words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.content.catalogue import messages
from macros.pdf.index.term_index import TermIndex, locators

PAGES = {1: "Kart", 2: "kartınızla", 3: "Üye kartı", 4: "kartopu\nDizin Kart"}
BLANK = dict.fromkeys(range(1, 20), "")
PAGES |= {5: "KARTLAR", 6: "Kart\nSonra"}


def entries(*synonyms: str, listed: bool = False) -> TermIndex:
    term = {"term": "Kart", "id": "terim:kart"}
    also = {"see": "Kart", "listed": listed}
    items = [term, *({**term, **also, "term": s} for s in synonyms)]
    parts: list[dict[str, Any]] = [
        {"kind": "heading", "level": 1, "id": "dizin", "text": "Dizin"},
        {"kind": "index", "items": items},
        {"kind": "heading", "level": 1, "id": "sonra", "text": "Sonra"},
    ]
    return TermIndex({"blocks": parts, "words": messages("tr")})


def printed(line) -> str:
    return ", ".join(n["text"] + "*" * n["main"] for n in line["numbers"])


def test_words_links_and_the_explanation_count_the_index_itself_does_not():
    index = entries("Üye kartı")
    pages = {"terim:kart": 7}

    term, synonym = index.lines(BLANK | PAGES, pages, {"terim:kart": {9}})

    assert printed(term) == "1–3, 7*, 9"
    assert printed(synonym) == "3"


def test_a_term_stands_where_its_names_do_and_a_synonym_refers_to_what_it_lacks():
    texts = BLANK | {2: "kart", 9: "üye kartı"}

    term, synonym, absent = entries("Üye kartı", "Kimlik").lines(texts, {}, {})

    assert printed(term) == "2, 9"
    assert (printed(synonym), synonym["see"]) == ("9", True)
    assert absent == {"see": True, "numbers": []}
    texts[4] = "kimlik"
    assert printed(entries("Kimlik").lines(texts, {}, {})[0]) == "2, 4, 9"


def test_of_a_word_on_most_pages_only_the_explanation_is_given():
    texts = dict.fromkeys(range(1, 10), "kart") | {10: "kimlik", 11: "kimlik"}

    term, synonym = entries("Kimlik").lines(texts, {"terim:kart": 10}, {})

    assert printed(term) == "10*"
    assert printed(synonym) == "10, 11"


def test_pages_up_to_the_end_of_the_contents_are_no_places():
    index = entries()
    index.blocks = [
        {"kind": "contents"},
        {"kind": "heading", "id": "yol", "text": "Yol"},
        {"kind": "paragraph", "text": "Üç adım."},
        *index.blocks,
    ]
    texts = BLANK | {1: "kart", 2: "Kart 9\nYol 2\nYol\nÜç adım.", 3: "kart"}

    [line] = index.lines(texts, {"yol": 2}, {"terim:kart": {1}})

    assert printed(line) == "3"


def test_the_page_on_which_the_glossary_lists_a_synonym_is_no_page_of_it():
    texts = BLANK | {18: "kimlik", 19: "kimlik"}
    pages = {"terim:kart": 18}

    for listed, numbers in ((True, "19"), (False, "18, 19")):
        index = entries("Kimlik", listed=listed)

        assert printed(index.lines(texts, pages, {})[1]) == numbers


@given(st.sets(st.integers(1, 60)), st.integers(1, 60))
def test_ranges_hold_the_pages_and_no_others(pages, main):
    printed_locators = locators(pages, main)

    ends = [line["text"].split("–") for line in printed_locators]
    assert [n for end in ends for n in range(int(end[0]), int(end[-1]) + 1)] == sorted(
        pages
    )
    assert [line["text"] for line in printed_locators if line["main"]] == [
        str(page) for page in pages if page == main
    ]
