"""A handbook that an officer changes; no server is needed."""

import pytest

from macros.content.catalogue import messages
from macros.editor.drafts import Drafts
from macros.editor.files import edited_file


@pytest.fixture
def file_of(handbook):
    """Return a way to get a file of the handbook."""

    def get(name):
        file = edited_file(handbook, name)
        assert file
        return file

    return get


@pytest.fixture(scope="session")
def word():
    return messages("tr").__getitem__


@pytest.fixture
def drafts(handbook):
    return Drafts(handbook)
