"""On which pages the index finds its words."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from macros.content.catalogue import messages
from macros.pdf.term_index import FEW, TermIndex, WordForms, locators, normalized

TURKISH = WordForms(messages("tr"))
PAGES = {1: "Kart", 2: "kartınızla", 3: "Üye kartı", 4: "kartopu\nDizin Kart"}
PAGES |= {5: "KARTLAR", 6: "Kart\nSonra"}


def stands(term: str, text: str) -> bool:
    return bool([*TURKISH.positions(term, normalized(text))])


def test_a_word_is_found_with_its_endings():
    for term, forms in {
        "Evrak": "evrakı evrağını evrakınızı EVRAKLAR Evrak'ın evrak’tan evraktır",
        "Dilekçe": "dilekçeyle dilekçenizin dilekçelerinizde",
        "Sözlük": "sözlüğü sözlükteki",
    }.items():
        for form in forms.split():
            assert stands(term, f"Bir {form}, iki."), form
    assert stands("Staj dönemi", "staj dönemlerinde")
    assert stands("Staj dönemi", "staj\ndöne\ufffe\nminde")
    assert stands("Kabul belgesi", "kabul belgenizi")
    assert stands("Birim sorumlusu", "biriminizin sorumlusuna")


def test_another_word_is_not_found():
    for term, other in (
        ("Sunu", "sunulur"),
        ("Kart", "mukart"),
        ("Kart", "kartopu"),
        ("Staj dönemi", "staj dönem"),
        ("İşveren yazısı", "işverenden yazılı olarak"),
    ):
        assert not stands(term, other), other


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

    term, synonym = index.lines(PAGES, pages, {"terim:kart": {9}})

    assert printed(term) == "1–3, 7*, 9"
    # As few as these are given for the synonym, too.
    assert printed(synonym) == printed(term)
    assert not synonym["see"]


def test_a_synonym_of_a_term_with_many_pages_refers_to_it():
    texts = {2 * n: "kart" for n in range(1, FEW + 2)} | {99: "üye kartı"}

    _, synonym, absent = entries("Üye kartı", "Kimlik").lines(texts, {}, {})

    assert printed(synonym) == "99"
    assert synonym["see"]
    assert absent == {"see": True, "numbers": []}


def test_the_page_on_which_the_glossary_lists_a_synonym_is_no_page_of_it():
    texts = {2 * n: "kart" for n in range(1, FEW + 2)} | {98: "kimlik", 99: "kimlik"}
    pages = {"terim:kart": 98}

    for listed, numbers in ((True, "99"), (False, "98, 99")):
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
