"""Beside the form another process builds the site; tests/browser/edit waits for it."""

from macros.editor.preview.baseline import Baseline


def test_a_site_is_not_ready_before_it_is_built(tmp_path):
    baseline = Baseline(tmp_path, tmp_path / "site")

    assert not baseline.is_ready
    assert not baseline.has_failed
