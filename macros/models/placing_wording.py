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
    placing_check_title: Text
    placing_check_text: Text
    placing_check_no_script: Text
    placing_check_address: Text
    placing_check_address_hint: Text
    placing_check_open: Text
    placing_check_paste: Text
    placing_check_paste_hint: Text
    placing_more_title: Text
    placing_attribute_tema: Text
    placing_attribute_vurgu: Text
    placing_attribute_dil_yonu: Text
    placing_attribute_sonuc: Text
    placing_oembed: Text
    look_not_address: Text
    look_blocked_window: Text
    look_waiting: Text
    look_severed: Text
    look_mixed: Text
    look_host_unknown: Annotated[Sentence, Fills("host")]
    look_host_known: Text
    look_seen: Annotated[Sentence, Fills("width", "height")]
    look_seen_plain: Annotated[Sentence, Fills("width", "height")]
    look_seen_closed: Text
    look_no_frames: Text
    look_silent_frames: Text
    look_policy_frame: Annotated[Sentence, Fills("directive", "origin")]
    look_policy_script: Annotated[Sentence, Fills("directive", "origin")]
    look_policy_sandbox: Text
    look_policy_fine: Text
    look_no_policy: Text
    look_frame_options: Text
    look_no_widget: Text
    look_no_script: Text
    look_frame_sandbox: Text
    look_frame_height: Text
    look_insecure: Text
    look_quirks: Text
    look_base: Text
    look_fine: Text
