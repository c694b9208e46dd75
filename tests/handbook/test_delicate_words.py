"""What better stands in no letter is told to who writes it."""

from datetime import date

from interactive import engine
from macros.calculators.document import document
from tests.handbook.conftest import reference
from tests.handbook.letter_answers import filled

DATA = reference("letters")
TODAY = date(2026, 6, 15)
HEALTH = ("AMELİYATIM VAR", "Uzun süredir hastayım.", "Rahatsızlığım sürüyor")
ELSE = (
    "Ailemle taşınıyorum",
    "Staj Hastanesi'nde yer kalmadı",
    "Sınavlarımla çakışıyor",
)


def test_who_writes_of_her_health_is_told_and_not_held_up(content):
    [delicate] = content.shared_letters.delicate
    told = set()
    for slug, spec in content.letters.items():
        letter = engine.load(document(content, slug, TODAY))
        for name in {q.id for q in spec.questions} & {*delicate.questions}:
            told.add(name)
            for words in (*HEALTH, *ELSE):
                answers = filled(spec, DATA["people"][0], **{name: words})
                result = engine.evaluate(letter, answers, TODAY)
                texts = [each["text"] for each in result["warnings"]]
                assert (delicate.text in texts) == (words in HEALTH), (slug, words)
                assert words.rstrip(".") in result["text"], slug
    assert told == {*delicate.questions}
