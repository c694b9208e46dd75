"""The page on speed tells what was measured, in words and as bars."""

import json

import pytest

from macros.speeds import MEASURED, WIDTH, lines


@pytest.fixture
def measured():
    def figure(ours, stock):
        return {"ours": ours, "stock": stock, "ratio": stock / ours}

    return {
        "own": {"bytes": figure(2.12e6, 5.51e6), "ready": figure(500, 2000)},
        "slow": {"ready": figure(900, 990), "memory": figure(160.4, 180.4)},
    }


def test_figures_are_told_in_the_unit_that_reads_best(measured, words):
    own, slow = lines(measured, words)

    told = [(r.what, r.ours, r.stock, r.times) for r in [*own.rows, *slow.rows]]
    assert told == [
        ("Hazır olana dek inen", "2,12 MB", "5,51 MB", "2,6"),
        ("Açılıştan hazır olana", "0,5 saniye", "2,0 saniye", "4,0"),
        ("Açılıştan hazır olana", "900 milisaniye", "990 milisaniye", "1,1"),
        ("Bellek", "160 MB", "180 MB", "1,1"),
    ]


def test_a_bar_is_as_long_as_it_took(measured, words):
    own, slow = lines(measured, words)

    assert [bar.length for bar in own.bars] == [WIDTH / 4, WIDTH]
    assert slow.bars[0].length == pytest.approx(WIDTH * 900 / 2000, abs=0.1)
    assert [bar.told for bar in own.bars] == ["0,5 saniye", "2,0 saniye"]


def test_every_line_that_was_measured_has_its_words(words):
    told = json.loads(MEASURED.read_text("utf-8"))["lines"]

    found = lines(told, words)

    assert [len(line.rows) for line in found] == [len(each) for each in told.values()]


@pytest.fixture
def words(content):
    return content.words
