"""What a calculator's page shows before any script: rules, questions, examples."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from interactive.core.markup import Node, to_html
from interactive.core.questions import Question
from interactive.engine import load
from interactive.kinds import Calculator, one_question_at_a_time
from macros.calculators.answers_checksum import question_checksum
from macros.calculators.choices import around_number, bounds, choices
from macros.calculators.document import document
from macros.calculators.examples import SHOWN_WHOLE, answers_of, result_of
from macros.calculators.outcome_tables import rows_in, tables_node, tables_of
from macros.content.models.fact import Facts
from macros.content.models.unit import UNIT
from macros.handbook.edition import Edition
from macros.handbook.routes import EMBED, relative

# By these the script finds the parts of the live result; an example has none.
HOOKS = frozenset(
    [
        "id",
        *("data-result", "data-condition", "data-within", "data-item", "data-key"),
        *("data-date", "data-safe-date", "data-tools", "data-heading", "data-today"),
        "data-letter-text",
    ]
)

# The types of answers that are typed, and may be mistaken.
TYPED = frozenset({"date", "integer", "number", "text"})


def calculator_context(edition: Edition, slug: str, address: str) -> dict[str, Any]:
    """Return what the template of a calculator's page needs beside the content."""
    words, spec = edition.words, edition.content.specs[slug]
    calculator: Calculator = load(document(edition.content, slug, edition.as_of))

    def html(node: Node) -> Markup:
        return html_of(edition, node, address)

    tables = tables_of(calculator)
    return {
        "rules": html(calculator.describe()),
        "embed_folder": EMBED,
        "table": html(tables_node(tables[:1], calculator.context)) if tables else "",
        "table_rows": rows_in(tables),
        "one_at_a_time": one_question_at_a_time(spec.kind),
        "derives": bool(calculator.context.derived_facts.facts),
        "questions": [*question_entries(calculator, words, edition.content.facts)],
        "examples": [
            {
                "name": example.name,
                "why": example.why,
                "answers": answers_of(example, spec.questions, words),
                "result": html(without_hooks(result)),
            }
            for example in spec.examples[:SHOWN_WHOLE]
            for result in [result_of(example, calculator, edition.content)]
        ],
        "more_examples": spec.examples[SHOWN_WHOLE:],
        "root": relative("", address),
        "time_zone": edition.content.site.time_zone,
        "shell_words": shell_words(words, spec.questions),
        "own_unit": _own_unit(edition, address),
    }


def html_of(edition: Edition, node: Node, page: str) -> Markup:
    """Return a fragment as it stands on a page."""
    text = to_html(node, lambda link: _resolve(edition, link, page))
    return Markup(text)  # noqa: S704 - to_html escapes


def _own_unit(edition: Edition, address: str) -> dict[str, Any] | None:
    """Return the page of the units and their titles, None if readers cannot choose."""
    if UNIT not in edition.content.facts.by_id:
        return None
    titles = {slug: unit.title for slug, unit in edition.content.units.items()}
    page = edition.href("sayfa:birimler", address)
    sentence = edition.words["units_own"]
    return {"fact": UNIT, "page": page, "titles": titles, "sentence": sentence}


def question_entries(
    calculator: Calculator, words: Mapping[str, str], facts: Facts
) -> Iterator[dict[str, Any]]:
    """Yield the questions as the form has them before anything is answered."""
    spec = calculator.spec
    one_at_a_time = one_question_at_a_time(spec.kind)
    result = calculator.evaluate({}, calculator.context.as_of) if one_at_a_time else {}
    first = result.get("ask_next", [])[:1]
    for question in spec.questions:
        is_step = question.id in first
        later = not is_step if one_at_a_time else question.shown_when is not None
        behind = facts.behind([question.id])
        yield {
            "question": question,
            # What it may follow from, and the words in which the form then says so.
            "sources": [fact.id for fact in behind if fact.id != question.id],
            "derived_from": behind[-1].derived_from if behind else None,
            # A fact's, wherever it is put in other words.
            "sum": question_checksum(facts.by_id.get(question.id, question)),
            "choices": choices(question, words),
            "bounds": bounds(question, words),
            "unit": around_number(question, words),
            "hidden": later,
            "is_step": is_step,
            "optional": question.id in getattr(spec, "optional", ()),
        }


def _resolve(edition: Edition, link: str, page: str) -> str:
    """Return where a link of a result leads: to a question, on the page, or away."""
    if link.startswith("soru:"):
        return f"#q-{link.removeprefix('soru:')}"
    return link if link.startswith("#") else edition.href(link, page)


def without_hooks(node: Node) -> Node:
    """Return a fragment without what marks the live result, or leads into it."""
    if isinstance(node, str):
        return node
    tag, attributes, *children = node
    static = {name: value for name, value in attributes.items() if name not in HOOKS}
    if static.get("href", "").startswith(("#", "soru:")):
        tag = "span"
        del static["href"]
    return [tag, static, *map(without_hooks, children)]


def shell_words(
    words: Mapping[str, str], questions: Iterable[Question]
) -> dict[str, str]:
    """Return the sentences that the form's script shows."""
    shown = {key: text for key, text in words.items() if key.startswith("shell_")}
    typed = {question.type for question in questions if question.type in TYPED}
    if typed == {"date"}:
        # Nothing else can be mistaken.
        shown["shell_mistaken"] = words["mistaken_dates"]
    return shown
