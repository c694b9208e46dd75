"""The sentences of the search and of the A to Z: a part of `content/wording.yml`."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class SearchWording(Table):
    """Aramanın ve dizinin sözleri."""

    search_failed_title: Text
    search_failed_text: Text
    search_hint: Text
    search_index_link: Text
    az_title: Text
    az_description: Text
    az_lead: Text
    az_digits: Text
    az_see: Annotated[Sentence, Fills("title")]
    az_bolum: Text
    az_liste: Text
    az_hesap: Text
    az_terim: Text
    az_birim: Text
    az_sayfa: Text
