"""A change says which answers it changes."""

from macros.editor.preview.effect import effect


def test_a_longer_period_moves_days(drafts, file_of, word):
    file = file_of("parameters/odunc-suresi")
    draft = drafts.of(file, file.data.replace(b"value: 14", b"value: 21"))

    html = effect(drafts.saved(), draft, word)

    assert "<h2>Ne zaman geri vereyim? (<code>iade</code>)</h2>" in html
    assert word("diff_nothing") in effect(drafts.saved(), drafts.saved(), word)


def test_what_cannot_be_read_has_no_effect_yet(drafts, file_of, word):
    file = file_of("parameters/odunc-suresi")
    draft = drafts.of(file, b"title: x\n")

    assert word("edit_effect_unknown") in effect(drafts.saved(), draft, word)
