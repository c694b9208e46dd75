"""From facts, ticks and days to where the reader is and what to do today."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any

from interactive.core.answer_text import AnswerTexts
from interactive.core.answers import TICKS, answer_gaps, visible_answers
from interactive.core.context import CalculatorContext
from interactive.core.facts import Facts
from interactive.core.markup import Node
from interactive.core.rules.logic import compile_optional
from interactive.core.rules.scope import Scope
from interactive.core.turkish import clause_key
from interactive.kinds.process.notices import late_steps, notices
from interactive.kinds.process.plan import AHEAD, anchors_of, dated, read_plan
from interactive.kinds.process.position import Locator
from interactive.kinds.process.situation import Situation
from interactive.kinds.process.spec import Spec
from interactive.kinds.process.step import compile_steps
from interactive.kinds.process.ticks import compile_checklists, read_ticks
from interactive.kinds.process.today import brief, open_questions, today_of

# States of steps that are still to be gone.
OPEN_STATES = frozenset({"now", "waiting", "next"})


class ProcessCalculator:
    """The process of a handbook with its rules compiled."""

    def __init__(self, spec: Spec, context: CalculatorContext) -> None:
        """Compile the rules of `spec`; raise SpecError for a malformed one."""
        self.spec, self.context = spec, context
        self.questions = {question.id: question for question in spec.questions}
        scope = Scope(self.questions, context.decimals)
        self.gates = {
            each.id: compile_optional(each.shown_when, scope) for each in spec.questions
        }
        self.steps = compile_steps(spec, context)
        self.lists = compile_checklists(context.checklists, scope)
        self.list_questions = frozenset[str]().union(
            *(each.questions for each in self.lists.values())
        )
        self.locator = Locator(self.steps, spec.position)
        self.planner = context.calculators[spec.planner]
        self.shared = self.questions.keys() & {
            q.id for q in self.planner.spec.questions
        }
        self.anchors = {item.id: anchors_of(item) for item in self.planner.spec.items}
        self.answer_texts = AnswerTexts(spec.questions, context.wording)

    def evaluate(self, raw: Mapping[str, Any], today: date) -> dict[str, Any]:
        """Return the result that the kind's README describes, with its sentences."""
        raw_ticks = raw.get(TICKS)
        raw = {name: answer for name, answer in raw.items() if name != TICKS}
        answers, mistakes = self.context.read_answers(self.spec.questions, raw)
        facts = Facts(answers, self.context.values_on(today), today)
        facts = facts.with_answers(visible_answers(self.gates, facts))
        ticks, malformed = read_ticks(raw_ticks, self.lists, facts)
        known = {name: raw[name] for name in self.shared if name in raw}
        plan = read_plan(self.planner.evaluate(known, today))
        position = self.locator.locate(facts, ticks, plan, today)
        situation = Situation(facts, ticks, plan, position, today)
        own_mistakes = [
            self.context.mistake(m, self.questions) for m in mistakes + malformed
        ]
        gaps = answer_gaps(self.spec.questions, raw, mistakes)
        return {
            "kind": self.spec.kind,
            **self._where(situation),
            "as_of": self.context.as_of.isoformat(),
            "steps": [self._step(i, situation) for i in range(len(self.steps))],
            "nearest": self._nearest(situation),
            "notices": notices(self.context, self.steps, situation),
            "asked": [*facts.answers],
            "cites": self._cites(situation),
            "mistakes": own_mistakes
            + [m for m in plan.result["mistakes"] if m not in own_mistakes],
            "given": [*self.answer_texts.by_question(facts, gaps).values()],
            "parameters": plan.result["parameters"],
            "since": plan.result["since"],
            "edition": dict(self.context.edition),
        }

    def present(self, result: Mapping[str, Any]) -> Node:
        """Return a result as a page fragment."""
        shown: Node = _unused_by_browsers("present").result(
            self.spec, self.context, result
        )
        return shown

    def describe(self) -> Node:
        """Return every step and side path as a page fragment."""
        shown: Node = _unused_by_browsers("description").description(
            self.spec, self.context
        )
        return shown

    def _where(self, situation: Situation) -> dict[str, Any]:
        """Return the step that the reader is in, and what to do today."""
        position = situation.position
        step = None if position.now is None else self.steps[position.now]
        today = today_of(self.spec, self.context, step, situation)
        status = "open"
        if position.now is not None:
            status = position.states[position.now]
        elif position.is_finished:
            status = "done"
        title = self.context.word(
            f"process_title_{status}", step=step.step.title if step else ""
        )
        late = next(late_steps(self.steps, situation), None)
        late_day = situation.plan.literal(late.step.item) if late else None
        names = open_questions(self.spec.position, self.steps, self.anchors, situation)
        return {
            "status": status,
            "title": title,
            "brief": brief(self.context, today, title, late_day, situation.today),
            "now": step and step.step.id,
            "source": position.source,
            "day": situation.today.isoformat(),
            "today": today,
            "side_paths": [
                path.id
                for path in self.spec.side_paths
                if step is None or step.step.id in path.from_steps
            ],
            "ask_next": [
                *dict.fromkeys(q for q in names if q in situation.facts.answers)
            ],
        }

    def _step(self, index: int, situation: Situation) -> dict[str, Any]:
        compiled, ticks = self.steps[index], situation.ticks
        step, facts = compiled.step, situation.facts
        state = situation.position.states[index]
        undecided = compiled.concerns.open_questions(facts) if compiled.concerns else ()
        return {
            "id": step.id,
            "state": state,
            "title": step.title,
            "text": self.context.fill(step.text, situation.today),
            "waits_for": step.waits_for if state == "waiting" else None,
            "depends_on": [name for name in facts.answers if name in undecided],
            "item": step.item,
            **dated(situation.plan.of(step) if state in OPEN_STATES else None),
            "lists": [
                {"id": slug, "done": ticks.done(slug), "total": ticks.total(slug)}
                for slug in compiled.lists
                if ticks.total(slug)
            ],
            "documents": [*step.documents],
            "links": [*step.links],
            "clauses": sorted(step.clauses, key=clause_key),
        }

    def _nearest(self, situation: Situation) -> dict[str, Any] | None:
        """Return the nearest day of all steps that are still to be gone."""
        near = []
        for compiled, state in zip(self.steps, situation.position.states, strict=True):
            item = situation.plan.of(compiled.step)
            if item and state in OPEN_STATES and item["state"] in AHEAD:
                near.append((item["act_on"], compiled.step.id, item))
        if not near:
            return None
        _, step, item = min(near, key=lambda each: each[0])
        return {"step": step, "item": item["id"], "title": item["title"], **dated(item)}

    def _cites(self, situation: Situation) -> list[str]:
        """Return the clauses behind today's step, or behind all while it is open."""
        now = situation.position.now
        steps = self.steps if now is None else self.steps[now : now + 1]
        clauses = {*self.spec.clauses}.union(*(each.step.clauses for each in steps))
        return sorted(clauses, key=clause_key)


def _unused_by_browsers(part: str) -> ModuleType:
    """Return a module that only the build needs: the page shows results by itself."""
    return import_module(f"{__package__}.{part}")
