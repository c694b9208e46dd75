"""Every address that no longer opens is linked to, and told once."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem, did_you_mean
from macros.handbook.inline_markup import parse, targets
from macros.handbook.routes import EXTERNAL

DEAD_LINKS = "dead_links"


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each row that says nothing, or says it twice."""
    file = content.files[DEAD_LINKS]
    linked = {*map(unquote, outside_links(content))}
    rows: dict[str, int] = {}
    for index, dead in enumerate(content.dead_links.links):
        address = unquote(dead.address)
        path = ("links", index, "address")
        if address not in linked:
            hint = did_you_mean(address, linked, say("dead_links.delete"))
            yield file.problem(path, say("dead_links.unused", hint=hint))
        if rows.setdefault(address, index) != index:
            yield file.problem(path, say("dead_links.repeated"))
        if dead.archived and unquote(dead.archived) == address:
            where = ("links", index, "archived")
            yield file.problem(where, say("dead_links.no_copy"))


def outside_links(content: Content) -> Mapping[str, Problem]:
    """Return the first line with each outside address, as written there.

    The problems have no message yet.
    """
    lines: dict[str, tuple[str, Problem]] = {}
    for name, model in content.models():
        if name == DEAD_LINKS:
            continue
        file = content.files[name]
        for path, marker, text in annotated_texts(model):
            if marker in ("link", "address"):
                links = [text]
            else:
                links = [*targets(parse(text))] if marker == "prose" else []
            for link in links:
                if link.startswith(EXTERNAL):
                    # One editor writes letters, another one their codes.
                    lines.setdefault(unquote(link), (link, file.problem(path, "")))
    return dict(lines.values())
