"""Every sentence about what a device keeps, and the copy for use offline."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class KeptWording(Table):
    """Cihazda tutulanların, çevrimdışı kopyanın ve gizlilik sayfasının sözleri."""

    offline_title: Text
    offline_description: Text
    offline_lead: Text
    offline_lost: Text
    offline_lost_again: Text
    offline_here: Text
    offline_no_script: Text
    offline_none: Annotated[Sentence, Fills("size")]
    offline_kept: Annotated[Sentence, Fills("day", "size")]
    offline_unable: Text
    offline_preview: Text
    offline_busy: Text
    offline_full: Text
    offline_failed: Text
    offline_on: Text
    offline_off: Text
    offline_add: Text
    offline_add_hint: Text
    offline_calculators: Text
    offline_calculator_yes: Text
    offline_calculator_no: Text
    offline_what_title: Text
    offline_what_pages: Text
    offline_what_calculators: Text
    offline_what_print: Text
    offline_newer_title: Text
    offline_newer_text: Text
    offline_newer_caution: Text
    offline_install_title: Text
    offline_install_text: Text
    copy_notice_name: Text
    copy_newer: Annotated[Sentence, Fills("day")]
    copy_newer_take: Text
    copy_offline: Annotated[Sentence, Fills("day")]
    copy_taken: Text
    copy_taken_take: Text
    privacy_title: Text
    privacy_description: Text
    privacy_lead: Text
    privacy_here: Text
    privacy_no_script: Text
    privacy_nothing: Text
    privacy_ticks: Annotated[Sentence, Fills("title", "n")]
    privacy_view: Annotated[Sentence, Fills("view")]
    privacy_other: Annotated[Sentence, Fills("key")]
    privacy_copy: Annotated[Sentence, Fills("day", "size")]
    privacy_erase: Text
    privacy_sure: Text
    privacy_yes: Text
    privacy_no: Text
    privacy_erased: Text
    privacy_what_title: Text
    privacy_ticks_title: Text
    privacy_ticks_text: Text
    privacy_answers_title: Text
    privacy_answers_text: Text
    privacy_link_title: Text
    privacy_link_text: Text
    privacy_view_title: Text
    privacy_view_text: Text
    privacy_copy_title: Text
    privacy_copy_text: Text
    privacy_search_title: Text
    privacy_search_text: Text
    privacy_embed_title: Text
    privacy_embed_text: Text
    privacy_never_title: Text
    privacy_never_cookie: Text
    privacy_never_third: Text
    privacy_never_account: Text
    privacy_server_title: Text
    privacy_server_text: Text
    privacy_server_ask: Annotated[Sentence, Fills("institution")]
    privacy_shared_title: Text
    privacy_shared_text: Text
    stick_read: Text
    stick_calculator: Text
    stick_calculator_link: Text
    stick_made: Annotated[Sentence, Fills("day")]
