"""Versions of a handbook that can be compared, and what is said of the others."""

import json

import pytest

from macros.cli.versions import version_at, work_tree
from macros.content.problems import CallError
from tests.conftest import loaded
from tests.macros.cli.former.test_git_content import git
from tests.macros.cli.test_diff import TODAY, change, committed

__all__ = ["committed", "git"]


def test_both_versions_have_the_rules_of_their_time(committed):
    change(committed, "parameters/en-az-yas.yml", "value: 7", "value: 9")
    content = loaded(committed)

    values = [
        version.rules("kart", content.source.edition.checked_on)["parameters"]
        for version in (version_at(content, "HEAD"), work_tree(content))
    ]

    assert [v["en-az-yas"]["values"][-1]["value"] for v in values] == [7, 9]


def test_numbers_that_cannot_be_read_stop_the_comparison(committed, git):
    change(committed, "parameters/en-az-yas.yml", "value: 7", "number: 7")
    git(committed, "commit", "--all", "--quiet", "--message", "-")
    change(committed, "parameters/en-az-yas.yml", "number: 7", "value: 7")
    content = loaded(committed)

    with pytest.raises(CallError, match=r"HEAD:content/parameters/en-az-yas\.yml:"):
        version_at(content, "HEAD")


@pytest.mark.parametrize(
    ("slip", "calculators"),
    [
        (("calculators/kart.yml", "at_least: [age", "at_least: [agee"), {"kart"}),
        # A number finer than the answers that it is compared with.
        (
            ("parameters/en-az-yas.yml", "unit: count", "unit: count\ndecimals: 1"),
            {"kart", "kayip"},
        ),
    ],
)
def test_calculators_with_bad_rules_are_left_out_and_named(
    committed, git, slip, calculators
):
    file, sound, broken = slip
    change(committed, file, sound, broken)
    git(committed, "commit", "--all", "--quiet", "--message", "-")
    change(committed, file, broken, sound)
    content = loaded(committed)

    version = version_at(content, "HEAD")

    assert version.unread_specs == calculators
    assert not calculators & {*version.content.calculators}
    assert version.unread()[0].startswith("HEAD:content/calculators/k")


def test_without_what_letters_share_the_calculators_are_still_compared(
    committed, rehber, git
):
    change(committed, "letters.yml", "phrases:", "words:")
    git(committed, "commit", "--all", "--quiet", "--message", "-")
    change(committed, "letters.yml", "words:", "phrases:")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    data = json.loads(run.out)
    assert (run.status, data["letters"]) == (2, {})
    assert "kart" in data["calculators"]
    assert data["not_compared"][0].startswith("HEAD:content/letters.yml:")
