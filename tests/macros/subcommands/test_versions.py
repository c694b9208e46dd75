"""Subcommands that compare two versions: what they end with."""

from tests.macros.cli.former.test_git_content import git
from tests.macros.cli.test_diff import TODAY, change, committed

__all__ = ["committed", "git"]


def test_a_review_says_in_a_page_and_in_its_status_whether_anything_changes(
    committed, rehber, tmp_path
):
    page = tmp_path / "out" / "review.html"
    words = ("review", "HEAD", *TODAY, "--out", str(page))

    same = rehber(committed, *words)
    change(committed, "glossary.yml", "Kitap almanızı", "Kitap okumanızı")
    other = rehber(committed, *words)
    change(committed, "calculators/kart.yml", "kind: conditions", "kind: yok")
    refused = rehber(committed, *words)

    assert (same.status, same.err) == (0, "")
    assert same.out.startswith("- Okur için hiçbir şey değişmiyor.\n")
    assert other.status == 1
    assert "<ins>okumanızı</ins>" in page.read_text("utf-8")
    assert other.out.splitlines()[-1] == str(page)
    assert refused.status == 2
