"""The sentences about old addresses and of the statement on accessibility."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class ReachWording(Table):
    """Taşınan sayfaların ve erişilebilirlik beyanının sabit sözleri."""

    front_all: Annotated[Sentence, Fills("n")]
    moved_title: Text
    moved_text: Text
    anchor_goal: Text
    anchor_done: Text
    anchor_open: Text
    anchor_contact: Text
    reach_title: Text
    reach_description: Text
    reach_lead: Text
    reach_goal_title: Text
    reach_goal: Text
    reach_done_title: Text
    reach_done: Annotated[Sentence, Fills("day")]
    reach_done_axe: Text
    reach_done_keys: Text
    reach_done_narrow: Text
    reach_done_colours: Text
    reach_done_mistakes: Text
    reach_done_script: Text
    reach_done_paper: Text
    reach_open_title: Text
    reach_open_readers: Text
    reach_open_people: Text
    reach_open_audit: Text
    reach_contact_title: Text
    card_alt: Annotated[Sentence, Fills("title", "site")]
