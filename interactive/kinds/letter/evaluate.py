"""From answers to the letter that they make."""

from collections.abc import Iterable, Mapping
from datetime import date
from importlib import import_module
from typing import Any

from interactive.core.answers import Mistake, visible_answers
from interactive.core.facts import Answer, Facts
from interactive.core.markup import Node
from interactive.core.turkish import clause_key
from interactive.kinds.letter import present
from interactive.kinds.letter.compilation import TODAY, CompiledLetter
from interactive.kinds.letter.composition import Composer, Parts, as_text, shown
from interactive.kinds.letter.planned import planned_days
from interactive.kinds.letter.spec import COMPLETE, MISSING, LetterWarning
from interactive.kinds.letter.text_mistakes import delicate_in, refusal, slip
from interactive.kinds.letter.values import Filler


class LetterCalculator(CompiledLetter):
    """A letter, ready for answers."""

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its texts."""
        answers, mistakes = self._read(raw)
        facts = Facts(answers, self.context.values_on(today), today)
        visible = visible_answers(self.gates, facts)
        to_mend = {mistake.question for mistake in mistakes}
        missing = [
            name
            for name, answer in visible.items()
            if name in to_mend or (answer is None and name not in self.spec.optional)
        ]
        planned = [*planned_days(self, raw, visible, to_mend, today)]
        visible |= {each.question: each.day for each in planned}
        facts = facts.with_answers({**visible, TODAY.id: today})
        warnings = self._shown("warnings", facts)
        delicate = [
            {"text": self.context.fill(each.text, today), "clauses": []}
            for each in delicate_in(self, visible)
        ]
        return {
            "kind": self.spec.kind,
            "today": today.isoformat(),
            "as_of": self.context.as_of.isoformat(),
            **self._status(missing),
            **self._letter(Filler(self.vocabulary, visible, today), facts),
            "missing": missing,
            "planned": [each.data() for each in planned],
            "warnings": [*(self._warning(w, today) for w in warnings), *delicate],
            "asked": [*visible],
            "ask_next": missing,
            "mistakes": [self.context.mistake(m, self.questions) for m in mistakes],
            "cites": self._cites(facts, warnings),
            "parameters": self.context.entries_on(self.names, today),
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        return present.result(self, result)

    def describe(self) -> Node:
        """Return the blank letter as a page fragment."""
        described: Node = _unused_by_browsers("blank_form").page_fragment(self)
        return described

    def blank(self) -> list[dict[str, Any]]:
        """Return the blocks of the letter with a place for a pen in each place."""
        blocks: list[dict[str, Any]] = _unused_by_browsers("blank_form").blocks(self)
        return blocks

    def _read(
        self, raw: Mapping[str, Any]
    ) -> tuple[dict[str, Answer], tuple[Mistake, ...]]:
        """Return the answers, and the mistakes.

        A number that no letter may hold is not taken over; what else is to be mended
        is, so that the reader sees it in her letter.
        """
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        texts = [
            question
            for question in self.spec.questions
            if question.type == "text" and isinstance(answers[question.id], str)
        ]
        more = []
        for question in texts:
            if refused := refusal(self, question, str(answers[question.id])):
                more.append(refused)
                answers[question.id] = None
            elif not question.multiline and (error := slip(self, question, answers)):
                more.append(error)
        return answers, (*mistakes, *more)

    def _shown(self, name: str, facts: Facts) -> tuple[Any, ...]:
        return shown(getattr(self.spec, name), self.rules[name], facts)

    def _letter(self, filler: Filler, facts: Facts) -> dict[str, Any]:
        attachments = self._shown("attachments", facts)
        parts = Parts(self._shown("paragraphs", facts), attachments)
        composer = Composer(self.spec, self.layout, parts, filler)
        blocks, mail = composer.document(), composer.document(mailed=True)
        lines = {block["block"]: block["lines"] for block in blocks}
        return {
            "subject": composer.subject,
            "recipient": lines.get("recipient", []),
            "greeting": composer.greeting,
            "paragraphs": lines.get("body", []),
            "attachments": lines.get("attachments", []),
            "attachment_notes": [each.note for each in attachments if each.note],
            "blocks": blocks,
            "text": as_text(blocks),
            "mail": {"subject": composer.subject, "body": as_text(mail)},
        }

    def _status(self, missing: list[str]) -> dict[str, Any]:
        status = MISSING if missing else COMPLETE
        title = self.context.word(f"letter_{status}", n=len(missing))
        brief = {"text": title, "alert": False}
        names = ", ".join(self.questions[name].title for name in missing)
        notice = self.context.word("letter_unfinished", names=names) if names else None
        return {"status": status, "title": title, "brief": brief, "notice": notice}

    def _warning(self, warning: LetterWarning, today: date) -> dict[str, Any]:
        text = self.context.fill(warning.text, today)
        other = {"letter": warning.letter} if warning.letter else {}
        return {"text": text, **other, "clauses": [*warning.clauses]}

    def _cites(self, facts: Facts, warnings: Iterable[LetterWarning]) -> list[str]:
        parts = (*self._shown("paragraphs", facts), *warnings)
        clauses = {clause for part in parts for clause in part.clauses}
        return sorted({*self.spec.clauses, *clauses}, key=clause_key)


def _unused_by_browsers(module: str) -> Any:  # noqa: ANN401 - a module
    # A browser gets the blank letter with its page.
    return import_module(f"{__package__}.{module}")
