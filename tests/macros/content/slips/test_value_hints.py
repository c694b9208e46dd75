"""What is meant by a value is told as it is to be written."""

import pytest

from macros.content.slips.value_hints import (
    answer_meant,
    clauses_meant,
    day_meant,
    list_meant,
    number_meant,
    pattern_meant,
    text_meant,
)

MEANT = (
    (day_meant, "02.03.2026", "2026-03-02"),
    (day_meant, "2/3/2026", "2026-03-02"),
    (day_meant, "2026.3.2", "2026-03-02"),
    (day_meant, "2 MART 2026", "2026-03-02"),
    (day_meant, "2 March 2026", "2026-03-02"),
    (day_meant, "2026-02-30", None),
    (day_meant, "2 Mat 2026", None),
    (day_meant, "Mart 2026", None),
    (number_meant, "10.", "10"),
    (number_meant, "en çok 14 gün", "14"),
    (number_meant, "010", "10"),
    (number_meant, "10 ile 20", None),
    (number_meant, "2.50", None),
    (answer_meant, "EVET", "true"),
    (answer_meant, "yok", "false"),
    (clauses_meant, "M1.1 ve i2", "M1.1, I2"),
    (clauses_meant, "madde", None),
    (list_meant, "M1.1", "Köşeli ayraç içinde yazın: [M1.1]."),
    (list_meant, "Bir söz.", "Her öğeyi alt satıra, başına '- ' koyarak yazın."),
)


@pytest.mark.parametrize(("find", "text", "meant"), MEANT)
def test_what_is_meant_is_found(find, text, meant):
    assert find(text) == meant


def test_a_text_is_told_how_it_is_written():
    for value, words in (
        ({"Dikkat": "kart"}, "Metinde ': ' varsa"),
        ({"Dikkat": None}, "Metin ':' ile bitiyor"),
        ({}, "Metin ':' ile bitiyor"),
        ({"bolum": "odunc"}, "bağlantıysa bitişik yazın: bolum:odunc."),
        (["bir"], "Liste değilse '- ' işaretini silin"),
        (7, "sayıya benzeyeni tırnak içine alın"),
    ):
        assert words in text_meant(value), value


def test_a_name_is_told_as_it_may_be():
    assert pattern_meant("Kimlik Kartı", "^x$").endswith("'kimlik-karti' gibi.")
    assert pattern_meant("m1.1; M2", "^[A-Z]$") == "Yerine 'M1.1, M2' yazın."
    assert pattern_meant(7, "^x$").endswith("kullanın.")
