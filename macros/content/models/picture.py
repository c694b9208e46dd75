"""A picture: its file in `content/media/`, alternative text and caption."""

import re
from typing import Annotated

from pydantic import StringConstraints

from macros.content.models.base import Prose, Table, Text

# The name of a file in `content/media/`.
FILE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp)$")
MediaFile = Annotated[
    str, StringConstraints(pattern=FILE.pattern, max_length=80), "media"
]


class Picture(Table):
    """A picture below a sentence."""

    file: MediaFile
    alt: Text
    caption: Prose | None = None
