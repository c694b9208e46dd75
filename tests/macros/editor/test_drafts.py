"""A draft is what would be if a change were saved; the disk knows nothing of it."""


def test_a_draft_reads_what_is_not_saved(drafts, file_of):
    file = file_of("units/merkez")
    data = file.data.replace(b"Merkez bankosu", b"Yeni banko")

    draft = drafts.of(file, data)

    assert draft.sound.units["merkez"].title == "Yeni banko"
    assert drafts.saved().sound.units["merkez"].title == "Merkez bankosu"
    assert file.path.read_bytes() == file.data
    assert drafts.get(draft.name) is draft
    assert drafts.of(file, file.data) is drafts.saved()


def test_the_checker_speaks_of_a_draft(drafts, file_of):
    file = file_of("units/merkez")

    draft = drafts.of(file, file.data.replace(b"title:", b"titel:"))

    assert draft.content is None
    assert [p.file for p in draft.problems] == ["content/units/merkez.yml"]


def test_what_another_saves_makes_another_draft(drafts, file_of):
    file, before = file_of("units/merkez"), drafts.saved()

    file.path.write_bytes(file.data.replace(b"order: 10", b"order: 100"))

    assert drafts.saved().sound.units["merkez"].order == 100
    assert drafts.saved() is not before
