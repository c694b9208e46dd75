"""Pictures: those named are there, those there are named."""

from dataclasses import replace

from macros.checks.media import check


def test_a_handbook_without_pictures_needs_no_folder(content):
    assert not (content.root / "content" / "media").exists()
    assert [*check(content)] == []


def test_a_note_beside_the_pictures_is_no_picture(content, tmp_path):
    folder = tmp_path / "content" / "media"
    folder.mkdir(parents=True)
    (folder / "README.md").write_text("Kim çizdi?", "utf-8")
    (folder / ".DS_Store").write_bytes(b"")

    assert [*check(replace(content, root=tmp_path))] == []
