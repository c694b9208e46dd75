"""Words are found in all their forms, and no other words."""

from macros.content.catalogue import messages
from macros.pdf.index.word_forms import WordForms, normalized

TURKISH = WordForms(messages("tr"))


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


def test_a_verb_is_found_by_its_noun():
    for form in ("vazgeçerseniz", "vazgeçtim", "vazgeçmek", "vazgeçen", "vazgeçmenin"):
        assert stands("Vazgeçme", form), form
    assert stands("Stajı yarıda bırakma", "stajı yarıda bırakırsanız")
    assert not stands("Firma", "fırında")


def test_another_word_is_not_found():
    for term, other in (
        ("Sunu", "sunulur"),
        ("Kart", "mukart"),
        ("Kart", "kartopu"),
        ("Staj dönemi", "staj dönem"),
        ("İşveren yazısı", "işverenden yazılı olarak"),
    ):
        assert not stands(term, other), other
