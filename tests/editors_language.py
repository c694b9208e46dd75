"""In which language a test is told what an editor is told."""

import pytest

from macros.content.checker import speak


@pytest.fixture(autouse=True)
def _editors_language():
    """Tell in Turkish, the language of most handbooks here, until one is read."""
    speak("tr")
