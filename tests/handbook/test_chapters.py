"""What this handbook promises beyond what any handbook does."""

import re

from interactive.core.turkish import plain
from macros.checks.modality import statements_and_items
from tests.content.test_code import code_files

CHAPTERS = {
    *("program", "teklif", "uygunluk", "tarihler", "kabul-belgesi", "evrak-teslimi"),
    *("takip", "sigorta", "zorunlu-staj", "degisiklik", "iptal", "staj-sureci"),
    "dayanak-belgeler",
}
CHECKLISTS = {
    *("teklif-beklerken", "teklif-geldiginde", "karar-verirken"),
    *("kabul-ettikten-sonra", "uygunluk-oz-denetimi", "tarihleri-kesinlestirmeden"),
    *("kabul-belgesi-kontrolu", "diger-evrak", "evrak-elden", "evrak-ebys"),
    *("evrak-gonderirken", "evrak-gecikiyor", "zorunlu-staj-saydirma"),
    *("staj-baslamadan", "staj-sirasinda", "staj-bitince", "degisiklik-oldugunda"),
    *("iptal-evrak-oncesi", "iptal-evrak-sonrasi", "staji-yarida-birakma"),
    "okunacak-kurallar",
}
OUTDATED = re.compile(r"\b(faks\w*|UZEM)\b", re.IGNORECASE)
"""Ways of sending that were of their time: named only where history is told."""
PROMISED = {
    "teklif": "ücret maaş burs yemek konaklama",
    "sigorta": "prim",
    "program": "başvurulacağını şifrenizi başvuru",
    "uygunluk": "mezun ortalamasından",
    "tarihler": "tatilden uzaktan haftada",
    "kabul-belgesi": "kaşe mühür imza örneğini",
    "evrak-teslimi": "vekâlet kopya",
    "degisiklik": "hastalıktan devamsızlıktan kazadan",
    "iptal": "dilekçe örneği vazgeçerse",
    "zorunlu-staj": "AKTS dilekçe örneği",
    "staj-sureci": "devamsızlık kıyafet sertifika bonservis",
}
"""What the search sends readers to a chapter for."""
NAMES = re.compile(
    r"ksü|cbiko|cbi̇ko|kariyer kapısı|kahramanmaraş|seferberli|uzem|\bstaj",
    re.IGNORECASE,
)


def test_no_chapter_and_no_list_is_lost(content):
    assert set(content.guidelines) >= CHAPTERS
    assert set(content.checklists) >= CHECKLISTS
    assert {"uygunluk", "tarihler"} <= set(content.calculators)


def test_clauses_are_numbered_by_their_page_in_reading_order(content):
    numbers = [tuple(map(int, re.findall(r"\d+", c))) for c in content.clauses]
    pages = [clause.page for clause in content.clauses.values()]

    assert numbers == sorted(set(numbers))
    assert [page for page, _ in numbers] == pages


def test_what_is_outdated_is_told_as_history_and_there_is_some(content):
    statements = [each for *_, each in statements_and_items(content)]
    others = [each for each in statements if getattr(each, "role", None) != "history"]

    assert len(statements) - len(others) >= 2
    assert sum(clause.historical for clause in content.clauses.values()) >= 5
    assert [each.text for each in others if OUTDATED.search(each.text)] == []


def test_no_code_names_what_belongs_to_this_handbook(root, content):
    items = {
        *content.guidelines,
        *content.checklists,
        *content.calculators_with_page,
        *content.parameters,
        *content.units,
        *(document.id for document in content.source.documents),
        *(q.id for spec in content.calculators.values() for q in spec.questions),
    }
    quoted = re.compile("|".join(rf"""["'`:]{re.escape(t)}["'`#]""" for t in items))

    result = [
        f"{path.relative_to(root)}: {match[0]}"
        for path in code_files(root)
        for names in (NAMES, quoted)
        for match in names.finditer(path.read_text("utf-8"))
    ]

    assert result == []
    for name in ("KSÜ", "CBİKO", "Kariyer Kapısı", "Staj", "staja", "UZEM"):
        assert NAMES.search(name), name


def test_a_chapter_speaks_of_what_the_search_promises_there(content):
    for slug, subjects in PROMISED.items():
        sections = content.guidelines[slug].sections
        texts = [each.text for section in sections for each in section.statements]
        chapter = plain(" ".join(texts))

        missing = [each for each in subjects.split() if plain(each) not in chapter]
        assert missing == [], slug
