"""Worked examples: what they may leave out, and when they are run."""

from dataclasses import replace

from macros.checks.examples import check

MATCHING: tuple[dict[str, object], ...] = (
    {},
    {"status": "plan"},
    {"items": [{"id": "uzatma", "date": "2026-03-20"}]},
    {"items": [{"id": "uzatma"}, {"id": "iade", "state": "later"}]},
    {"mistakes": [], "warnings": []},
    {"edition": {"id": "yonerge-3"}},
)
DIFFERENT = (
    ({"status": "bitti"}, "'status' için bitti bekliyor, kural plan veriyor"),
    ({"items": [{"id": "iade", "state": "past"}]}, "'items.state' için past bekliyor"),
    ({"items": [{"id": "yok"}]}, "Sonuçta 'yok' yok."),
    ({"items": [{"id": "iade", "datee": None}]}, "'datee' yok. 'date' mi"),
    ({"mistakes": ["taken"]}, "'mistakes' için [\"taken\"] bekliyor, kural [] veriyor"),
    ({"edition": {"id": "yonerge-2"}}, "'edition.id' için yonerge-2 bekliyor"),
)


def messages_with(content, **changes):
    """Return what is said when the last example of a calculator is changed."""
    spec = content.calculators["iade"]
    example = replace(spec.examples[-1], **changes)
    calculators = {"iade": replace(spec, examples=(example,))}
    return [p.message for p in check(replace(content, calculators=calculators))]


def test_an_example_names_what_it_is_about_and_leaves_out_the_rest(content):
    for result in MATCHING:
        assert messages_with(content, result=result) == [], result


def test_every_difference_is_reported(content):
    for result, part in DIFFERENT:
        [message] = messages_with(content, result=result)
        assert part in message


def test_an_example_without_a_day_is_of_the_day_when_the_source_was_read(content):
    result = {"today": content.source.edition.checked_on.isoformat()}

    assert messages_with(content, today=None, result=result) == []
