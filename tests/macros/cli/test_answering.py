"""Answers in any form lead to the result that the page would show."""

from macros.cli.answering import Answering
from tests.conftest import handbook_folder
from tests.macros.cli.conftest import DAY


def test_a_result_names_its_calculator_and_says_how_answers_are_written():
    answering = Answering(handbook_folder(), "kart", DAY)

    result = answering.result({"age": "7,0", "child": "belki"})

    assert result["calculator"] == "kart"
    assert result["conditions"][0]["outcome"] == "met"
    [mistake] = result["mistakes"]
    assert mistake["text"].startswith("'belki' yazılamaz.")


def test_samples_are_results_of_nothing_and_of_the_examples():
    answering = Answering(handbook_folder(), "kart", DAY)
    examples = answering.calculator.spec.examples

    nothing, *others = [sample["status"] for sample in answering.samples()]

    assert nothing == "bilgi-eksik"
    assert others[:2] == [example.result["status"] for example in examples[:2]]
    assert len(others) == len(examples)


def test_ticks_of_what_there_is_not_are_mistakes():
    answering = Answering(handbook_folder(), "yolum", DAY)
    ticks = {
        "salon-oncesi": ["form", "projektr"],
        "salon-oncsi": ["form"],
        "kart-alirken": "kimlik",
    }

    result = answering.result({"ticks": ticks})

    assert {each["question"] for each in result["mistakes"]} == {"ticks"}
    assert [each["text"] for each in result["mistakes"]] == [
        "'salon-oncesi: projektr' yazılamaz. Bunu mu demek istediniz: 'projektor'?",
        "'salon-oncsi' yazılamaz. Bunu mu demek istediniz: 'salon-oncesi'?",
        answering.say("mistake_ticks_malformed"),
    ]


def test_a_calculator_without_lists_leaves_ticks_alone():
    answering = Answering(handbook_folder(), "kart", DAY)

    assert answering.result({"ticks": {"salon-oncsi": []}})["mistakes"] == []
