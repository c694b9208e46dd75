"""Every sentence that the engine, the shell and the theme show: `content/wording.yml`.

The field says which words in braces are filled in.
"""

from typing import Annotated

from macros.models.base import Fills, Words
from macros.models.base import Text as Sentence
from macros.models.kept_wording import KeptWording
from macros.models.placing_wording import PlacingWording
from macros.models.print_wording import PrintWording
from macros.models.proof_wording import ProofWording
from macros.models.reach_wording import ReachWording
from macros.models.result_wording import ResultWording
from macros.models.search_wording import SearchWording
from macros.models.speed_wording import SpeedWording
from macros.models.theme_wording import ThemeWording

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class Wording(
    KeptWording,
    PlacingWording,
    PrintWording,
    ProofWording,
    ReachWording,
    ResultWording,
    SearchWording,
    SpeedWording,
    ThemeWording,
):
    """Okura görünen sabit sözler."""

    edition_title: Text
    edition_label: Annotated[Sentence, Fills("label")]
    edition_checked: Annotated[Sentence, Fills("day")]
    edition_sources: Text
    edition_changes: Text
    source_open: Text
    modality_must: Text
    modality_should: Text
    modality_may: Text
    role_warning: Text
    role_note: Text
    role_history: Text
    role_outside: Text
    role_written_on: Annotated[Sentence, Fills("day")]
    related_title: Text
    pager_title: Text
    pager_previous: Text
    pager_next: Text
    anchor_roadmap: Text
    anchor_chapters: Text
    anchor_checklists: Text
    anchor_related: Text
    anchor_phase: Text
    anchor_notes: Text
    anchor_step: Text
    anchor_letter: Text
    anchor_edition: Text
    anchor_documents: Text
    anchor_parameters: Text
    anchor_clauses: Text
    anchor_page: Text
    front_roadmap: Text
    front_chapters: Text
    front_checklists: Text
    chapters_title: Text
    chapters_description: Text
    chapters_lead: Annotated[Sentence, Fills("n")]
    chapter_summary: Text
    chapter_here: Text
    chapter_next_step: Text
    checklists_title: Text
    checklists_description: Text
    checklists_lead: Text
    checklists_count: Annotated[Sentence, Fills("n")]
    checklist_progress: Text
    checklist_count: Annotated[Sentence, Fills("n", "total")]
    checklist_done: Text
    checklist_cleared: Text
    checklist_ours: Text
    checklist_kept: Text
    checklist_memory: Text
    checklist_print: Text
    checklist_reset: Text
    checklist_sure: Text
    checklist_yes: Text
    checklist_no: Text
    checklist_notes: Text
    calculators_title: Text
    calculators_description: Text
    calculators_lead: Text
    calculators_questions: Annotated[Sentence, Fills("n")]
    glossary_title: Text
    glossary_jump: Text
    glossary_also: Text
    glossary_english: Text
    sources_title: Text
    sources_description: Text
    sources_lead: Annotated[Sentence, Fills("n")]
    sources_edition: Text
    sources_name: Text
    sources_label: Text
    sources_period: Text
    sources_checked: Text
    sources_documents: Text
    sources_documents_note: Text
    sources_named_in: Text
    sources_parameters: Text
    sources_parameters_note: Text
    sources_parameter: Text
    sources_value: Text
    sources_clause: Text
    sources_clauses: Text
    sources_clauses_note: Text
    sources_jump: Text
    sources_page: Annotated[Sentence, Fills("n")]
    sources_facts: Text
    sources_vague: Annotated[Sentence, Fills("words")]
    sources_used: Text
    sources_left_out: Text
    units_title: Text
    units_description: Text
    units_lead: Text
    units_contact: Text
    revisions_title: Text
    revisions_description: Text
    revisions_lead: Text
    revisions_answers: Text
    revisions_site: Text
    revisions_none: Text
    checklist_changed: Text
    months: Annotated[Sentence, Words(12)]
    weekdays: Annotated[Sentence, Words(7)]
    half_day: Text
    administrative_leave: Text
    unit_days: Annotated[Sentence, Fills("number")]
    unit_class_year: Annotated[Sentence, Fills("number")]
    unit_count: Annotated[Sentence, Fills("number")]
    parameter_not_in_force: Text
    parameter_absent: Text
    condition_before_rules: Annotated[Sentence, Fills("day")]
    mistake_unknown_question: Annotated[Sentence, Fills("question")]
    mistake_no_such_option: Annotated[Sentence, Fills("found")]
    mistake_not_a_number: Annotated[Sentence, Fills("found")]
    mistake_out_of_range: Annotated[Sentence, Fills("minimum", "maximum")]
    mistake_no_such_date: Text
    mistake_date_out_of_range: Text
    mistake_before_rules: Annotated[Sentence, Fills("first")]
    mistake_reversed: Annotated[Sentence, Fills("text")]
    conditions_heading: Text
    cites_label: Text
    ask_next_label: Text
    why_label: Text
    outcome_met_blocking: Text
    outcome_unmet_blocking: Text
    outcome_unknown_blocking: Text
    outcome_met_action: Text
    outcome_unmet_action: Text
    outcome_unknown_action: Text
    weight_blocking: Text
    weight_action: Text
    weight_unit_decides: Text
    literal_label: Annotated[Sentence, Fills("day")]
    safe_label: Annotated[Sentence, Fills("day")]
    ledger_label: Text
    ledger_safe_caption: Text
    ledger_day: Text
    ledger_count: Text
    ledger_why: Text
    ledger_start: Text
    ledger_calendar: Text
    ledger_calendar_closed: Annotated[Sentence, Fills("why")]
    ledger_working: Text
    ledger_safe: Text
    ledger_step_start: Text
    ledger_step_counted: Annotated[Sentence, Fills("number")]
    ledger_step_skipped: Text
    ledger_step_safe: Text
    ledger_long: Annotated[Sentence, Fills("number")]
    date_not_in_source: Text
    date_needs: Annotated[Sentence, Fills("question")]
    outside_years: Annotated[Sentence, Fills("first", "last")]
    no_holidays: Text
    safe_date_not_needed: Text
    timing_order: Text
    timing_at_once: Text
    state_past: Annotated[Sentence, Fills("days")]
    state_today: Text
    state_soon: Annotated[Sentence, Fills("days")]
    state_later: Annotated[Sentence, Fills("days")]
    limit_passed: Annotated[Sentence, Fills("item")]
    safe_date_passed: Annotated[Sentence, Fills("item")]
    estimated_year: Annotated[Sentence, Fills("year")]
    within_inside: Text
    within_outside: Text
    within_unknown: Text
    calendar_file: Text
    calendar_file_safe: Annotated[Sentence, Fills("day")]
    calendar_file_computed: Annotated[Sentence, Fills("today", "edition", "checked_on")]
    calendar_file_again: Annotated[Sentence, Fills("page")]
    plan_dates: Annotated[Sentence, Fills("count")]
    plan_empty: Text
    plan_hint: Text
    rule_same_day: Annotated[Sentence, Fills("anchor")]
    rule_before_calendar: Annotated[Sentence, Fills("anchor", "number")]
    rule_after_calendar: Annotated[Sentence, Fills("anchor", "number")]
    rule_before_working: Annotated[Sentence, Fills("anchor", "number")]
    rule_after_working: Annotated[Sentence, Fills("anchor", "number")]
    calculator_private: Text
    calculator_form_title: Text
    calculator_result_title: Text
    calculator_waiting: Text
    calculator_no_script: Text
    calculator_questions_title: Text
    calculator_rules_title: Text
    calculator_examples_title: Text
    calculator_examples_lead: Text
    calculator_ask_title: Text
    calculator_ask_text: Text
    calculator_answers_label: Text
    calculator_unanswered: Text
    calculator_yes: Text
    calculator_no: Text
    calculator_unknown: Text
    calculator_choose: Text
    calculator_example_result: Text
    calculator_example_why: Text
    calculator_reset: Text
    calculator_print: Text
    calculator_to_result: Text
    shell_loading_download: Text
    shell_loading_start: Text
    shell_loading_rules: Text
    shell_waits: Text
    shell_slow: Text
    shell_failed: Text
    shell_failed_kept: Text
    shell_failed_go: Text
    shell_retry: Text
    shell_result: Annotated[Sentence, Fills("status")]
    shell_bad_date: Text
