"""A process as a list, for readers without a script and for paper."""

from collections.abc import Iterator

from interactive.core.context import CalculatorContext
from interactive.core.fragments import cites, dated_text
from interactive.core.markup import Node, el, paragraph
from interactive.kinds.process.present import links, side_paths
from interactive.kinds.process.spec import Spec, Step


def description(spec: Spec, context: CalculatorContext) -> Node:
    """Return every step with its lists, documents and clauses, then the side paths."""
    return el(
        "div",
        {"class": "process-description"},
        el("ol", {"class": "process"}, *(_step(spec, context, s) for s in spec.steps)),
        *side_paths(context, spec.side_paths),
    )


def _step(spec: Spec, context: CalculatorContext, step: Step) -> Node:
    return el(
        "li",
        {"class": "process-step", "id": f"adim-{step.id}"},
        el("h3", {"class": "process-step__title"}, step.title),
        *dated_text(
            context, "process-step__text", lambda day: context.fill(step.text, day)
        ),
        *_waiting(spec, context, step),
        *links(context, "process-step__lists", step.lists),
        *links(context, "process-step__links", step.links),
        *links(context, "process-step__documents", step.documents),
        cites(context, step.clauses) if step.clauses else "",
    )


def _waiting(spec: Spec, context: CalculatorContext, step: Step) -> Iterator[Node]:
    if step.waits_for is not None:
        [title] = (each.title for each in spec.actors if each.id == step.waits_for)
        yield paragraph(
            "process-step__waits", context.word("process_waits_for", actor=title)
        )
