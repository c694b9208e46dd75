"""What is written beside the content for text editors."""

import json

from macros.publish.editor_help import SNIPPETS, write_editor_help
from tests.conftest import loaded


def test_links_within_texts_are_snippets(handbook):
    write_editor_help(loaded(handbook))
    snippets = json.loads((handbook / SNIPPETS).read_text("utf-8"))

    assert "liste:${2|" in snippets["liste:"]["body"]
    assert snippets["liste:"]["prefix"] == ["liste", "kontrol listesi"]
