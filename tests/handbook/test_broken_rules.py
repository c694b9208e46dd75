"""Rules of this handbook, broken on purpose, and who tells an editor."""

import shutil
from dataclasses import replace

import pytest

from macros.calculators.document import document
from macros.calculators.proof_cache import coverage, fingerprint, proofs_of
from macros.checks import checks
from macros.checks.example_warnings import unnoticed_changes
from macros.content.loader import load_content
from tests.conftest import ROOT
from tests.content_changes import apply
from tests.handbook.conftest import reference

pytestmark = pytest.mark.slow

BROKEN = reference("broken-rules")
# A proof takes seconds, and what it would tell is told here without it.
QUICK = [module for module in checks() if module.__name__ != "macros.checks.proofs"]


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """Return a copy of the handbook to break, one for all cases."""
    root = tmp_path_factory.mktemp("broken")
    shutil.copytree(ROOT / "content", root / "content")
    return root


@pytest.fixture
def broken(copied):
    """Return a function that breaks one file, which is mended afterwards."""
    kept = {}

    def lay(change):
        path = copied / "content" / change["file"]
        kept[path] = path.read_text("utf-8")
        apply([change], copied / "content")
        return copied

    yield lay
    for path, text in kept.items():
        path.write_text(text, "utf-8")


def documents(content):
    """Return the document of every calculator."""
    day = content.source.edition.checked_on
    return [document(content, slug, day) for slug in content.calculators]


def first_to_tell(root, sound):
    """Return which part of the checker tells a mistake first.

    `sound` are the fingerprints of calculators of which there is nothing to tell.
    """
    content, problems = load_content(root)
    if content is None or problems:
        return "content"
    for part, needs_sound_content in (("content", False), ("examples", True)):
        modules = [
            module
            for module in QUICK
            if hasattr(module, "NEEDS_SOUND_CONTENT") is needs_sound_content
        ]
        if any(True for module in modules for _ in module.check(content)):
            return part
    changed = [each for each in documents(content) if fingerprint(each) not in sound]
    for each in changed:
        covered = coverage(each)
        if covered and covered.idle:
            return "coverage"
    return "nobody"


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: str(case["id"]))
def test_a_broken_rule_is_told(case, broken, content):
    sound = {fingerprint(each) for each in documents(content)}

    assert first_to_tell(broken(case), sound) == case["by"]


def test_almost_every_broken_rule_is_told():
    untold = [case for case in BROKEN if case["by"] == "nobody"]

    assert [case["id"] for case in BROKEN] == [*range(1, 53)]
    assert len(BROKEN) - len(untold) >= 48
    assert all(case["why"] for case in untold)


def test_no_small_change_of_this_handbook_goes_unnoticed(content):
    for slug, proof in proofs_of(content).items():
        covered = proof.coverage
        assert covered
        assert (covered.unnoticed, covered.idle) == ((), ()), slug


def test_a_letter_without_an_example_is_told_at_its_line_with_one_to_paste(content):
    slug = "teklif-sorusu"
    *others, warned = content.letters[slug].examples
    letters = {slug: replace(content.letters[slug], examples=tuple(others))}

    [warning] = unnoticed_changes(replace(content, calculators={}, letters=letters))

    file = content.spec_file(slug)
    assert (warning.file, warning.line) == (file.file, file.line(("warnings", 0)))
    assert "silinse hiçbir örnek fark etmez" in warning.message
    [expected] = warned.says
    assert expected in "".join(warning.paste)
