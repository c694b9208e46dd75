"""Every picture and file named exists and can be read; every one is used."""

from collections.abc import Iterator
from pathlib import Path

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.files.file_names import README, is_leftover
from macros.content.files.link_words import written
from macros.content.loader import Content
from macros.content.models.picture import FILE
from macros.content.problems import Problem, did_you_mean
from macros.handbook import attachments
from macros.handbook.inline_markup import parse, targets
from macros.handbook.media import media
from macros.handbook.pictures.picture_faults import fault_of

LINK = f"{attachments.SCHEME}:"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each file that is missing, unreadable or unused."""
    paths = {
        path.name: path
        for path in media(content.root).glob("*")
        if path.name != README and not is_leftover(path.name)
    }
    used = set()
    for name, model in content.models():
        for path, marker, text in annotated_texts(model):
            for file, is_link in _files(marker, text):
                used.add(file)
                if message := _problem(paths, file, is_link=is_link):
                    yield content.files[name].problem(path, message)
    # Whatever lies in the folder is published.
    for file in paths.keys() - used:
        yield Problem(f"content/media/{file}", 1, _unused(file))


def _files(marker: str, text: str) -> Iterator[tuple[str, bool]]:
    """Yield each file that a text names, and whether it links to it."""
    if marker == "media":
        yield text, False
    links = targets(parse(text)) if marker == "prose" else [text]
    if marker in ("prose", "link"):
        for link in links:
            if link.startswith(LINK):
                yield link.removeprefix(LINK), True


def _problem(paths: dict[str, Path], file: str, *, is_link: bool) -> str | None:
    if is_link:
        # That there is none is told of the link.
        is_known = file in paths and attachments.is_named_well(file)
        fault = attachments.fault_of(paths[file]) if is_known else None
    elif file not in paths:
        hint = did_you_mean(file, paths, say("media.put_there"))
        return say("media.no_picture", file=file, hint=hint)
    else:
        fault = fault_of(paths[file])
    return f"'{file}' {fault}" if fault else None


def _unused(file: str) -> str:
    if attachments.is_attachment(file):
        link = written(f"{LINK}{file}")
        is_named_well = attachments.is_named_well(file)
        return (
            say("media.unused_file", link=link)
            if is_named_well
            else say("media.bad_file")
        )
    return (
        say("media.unused_picture")
        if FILE.fullmatch(file)
        else say("media.bad_picture")
    )
