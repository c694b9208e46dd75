"""The letters of this handbook, read as an officer of a dean's office would."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import chain

import pytest

from interactive import engine
from interactive.core.turkish import upper
from macros.calculators.document import document
from macros.handbook.edition import Edition
from tests.handbook.conftest import reference
from tests.handbook.letter_answers import agreeing, choices_of, ended, filled

DATA = reference("letters")
TODAY = date(2026, 6, 15)
# On paper a place for a pen, which is no text.
PEN = re.compile(r"[.…]{4,}|…… / …… / 20……")
# What a letter obliges to write is told by clauses on these subjects.
WRITTEN = {
    "degisiklik-bildirimi",
    "dilekce",
    "ebys",
    "erken-sonlandirma",
    "iptal",
    "isveren-iletisimi",
    "staja-kabul-belgesi",
    "yazili-bildirim",
    "yedi-gun",
    "zorunlu-staj",
}
PROPER = re.compile(r"[A-ZÇĞİÖŞÜ0-9“(]")


@pytest.fixture(scope="module")
def letters(content):
    """Every letter by its name, ready to be evaluated."""
    names = content.letters
    return {slug: engine.load(document(content, slug, TODAY)) for slug in names}


def read_aloud(text):
    """Return what is wrong with a letter as it is typed."""
    text = PEN.sub("Yer", text)
    rules = {
        "two spaces": r"[^\n ]  +",
        "space before a sign": r"\s[,.;:?!)](?=\s|$)",
        "two full stops": r"\.\.|[?!:;,]\.",
        "a brace": r"[{}]",
        "a gap": r"\[[A-ZÇĞİÖŞÜ]",
        "space at an end": r"[ \t](?=\n|$)",
        "plural after a number": r"\b\d+ (?:gün|sayfa|belge|hafta)l[ae]r",
    }
    return [name for name, rule in rules.items() if re.search(rule, text)]


@pytest.mark.parametrize("person", DATA["people"], ids=lambda each: each["unit"])
def test_each_letter_reads_well_whoever_writes_it(content, letters, person):
    for slug, spec in content.letters.items():
        blank = {name: "" for name in spec.optional if name not in person}
        for more in ({}, blank, ended(spec, person), *choices_of(spec)):
            answers = agreeing(content, filled(spec, person) | more)
            result = engine.evaluate(letters[slug], answers, TODAY)
            where = slug, more
            assert (result["missing"], read_aloud(result["text"])) == ([], []), where
            assert not result["mistakes"], where
            # A paragraph that is a reader's own words alone begins as she wrote it.
            assert all(PROPER.match(each) for each in result["paragraphs"]), where


def test_a_readers_name_and_an_institution_stand_as_she_writes_them(content, letters):
    own = {"surname": "O'Neil", "company_name": "Siemens"}
    for slug, spec in content.letters.items():
        answers = filled(spec, DATA["people"][0]) | own
        text = engine.evaluate(letters[slug], answers, TODAY)["text"]
        assert "O'Neil" in text, slug
        assert "SİEMENS" not in text, slug


def test_nobody_is_addressed_twice(content, letters):
    answers = filled(content.letters["soru-birime"], DATA["people"][0])
    answers["unit_contact"] = "Sayın Iraz Çığır"
    result = engine.evaluate(letters["soru-birime"], answers, TODAY)
    assert result["greeting"] == "Sayın Iraz Çığır,"


def test_who_is_addressed_stands_in_turkish_capitals(content, letters):
    texts = [
        engine.evaluate(letters[slug], person, TODAY)["text"]
        for person in DATA["people"]
        for slug in content.letters
    ]
    for case in DATA["capitals"]:
        assert any(case["upper"] in text for text in texts), case


def test_a_student_submits_or_asks_kindly_and_never_requests(content, letters):
    """Who stands below submits, *arz eder*; *rica eder* who stands above or beside."""
    person, kindly = DATA["people"][0], "arz ed|sevinirim|teşekkür|yeterlidir"
    for slug, spec in content.letters.items():
        texts = [
            engine.evaluate(letters[slug], filled(spec, person, **each), TODAY)["text"]
            for each in ({}, *choices_of(spec))
        ]
        wanted = kindly if spec.layout == "ileti" else "arz ederim"
        assert not [t for t in texts if re.search(r"\brica\b", t)], slug
        assert all(re.search(wanted, text) for text in texts), slug


def test_what_the_source_obliges_to_write_is_in_some_letter(content):
    cited = {
        clause
        for spec in content.letters.values()
        for part in (spec, *spec.paragraphs, *spec.warnings)
        for clause in part.clauses
    }
    obliging = {
        clause.id
        for clause in content.clauses.values()
        if clause.topic in WRITTEN and clause.modality == "must"
    }
    assert len(obliging) > 30
    assert not obliging - cited


def test_nothing_sensitive_is_asked(content):
    for slug, spec in content.letters.items():
        ids = " ".join(question.id for question in spec.questions)
        assert not re.search("identity|birth|health|iban", ids), slug
        needed = {q.id for q in spec.questions} - {*spec.optional}
        assert not needed & {"address", "phone", "email"}, slug


def days():
    """Return days whose last words need every form of a suffix."""
    return [f"{date(2026, 1, 1) + timedelta(days=9 * n)}" for n in range(45)]


FORMS = {
    **DATA["forms"],
    **{name: days() for name in ("start_date", "end_date", "application_date")},
    "letter_date": days(),
}


@cache
def wrong_after(value):
    """Return one pattern of all that must not follow a value."""
    place = rf"(?<!\w){re.escape(value)}"
    patterns = (each.replace("{value}", place) for each in DATA["wrong"])
    return re.compile("|".join(patterns))


def shown_as(result, question, value):
    """Return a value as it stands in a letter: a day is in words."""
    if question.type != "date":
        return {value, upper(value)}
    return set(re.findall(r"\d{1,2} \w+ 20\d\d", result["text"]))


def test_the_forms_are_many():
    values = set(chain.from_iterable(FORMS.values()))
    assert len(values) >= 300


@pytest.mark.parametrize("name", FORMS)
def test_no_suffix_falls_on_what_is_filled_in(content, letters, name):
    person, used = DATA["people"][0], 0
    for slug, spec in content.letters.items():
        question = next((q for q in spec.questions if q.id == name), None)
        if question is None:
            continue
        for value in FORMS[name]:
            answers = filled(spec, person, **{name: value})
            result = engine.evaluate(letters[slug], answers, TODAY)
            for shown in shown_as(result, question, value):
                used += shown in result["text"]
                found = wrong_after(shown).search(result["text"])
                assert not found, (slug, found)
    assert used


def test_the_wrong_forms_would_be_seen():
    for slip in ("Işık'a", "Işık’ın", "Işıktan", "Işık dan", "Işık-ye", "Işık ."):
        assert wrong_after("Işık").search(f"Sayın {slip} geldi"), slip
    for right in ("Işık bünyesinde", "Işık ile", "Işık, Işık.", "Işık\n"):
        assert not wrong_after("Işık").search(f"Sayın {right}"), right
    slips = (
        "Bir  iki",
        "bir ,iki , üç",
        "bir..",
        "bir?.",
        "{x}",
        "[Adınız]",
        "7 günler",
    )
    assert all(read_aloud(slip) for slip in slips)


def test_each_question_is_put_from_where_the_handbook_says_to_ask(content):
    texts = {
        name: (content.root / file.file).read_text("utf-8")
        for name, file in content.files.items()
        if file.data is not None
    }
    elsewhere = [t for name, t in texts.items() if not name.startswith("letters/")]
    led_to = {*re.findall(r"yazi:([a-z-]+(?:#[a-z-]+)?)", "\n".join(elsewhere))}
    topics = {
        f"{slug}#{option.id}"
        for slug, spec in content.letters.items()
        for question in spec.questions
        if question.id.endswith("topic")
        for option in question.options
        if option.id != "baska"
    }
    assert len(topics) > 60
    assert not topics - led_to
    assert {*content.letters} == {link.partition("#")[0] for link in led_to}


def test_the_chapters_that_a_letter_rests_on_lead_to_it(content):
    edition = Edition(content, TODAY)
    led_to = {
        link for chapter in content.guidelines for link in edition.letters_of(chapter)
    }
    assert led_to == {f"yazi:{slug}" for slug in content.letters}
    assert "yazi:degisiklik-bildirimi" in edition.letters_of("degisiklik")
    assert "yazi:kurum-yazisi-istegi" in edition.letters_of("iptal")
