"""The sentences of the tables of outcomes and of the page on how we test."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""
Both = Annotated[Sentence, Fills("first", "last")]


class ProofWording(Table):
    """Sonuç tablolarının ve sınama sayfasının sabit sözleri."""

    table_title: Annotated[Sentence, Fills("title")]
    table_short: Text
    table_open: Text
    table_description: Annotated[Sentence, Fills("title")]
    table_intro: Text
    table_rows: Annotated[Sentence, Fills("n")]
    table_edition: Text
    table_as_of: Text
    table_parameters: Text
    table_parameter: Annotated[Sentence, Fills("title", "value", "day")]
    table_details_title: Text
    table_details_lead: Text
    table_sign_title: Text
    table_sign_text: Text
    table_sign_name: Text
    table_sign_unit: Text
    table_sign_day: Text
    table_sign_signature: Text
    table_verdicts_title: Text
    table_verdicts_lead: Text
    table_number: Text
    table_result: Text
    table_answers: Text
    table_rest: Text
    table_any: Text
    table_known: Text
    table_unknown: Text
    table_or: Annotated[Sentence, Fills("first", "second")]
    table_between: Both
    table_number_at_most: Annotated[Sentence, Fills("last")]
    table_number_at_least: Annotated[Sentence, Fills("first")]
    table_date_at_most: Annotated[Sentence, Fills("last")]
    table_date_at_least: Annotated[Sentence, Fills("first")]
    table_unit_decides: Annotated[Sentence, Fills("word")]
    table_items_title: Text
    table_items_lead: Text
    table_column_item: Text
    table_column_day: Text
    table_column_safe: Text
    table_column_past: Text
    table_column_clauses: Text
    table_column_when: Text
    table_column_said: Text
    table_safe: Text
    table_states_title: Text
    table_states_lead: Text
    table_state_past: Text
    table_state_today: Text
    table_state_soon: Text
    table_state_later: Text
    table_before_today: Text
    table_is_today: Text
    table_days: Both
    table_days_at_least: Annotated[Sentence, Fills("first")]
    table_notices_title: Text
    table_reversed: Annotated[Sentence, Fills("earlier", "later")]
    table_closed: Annotated[Sentence, Fills("question")]
    table_why_closed: Text
    table_period: Annotated[Sentence, Fills("period", "outcome")]
    table_item_name: Text
    table_shown: Annotated[Sentence, Fills("item", "questions")]
    table_no_day: Text
    table_state_waiting: Text
    table_safe_passed: Text
    table_estimated: Annotated[Sentence, Fills("years")]
    table_outside_years: Text
    proof_title: Text
    proof_short: Text
    proof_description: Text
    proof_lead: Text
    proof_numbers: Text
    proof_cases: Annotated[Sentence, Fills("cases")]
    proof_time: Annotated[Sentence, Fills("seconds")]
    proof_examples: Annotated[Sentence, Fills("n")]
    proof_rows: Annotated[Sentence, Fills("n")]
    proof_how_title: Text
    proof_how_classes: Text
    proof_how_unknown: Text
    proof_how_stop: Text
    proof_how_twice: Text
    proof_shown: Text
    proof_claim_once: Annotated[Sentence, Fills("n")]
    proof_claim_verdicts: Annotated[Sentence, Fills("n")]
    proof_claim_outcomes: Annotated[Sentence, Fills("n")]
    proof_claim_explanations: Annotated[Sentence, Fills("n")]
    proof_claim_items: Annotated[Sentence, Fills("n")]
    proof_claim_states: Annotated[Sentence, Fills("n")]
    proof_claim_periods: Annotated[Sentence, Fills("n")]
    proof_claim_questions: Annotated[Sentence, Fills("n")]
    proof_claim_steps: Annotated[Sentence, Fills("n")]
    proof_claim_safe: Annotated[Sentence, Fills("n")]
    proof_flow_title: Text
    proof_flow_list: Text
    proof_not_shown_title: Text
    proof_not_shown: Text
    flow_answers: Annotated[Sentence, Fills("n")]
    flow_refused: Text
    flow_unknown: Text
    flow_left: Text
    flow_else: Text
    flow_if: Text
    flow_given: Annotated[Sentence, Fills("question")]
    flow_working_day: Text
    flow_today: Text
    flow_orders: Text
    flow_period: Annotated[Sentence, Fills("period")]
    flow_period_said: Text
    flow_undated: Text
    flow_done: Text
    flow_desc: Annotated[Sentence, Fills("title")]
