"""The templates of new files, and the sentences that are theirs, by language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from macros.authoring.new_handbook import STARTERS
from macros.content.catalogue import language_of
from macros.content.files.spec_tables import CALCULATORS
from macros.content.text_checks import located_texts
from macros.content.yaml_reader import read_own_yaml

TEMPLATES = Path(__file__).with_name("templates")
FALLBACK = "en"
"""The language of the templates where a handbook's own has none."""
REUSABLE = frozenset({"facts.yml", "letters.yml", "search.yml"})
"""Files of a starter whose sentences any handbook may go on using."""

TELLING, TELLING_IN_STARTER = 2, 5
"""Words of a text that nobody else would write by chance."""


def templates_of(root: Path) -> Mapping[str, Path]:
    """Return the templates in a handbook's language, by folder or kind."""
    return {path.stem: path for path in _folder(root).glob("*.yml")}


def folder_of(template: str) -> str:
    """Return the folder of `content/` that a template's files go to."""
    return CALCULATORS if template in ("conditions", "guide", "schedule") else template


def template_sentences(root: Path) -> frozenset[str]:
    """Return all sentences of templates and starter in a handbook's language."""
    return _sentences(_folder(root))


def _folder(root: Path) -> Path:
    own = TEMPLATES / language_of(root)
    return own if own.is_dir() else TEMPLATES / FALLBACK


@cache
def _sentences(folder: Path) -> frozenset[str]:
    content = STARTERS / folder.name / "content"
    starter = (path for path in content.rglob("*.yml") if path.name not in REUSABLE)
    return frozenset(
        {
            *_texts(folder.glob("*.yml"), TELLING),
            *_texts(starter, TELLING_IN_STARTER),
        }
    )


def _texts(paths: Iterable[Path], words: int) -> Iterator[str]:
    """Yield the texts of files that have at least so many words."""
    for path in paths:
        for _, text in located_texts(read_own_yaml(path)):
            if len(text.split()) >= words:
                yield text
