"""Every sentence about showing calculators on other sites; part of `Wording`."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class PlacingWording(Table):
    """Hesaplayıcıları başka sitelere yerleştirenlerin gördüğü sözler."""

    embed_page_title: Annotated[Sentence, Fills("title", "site")]
    embed_closed: Text
    embed_closed_link: Text
    embed_full: Annotated[Sentence, Fills("site")]
    embed_new_tab: Text
    placing_title: Text
    placing_description: Text
    placing_lead: Text
    placing_no_address: Text
    placing_make_title: Text
    placing_which: Text
    placing_way: Text
    placing_way_element: Text
    placing_way_frame: Text
    placing_way_hint: Text
    placing_theme: Text
    placing_theme_auto: Text
    placing_accent: Text
    placing_accent_hint: Text
    placing_lines: Text
    placing_copy: Text
    placing_copied: Text
    placing_preview: Text
    placing_no_cors: Text
    placing_all: Text
    placing_policy_title: Text
    placing_policy_text: Text
    placing_policy_note: Text
    placing_hosts_title: Text
    placing_hosts_text: Text
    placing_hosts_none: Text
    placing_hosts_other: Text
    placing_more_title: Text
    placing_attribute_tema: Text
    placing_attribute_vurgu: Text
    placing_attribute_dil_yonu: Text
    placing_attribute_sonuc: Text
    placing_oembed: Text
