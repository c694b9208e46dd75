"""The sentences of the printed handbook and of the links to it."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class PrintWording(Table):
    """Kâğıttaki sabit sözler."""

    pdf_about: Text
    pdf_how: Text
    pdf_how_terms: Text
    pdf_how_clauses: Annotated[Sentence, Fills("clause")]
    pdf_how_pages: Text
    pdf_how_tick: Text
    pdf_fuller: Text
    pdf_contents: Text
    pdf_chapter: Annotated[Sentence, Fills("n")]
    pdf_checklists_lead: Text
    pdf_calculators_lead: Text
    pdf_live_form: Text
    pdf_rule_name: Text
    pdf_rule_said: Text
    pdf_rule_clauses: Text
    pdf_index: Text
    pdf_index_lead: Text
    pdf_see_page: Annotated[Sentence, Fills("n")]
    pdf_see_term: Annotated[Sentence, Fills("term")]
    pdf_terms_here: Text
    pdf_code: Text
    pdf_footnote: Annotated[Sentence, Fills("n")]
    pdf_link: Annotated[Sentence, Fills("title", "n")]
    pdf_page: Annotated[Sentence, Fills("n")]
    pdf_large_print: Text
    pdf_booklet: Text
    pdf_whole: Text
    pdf_this_chapter: Text
    pdf_this_calculator: Text
    pdf_this_checklist: Text
    pdf_title: Text
    pdf_lead: Text
    anchor_paper: Text
