"""A picture: its file in `content/media/` and what it tells who cannot see it."""

from typing import Annotated

from pydantic import Field, StringConstraints

from macros.content.models.base import Prose, Table, Text

MediaFile = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp)$"),
    "media",
]
"""The name of a file in `content/media/`."""


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
