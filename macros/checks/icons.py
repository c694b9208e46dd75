"""Every icon named is part of the theme."""

from collections.abc import Iterator

from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import Problem
from macros.handbook.icons import icon_path


def check(content: Content) -> Iterator[Problem]:
    """Yield a problem for each task whose icon does not exist."""
    for index, task in enumerate(content.index.tasks):
        if icon_path(task.icon) is None:
            path = ("tasks", index, "icon")
            yield content.files["index"].problem(
                path, say("icons.unknown", icon=task.icon)
            )
