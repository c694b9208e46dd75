"""The sentences around a result: how it came about, its days, a link to it."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]


class ResultWording(Table):
    """Bir sonucun nasıl çıktığını anlatan ve onu yeniden açan sözler."""

    given_heading: Text
    trace_answers: Text
    trace_rule: Text
    trace_form: Text
    trace_form_today: Annotated[Sentence, Fills("day")]
    trace_form_answer: Annotated[Sentence, Fills("question", "day")]
    trace_form_open: Annotated[Sentence, Fills("question", "count")]
    trace_form_agreed: Annotated[Sentence, Fills("question", "count")]
    trace_form_since: Annotated[Sentence, Fills("since")]
    trace_form_next: Annotated[Sentence, Fills("until")]
    trace_form_before: Annotated[Sentence, Fills("until")]
    trace_number: Annotated[Sentence, Fills("value", "since", "checked_on")]
    trace_changes: Text
    set_aside: Annotated[Sentence, Fills("conditions")]
    rule_later: Annotated[Sentence, Fills("day", "rule")]
    result_since: Annotated[Sentence, Fills("day")]
    result_since_edition: Annotated[Sentence, Fills("edition")]
    result_today: Annotated[Sentence, Fills("day")]
    result_built: Annotated[Sentence, Fills("day")]
    result_edition: Annotated[Sentence, Fills("edition", "checked_on")]
    shell_copied: Text
    shell_unshared: Text
    shell_no_code: Text
    shell_not_copied: Text
    shell_reopened: Annotated[Sentence, Fills("day")]
    reopened_changed: Text
    reopened_edited: Text
    reopened_all: Text
    reopened_now: Text
    share_button: Text
    share_private: Text
    share_link: Text
    share_copy: Text
    share_code: Text
