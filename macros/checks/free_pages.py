"""A free page has a name that nothing else has."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.files.link_words import PAGE_TYPES, words_of
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.routes import RESERVED, Routes


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each free page with the name of a page or a folder."""
    # That there is a page at its address already is told by another check.
    addresses = {*Routes(content.words).pages.values()}
    names = {*PAGE_TYPES, *words_of(content.site.language).pages.values()}
    for slug in content.pages:
        is_name = slug in names and f"{slug}/" not in addresses
        if is_name or f"{slug}/" in RESERVED:
            file = content.files[f"pages/{slug}"].file
            yield Problem(file, 1, say("pages_of_files.reserved", slug=slug))
