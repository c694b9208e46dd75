"""What was made from a template has words of its own."""

from collections.abc import Iterator

from macros.checks.example_warnings import PLACEHOLDERS
from macros.content.files.spec_tables import CALCULATORS, LETTERS
from macros.content.loader import Content
from macros.content.models import FOLDERS
from macros.content.problems import Problem
from macros.content.text_checks import located_texts
from macros.content.yaml_reader import read_yaml


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each sentence that a file still has from its template."""
    for folder in (*FOLDERS, CALCULATORS, LETTERS):
        sentences = _sentences(content, folder)
        if folder in (CALCULATORS, LETTERS):
            sentences |= {*PLACEHOLDERS.values()}
        own = (f for name, f in content.files.items() if name.startswith(f"{folder}/"))
        for file in own:
            for path, text in located_texts(file.data):
                if text in sentences:
                    message = f"Şablonun sözü kalmış: '{text}'"
                    hint = "Yerine kendi sözünüzü yazın; gerekmiyorsa satırı silin."
                    yield file.problem(path, f"{message}. {hint}")


def _sentences(content: Content, folder: str) -> frozenset[str]:
    """Return the texts of a folder's templates; single words stand anywhere."""
    # A kind of calculator may have a template of its own: `_template-guide.yml`.
    templates = (content.root / "content" / folder).glob("_template*.yml")
    return frozenset(
        text
        for path in templates
        for _, text in located_texts(read_yaml(path, content.root).data)
        if " " in text
    )
