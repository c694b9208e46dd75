"""What an editor is told of examples that are missing."""

import pytest

from macros.checks.example_warnings import unnoticed_changes
from macros.content.problems import lines_of
from macros.content.yaml_reader import read_yaml
from tests.conftest import loaded
from tests.content_changes import apply

KART = "calculators/kart.yml"


def test_the_examples_of_the_handbook_notice_every_change(content):
    assert [*unnoticed_changes(content)] == []


def test_a_change_is_told_at_its_line_with_an_example_to_paste(handbook):
    path = handbook / "content" / KART
    [lead, *_] = path.read_text("utf-8").split("  - name: Yedi yaşındaki çocuğun")
    path.write_text(lead, "utf-8")

    [warning] = unnoticed_changes(loaded(handbook))

    place = "content/parameters/en-az-yas.yml:6: 'value: 7' yerine 8 yazılsa"
    assert str(warning).startswith(f"{place} hiçbir örnek fark etmez (kart). Şu örneği")
    text = "\n".join([lead.rstrip(), *warning.paste, ""])
    path.write_text(text.replace("answers: {age: 7", "answers:  {age: 7"), "utf-8")
    assert read_yaml(path, handbook).problems == []
    assert [*unnoticed_changes(loaded(handbook))] == []


def test_an_example_with_the_same_answers_is_written_anew(handbook):
    says = "    says: [Yaşınız yetiyor, Kimliğiniz uygun değil.]\n"
    apply([{"file": KART, "find": says, "put": ""}], handbook / "content")

    warnings = [*unnoticed_changes(loaded(handbook))]

    assert [each.line for each in warnings] == [38, 51]
    for each in warnings:
        assert "satırdaki örneğin yerine şunu yazın:" in each.message
        assert each.paste[-1].startswith("    says: [")
    assert "  - name: Altı yaşındaki çocuğa kart verilmez" in warnings[0].paste
    assert "\n  - name: " in next(lines_of(warnings))


@pytest.mark.slow
def test_what_a_proposed_example_notices_too_is_told_without_another(handbook):
    path = handbook / "content" / "calculators" / "etkinlik.yml"
    [lead, *_] = path.read_text("utf-8").split("  - name: Son gün bayrama")
    path.write_text(lead, "utf-8")

    messages = [
        (each.message, each.paste) for each in unnoticed_changes(loaded(handbook))
    ]

    others = [m for m, paste in messages if not paste]
    assert len(others) > len(messages) / 2
    assert all(m.endswith(" için önerilen örnek fark eder.") for m in others)
