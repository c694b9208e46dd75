"""Pages that nothing leads to."""

from collections.abc import Iterator

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.inline_markup import parse, targets


def unlinked_pages(content: Content) -> Iterator[Problem]:
    """Warn of each free page that no other file links to."""
    linked = {
        link
        for name, model in content.models()
        for _, marker, text in annotated_texts(model)
        if marker in ("link", "prose")
        for link in ([text] if marker == "link" else targets(parse(text)))
        if link != f"sayfa:{name.removeprefix('pages/')}"
    }
    for slug in content.pages:
        if f"sayfa:{slug}" not in linked:
            yield content.files[f"pages/{slug}"].problem(
                (), say("pages_of_files.unlinked", slug=slug)
            )
