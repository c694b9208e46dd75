"""`rehber diff` on a handbook in git: what it says, and how it ends."""

import json

import pytest

from interactive.verification import asked_differences
from macros.cli.diff import _compare_of
from tests.macros.cli.former.test_git_content import git

__all__ = ["git"]

TODAY = ("--today", "2026-03-02")


@pytest.fixture
def committed(handbook, git):
    """Return a handbook all of which is committed."""
    (handbook / ".gitignore").write_text(".cache\n", "utf-8")
    git(handbook, "init", "--quiet")
    git(handbook, "add", "--all")
    git(handbook, "commit", "--quiet", "--message", "-")
    return handbook


def change(handbook, file, old, new):
    path = handbook / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def calculators(run):
    """Return what a run in JSON says of each calculator that differs."""
    data = json.loads(run.out)["calculators"]
    return {n: d for n, d in data.items() if d["rows"] or d["words"] or d["notes"]}


def test_nothing_differs_from_what_was_committed(committed, rehber):
    run = rehber(committed, "diff", "HEAD", *TODAY)

    assert (run.status, run.err) == (0, "")
    assert "Okur için hiçbir yanıtta ve hiçbir yazıda bir şey değişmedi." in run.out


def test_a_changed_number_is_told_in_words_and_counted(committed, rehber):
    change(committed, "parameters/en-az-yas.yml", "value: 7", "value: 9")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)
    report = rehber(committed, "diff", "HEAD", *TODAY)

    assert run.status == report.status == 1
    differing = calculators(run)
    assert {*differing} == {"kart", "kayip"}
    kart = differing["kart"]
    # Age below 7, 7 to 8, from 9 on, unknown; of each, all answers to the others.
    others = kart["combinations"] // 4
    assert kart["changed"] == others
    rows = [row for row in kart["rows"] if row["part"] == "yas"]
    assert [(r["before"], r["after"], r["count"]) for r in rows] == [
        ("met", "unmet", others)
    ]
    assert "**Yaşınız: 7 – 8**: «Yaş» sağlanıyordu, sağlanmıyor" in report.out
    assert "Başka hiçbir yanıtta bir şey değişmedi." in report.out


def test_a_number_that_changes_later_is_told_with_its_day(committed, rehber):
    later = (
        "\n  - {valid_from: 2027-01-01, value: 9, clause: M1.2, checked_on: 2026-01-05}"
    )
    path = committed / "content" / "parameters" / "en-az-yas.yml"
    path.write_text(path.read_text("utf-8").rstrip() + later + "\n", "utf-8")

    kart = calculators(rehber(committed, "diff", "HEAD", "--json", *TODAY))["kart"]
    report = rehber(committed, "diff", "HEAD", *TODAY).out

    assert [day["from"] for day in kart["days"]] == ["2026-03-02", "2027-01-01"]
    assert kart["days"][0]["changed"] == 0 < kart["changed"]
    assert {row["from"] for row in kart["rows"]} == {"2027-01-01"}
    assert "### 1 Ocak 2027 gününden başlayarak" in report


def test_a_holiday_changes_the_calculators_that_count_days(committed, rehber):
    change(committed, "holidays/2026.yml", "date: 2026-03-20", "date: 2026-03-24")

    differing = calculators(rehber(committed, "diff", "HEAD", "--json", *TODAY))

    assert {"etkinlik", "iade"} == {*differing}
    parts = {row["part"] for row in differing["iade"]["rows"]}
    assert parts == {"iade", "uzatma"}


def test_words_alone_are_told_apart(committed, rehber):
    change(committed, "calculators/kart.yml", "Yaşınız yetiyor.", "Yaşınız tutuyor.")
    change(
        committed, "calculators/salon.yml", "title: Salonu kull", "title: Odayı kull"
    )

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    differing = calculators(run)
    assert run.status == 1
    assert [row["after"] for row in differing["kart"]["words"]] == ["Yaşınız tutuyor."]
    assert [each["part"] for each in differing["salon"]["words"]] == ["title"]
    assert not any(each["rows"] for each in differing.values())
    assert "yalnız sözler değişti" in rehber(committed, "diff", "HEAD", *TODAY).out


def test_calculators_and_questions_that_came_and_went_are_told(committed, rehber):
    folder = committed / "content" / "calculators"
    (folder / "iade.yml").unlink()
    (folder / "salon.yml").rename(folder / "oda.yml")
    change(committed, "calculators/kart.yml", "      - {id: yok, text: Hiçbiri}\n", "")
    change(
        committed,
        "calculators/kart.yml",
        "answers: {age: 40, card: yok}",
        "answers: {}",
    )

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    data = json.loads(run.out)["calculators"]
    assert {n: d["state"] for n, d in data.items() if d["state"] != "compared"} == {
        "iade": "removed",
        "oda": "renamed",
    }
    assert data["kart"]["notes"] == ["«Kimlik» sorusunda «Hiçbiri» seçeneği artık yok."]


