"""A picture: its file in `content/media/`, alternative text and caption."""

import re
from typing import Annotated

from pydantic import Field, StringConstraints

from macros.content.models.base import Prose, Table, Text

# The name of a file in `content/media/`.
FILE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp)$")
MediaFile = Annotated[
    str, StringConstraints(pattern=FILE.pattern, max_length=80), "media"
]


class Picture(Table):
    """Bir cümlenin altındaki resim."""

    file: MediaFile = Field(
        description="content/media/ içindeki dosya: svg, png, jpg ya da webp."
    )
    alt: Text = Field(
        description="Resmi görmeyene ne anlatır? Ekran okuyucu bunu söyler; "
        "resimdeki bilginin tamamı burada da bulunsun."
    )
    caption: Prose | None = Field(default=None, description="Resmin altındaki söz.")
