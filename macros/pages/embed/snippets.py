"""The lines that another page pastes to show a calculator."""

from collections.abc import Mapping
from typing import Any

from markupsafe import escape

from interactive.kinds import one_question_at_a_time
from macros.handbook.edition import Edition
from macros.handbook.routes import EMBED, EMBED_VERSION

# Way to template. `options`: attributes of the element, or the frame's fragment.
SNIPPETS: Mapping[str, str] = {
    "element": (
        f'<script type="module" src="{{root}}{EMBED}{EMBED_VERSION}/embed.js">'
        "</script>\n"
        '<rehber-hesaplayici ad="{slug}"{options}'
        ' style="display:block;min-height:{room}px">'
        '<a href="{root}{full}">{title}</a></rehber-hesaplayici>'
    ),
    "frame": (
        f'<iframe src="{{root}}{EMBED}{{slug}}/{{options}}" title="{{title}}"'
        ' width="100%" height="{height}" loading="lazy"></iframe>\n'
        '<p><a href="{root}{full}">{title}</a></p>'
    ),
}

# The height of a frame that nothing fits to its content.
HEIGHT = 720
# A calculator is at least as high as its heading and its questions. More than a window
# need not be kept: what moves below the window, nobody sees moving.
HEADING, QUESTION, WINDOW = 240, 130, 1200
# One question with its choices below each other is as high as three in a row.
STEP = 3


def room(calculator: Any) -> int:  # noqa: ANN401 - a spec of any kind
    """Return how many pixels to keep free until a frame has told its height."""
    count = sum(question.shown_when is None for question in calculator.questions)
    if one_question_at_a_time(calculator.kind):
        count = min(count, STEP)
    return min(HEADING + QUESTION * count, WINDOW)


def snippet(way: str, *, room: int = WINDOW, **words: str) -> str:
    """Return the lines for one calculator, in its usual looks.

    >>> print(snippet("frame", root="/", slug="a", full="b/a/", title="A & B"))
    <iframe src="/gomme/a/" title="A &amp; B" width="100%" height="720" loading="lazy"></iframe>
    <p><a href="/b/a/">A &amp; B</a></p>
    """  # noqa: E501 - as it is pasted
    escaped = {name: escape(word) for name, word in words.items()}
    return SNIPPETS[way].format(options="", height=HEIGHT, room=room, **escaped)


def embed_guide_context(edition: Edition) -> dict[str, Any]:
    """Return what the guide for other sites' editors shows beside the content."""
    root = edition.content.site.address or edition.word("embed_guide_no_address")
    return {
        "root_address": root,
        "origin": "/".join(root.split("/")[:3]),
        "snippets": SNIPPETS,
        "snippet": snippet,
        "room": room,
        "frame_height": HEIGHT,
    }