def test_a_question_of_another_type_is_another_question(committed, rehber):
    old = "    type: yes_no\nconditions"
    new = "    type: integer\n    minimum: 0\n    maximum: 3\nconditions"
    change(committed, "calculators/kart.yml", old, new)
    change(
        committed,
        "calculators/kart.yml",
        "{is: [child, yes]}",
        "{at_least: [child, 1]}",
    )

    kart = calculators(rehber(committed, "diff", "HEAD", "--json", *TODAY))["kart"]

    assert "«Çocuk» sorusunun türü değişti" in kart["notes"][0]
    assert kart["touched"] > 0


def test_two_versions_of_git_are_compared_without_the_files(committed, rehber, git):
    change(committed, "parameters/en-az-yas.yml", "value: 7", "value: 9")
    git(committed, "commit", "--all", "--quiet", "--message", "-")
    change(committed, "parameters/en-az-yas.yml", "value: 9", "value: 7")

    assert rehber(committed, "diff", "HEAD~1", *TODAY).status == 0
    run = rehber(committed, "diff", "HEAD~1", "HEAD", *TODAY)
    assert run.status == 1
    assert "HEAD~1 → HEAD" in run.out


def test_what_cannot_be_read_is_named_and_the_rest_compared(committed, rehber, git):
    path = committed / "content" / "calculators" / "kart.yml"
    sound = path.read_text("utf-8")
    path.write_text(sound.replace("weight: action", "heft: action"), "utf-8")
    git(committed, "commit", "--all", "--quiet", "--message", "-")
    path.write_text(sound, "utf-8")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    assert run.status == 2
    assert "HEAD:content/calculators/kart.yml:" in run.err
    assert {"iade", "salon"} <= {*json.loads(run.out)["calculators"]}
    report = rehber(committed, "diff", "HEAD", *TODAY).out
    assert "## Karşılaştırılamayanlar" in report
    assert "hiçbir yanıtta" not in report


def letters(run):
    """Return what a run in JSON says of each letter that differs."""
    data = json.loads(run.out)["letters"]
    return {n: d for n, d in data.items() if d["rows"] or d["words"] or d["notes"]}


def test_a_changed_paragraph_of_a_letter_is_shown_in_its_worked_cases(
    committed, rehber
):
    file = "letters/projektor-dilekcesi.yml"
    change(committed, file, "Gereğini arz ederim.", "Gereğini saygılarımla arz ederim.")
    change(committed, "letters.yml", "Çocuk Bankosuna", "Çocuk Masasına")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)
    report = rehber(committed, "diff", "HEAD", *TODAY).out

    assert run.status == 1
    letter = letters(run)["projektor-dilekcesi"]
    assert (letter["combinations"], letter["changed"]) == (2, 2)
    assert [(r["part"], r["when"], r["after"]) for r in letter["rows"]] == [
        ("recipient", "Bütün yanıtlar verilince dilekçe tamamdır", "ÇOCUK MASASINA"),
        ("body", "Her örnekte", "Gereğini saygılarımla arz ederim."),
    ]
    assert "2 örnekten 2 tanesinde yazının sözleri değişti." in report
    told = "**Her örnekte**: «Gereğini arz ederim.» yerine «Gereğini saygılarımla arz"
    assert told in report
    assert "Başka hiçbir yanıtta" not in report


def test_letters_that_came_and_went_are_told(committed, rehber):
    folder = committed / "content" / "letters"
    (folder / "projektor-dilekcesi.yml").rename(folder / "projektor.yml")
    change(committed, "letters/salon-sorusu.yml", "topic", "konu")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    data = json.loads(run.out)["letters"]
    assert {n: d["state"] for n, d in data.items()} == {
        "projektor": "renamed",
        "salon-sorusu": "compared",
    }
    (folder / "projektor.yml").unlink()
    report = rehber(committed, "diff", "HEAD", *TODAY).out
    assert "Bu yazı artık yok." in report


def test_broken_content_is_a_call_that_cannot_be_carried_out(committed, rehber):
    change(committed, "calculators/kart.yml", "{at_least: [age,", "{at_least: [agee,")

    run = rehber(committed, "diff", "HEAD", *TODAY)

    assert (run.status, run.out) == (2, "")
    assert "content/calculators/kart.yml:" in run.err


def test_a_kind_without_a_comparison_is_compared_by_what_it_asks(sample_kind):
    # Where days may count, the days that rules name are not all that differ.
    assert _compare_of(None, sample_kind) is asked_differences.compare_examples
    assert _compare_of(None, "guide") is asked_differences.compare
