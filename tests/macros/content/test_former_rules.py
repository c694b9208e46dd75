"""Rules of earlier versions, read as today's tables have them."""

from macros.content.former_rules import read_former_rules


def change(handbook, file, old, new):
    path = handbook / "content" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_what_is_read_is_what_the_loader_reads(handbook, content):
    former = read_former_rules(handbook)

    assert former.problems == ()
    for folder in ("parameters", "holidays", "leave"):
        assert dict(former.models[folder]) == dict(getattr(content, folder))
    specs = former.models["calculators"]
    assert {*specs} == {*content.calculators}
    assert specs["kart"].conditions == content.calculators["kart"].conditions


def test_renamed_keys_and_texts_that_were_not_asked_for_are_no_hindrance(
    handbook, content
):
    change(handbook, "calculators/kart.yml", "shown_when:", "asked_when:")
    change(handbook, "calculators/kart.yml", "disclaimer:", "caution:")
    change(handbook, "calculators/kart.yml", "    title: Kimlik\n    rule", "    rule")

    former = read_former_rules(handbook)

    assert former.problems == ()
    spec, today = former.models["calculators"]["kart"], content.calculators["kart"]
    assert spec.questions == today.questions
    assert spec.disclaimer == today.disclaimer
    assert [each.met_when for each in spec.conditions] == [
        each.met_when for each in today.conditions
    ]


def test_what_nobody_understands_is_told_with_its_line(handbook):
    change(handbook, "calculators/kart.yml", "weight: action", "heft: action")
    change(handbook, "parameters/en-az-yas.yml", "value:", "number:")

    former = read_former_rules(handbook)

    files = {problem.file for problem in former.problems}
    assert files == {
        "content/calculators/kart.yml",
        "content/parameters/en-az-yas.yml",
    }
    assert all(problem.line > 1 for problem in former.problems)
    assert "kart" not in former.models["calculators"]
