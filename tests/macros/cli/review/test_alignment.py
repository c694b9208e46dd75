"""Blocks beside each other: what changed, came, went, moved."""

from macros.cli.review.alignment import changes
from macros.cli.review.blocks import text_block


def states(before, after):
    return [
        (change.state, change.before.words, change.after.words)
        for change in changes([*map(text_block, before)], [*map(text_block, after)])
    ]


def test_a_sentence_stands_beside_its_former_self():
    before = ["Kartı alın.", "Kitabı 7 günde geri verin.", "Sorun."]
    after = ["Kartı alın.", "Yeni bir iş.", "Kitabı 10 günde geri verin.", "Sorun."]

    assert states(before, after) == [
        ("added", "", "Yeni bir iş."),
        ("changed", before[1], after[2]),
    ]


def test_a_lone_sentence_is_the_other_however_little_they_share():
    assert states(["a", "Evet."], ["a", "Hayır, hiç."]) == [
        ("changed", "Evet.", "Hayır, hiç.")
    ]


def test_blocks_that_look_the_same_stand_beside_each_other():
    blocks = [
        [
            text_block("Evrak", "title"),
            text_block("Elden verin.", "p"),
            text_block("Son"),
        ],
        [text_block("Postayla", "title"), text_block("Bekleyin.", "p")],
    ]

    # A title stands beside the former one; below it, a section is another one.
    assert [change.state for change in changes(*blocks)] == [
        *("changed", "removed", "removed", "added"),
    ]
    assert [c.state for c in changes(blocks[0][:2], blocks[1])] == ["changed"] * 2


def test_what_stands_elsewhere_has_moved():
    assert states(["bir", "iki", "üç"], ["iki", "üç", "bir"]) == [
        ("moved", "bir", "bir")
    ]


def test_the_same_words_in_another_frame_only_look_otherwise():
    [change] = changes([text_block("Dikkat.", "p")], [text_block("Dikkat.", "li")])

    assert change.state == "look"


def test_what_goes_is_gone():
    assert states(["bir iki", "üç dört"], ["bir iki"]) == [("removed", "üç dört", "")]
