"""Every picture named is there and is one; every file that is there is named."""

from collections.abc import Iterator
from pathlib import Path

from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.content.problems import Problem, did_you_mean
from macros.handbook.media import TYPES, media, size_of

README = "README.md"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each picture that is not there, none, or not used."""
    folder = media(content.root)
    there = {p.name: p for p in folder.glob("[!.]*") if p.name != README}
    used = set()
    for name, thing in content.models():
        for path, marker, file in annotated_texts(thing):
            if marker == "media":
                used.add(file)
                if message := _problem(there, file):
                    yield content.files[name].problem(path, message)
    for file in there.keys() - used:
        message = "Bu resmi hiçbir sayfa kullanmıyor. Kullanın ya da silin."
        yield Problem(f"content/media/{file}", 1, message)


def _problem(there: dict[str, Path], file: str) -> str | None:
    if file not in there:
        hint = did_you_mean(file, there, "Dosyayı content/media/ klasörüne koyun.")
        return f"'{file}' diye bir resim yok. {hint}"
    if size_of(there[file]) is None:
        kinds = ", ".join(kind.removeprefix(".") for kind in TYPES)
        hint = "svg dosyasında width ve height yazsın."
        return f"'{file}' bir resim olarak okunamıyor ({kinds}). {hint}"
    return None
