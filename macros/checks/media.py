"""Every picture named exists and can be read; every picture is used."""

from collections.abc import Iterator
from pathlib import Path

from macros.content.annotations import annotated_texts
from macros.content.files.file_names import README, is_leftover
from macros.content.loader import Content
from macros.content.models.picture import FILE
from macros.content.problems import Problem, did_you_mean
from macros.handbook.media import media
from macros.handbook.pictures.picture_faults import fault_of


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each picture that is missing, unreadable or unused."""
    pictures = {
        path.name: path
        for path in media(content.root).glob("*")
        if path.name != README and not is_leftover(path.name)
    }
    used = set()
    for name, model in content.models():
        for path, marker, file in annotated_texts(model):
            if marker == "media":
                used.add(file)
                if message := _problem(pictures, file):
                    yield content.files[name].problem(path, message)
    # Whatever lies in the folder is published.
    for file in pictures.keys() - used:
        message = "Bu resmi hiçbir sayfa kullanmıyor. Kullanın ya da silin."
        if not FILE.fullmatch(file):
            hint = "'okur-karti.png' gibi değiştirin ya da dosyayı silin."
            message = f"Resmin adı kullanılamaz. {hint}"
        yield Problem(f"content/media/{file}", 1, message)


def _problem(pictures: dict[str, Path], file: str) -> str | None:
    if file not in pictures:
        hint = did_you_mean(file, pictures, "Dosyayı content/media/ klasörüne koyun.")
        return f"'{file}' diye bir resim yok. {hint}"
    fault = fault_of(pictures[file])
    return f"'{file}' {fault}" if fault else None
