"""Questions that have another id than in the earlier version."""

from tests.macros.cli.former.test_git_content import git
from tests.macros.cli.test_diff import TODAY, change, committed, letters

__all__ = ["committed", "git"]


def test_a_renamed_question_of_a_letter_is_followed_into_its_texts(committed, rehber):
    file = "letters/projektor-dilekcesi.yml"
    new = "{id: usage, former_ids: [use], title"
    change(committed, file, "{id: use, title", new)
    change(committed, file, "{use}", "{usage}")
    change(committed, file, "use: Slayt", "usage: Slayt")
    change(committed, file, "[full_name, use]", "[full_name, usage]")

    run = rehber(committed, "diff", "HEAD", "--json", *TODAY)

    assert (run.status, letters(run)) == (0, {})
