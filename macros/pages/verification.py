"""The pages that show why calculators can be trusted: their tables, their proofs."""

from collections.abc import Iterator, Mapping
from typing import Any

from markupsafe import Markup

from interactive.core.context import CalculatorContext
from interactive.core.markup import to_html
from interactive.core.parameters import measure
from interactive.engine import load
from interactive.kinds import Calculator, optional_kind_module
from interactive.verification.outcome_table import Table
from macros.calculators.document import document
from macros.calculators.outcome_tables import rows_in, tables_node, tables_of
from macros.calculators.proof_cache import proofs_of
from macros.handbook.edition import Edition
from macros.pages.renderer import Page, Renderer


def verification_pages(renderer: Renderer) -> Iterator[Page]:
    """Yield the page of each calculator's table of outcomes."""
    for slug, calculator in _calculators(renderer.edition):
        # A kind whose outcomes fit in no table has no such page.
        if tables := tables_of(calculator):
            yield _table_page(renderer, slug, calculator, tables)


def verification_context(edition: Edition) -> dict[str, Any]:
    """Return what the page about the proofs tells of every calculator."""
    proofs = proofs_of(edition.content)
    return {
        "reports": [_report(edition, *each) for each in _calculators(edition)],
        "cases": edition.grouped(sum(proof.cases for proof in proofs.values())),
        "grouped": edition.grouped,
    }


def _calculators(edition: Edition) -> Iterator[tuple[str, Calculator]]:
    for slug in edition.content.calculators:
        yield slug, load(document(edition.content, slug, edition.as_of))


def _table_page(
    renderer: Renderer, slug: str, calculator: Calculator, tables: list[Table]
) -> Page:
    edition, spec = renderer.edition, calculator.spec
    address = edition.links.outcome_table(slug)
    main, *others = tables

    def html(some: list[Table], heading: str) -> Markup:
        node = tables_node(some, calculator.context, heading)
        text = to_html(node, lambda link: edition.href(link, address))
        return Markup(text)  # noqa: S704 - to_html escapes

    title = edition.word("table_title", title=spec.title)
    return renderer.page(
        address,
        edition.links.address("sayfa:hesaplayicilar"),
        "outcome_table",
        title,
        slug=slug,
        calculator=spec,
        heading=title,
        main=html([main], "h2"),
        ordered=main.ordered,
        others=html(others, "h3" if main.ordered else "h2") if others else "",
        rows=rows_in(tables),
        numbers=numbers(calculator),
    )


def numbers(calculator: Calculator) -> list[dict[str, Any]]:
    """Return the dated numbers that a calculator's answers rest on."""
    context: CalculatorContext = calculator.context
    result = calculator.evaluate({}, context.as_of)
    return [
        {
            "title": context.parameters[used["id"]].title,
            "value": _in_words(context, used),
            "day": used["valid_from"] and context.calendar_day(used["valid_from"]),
            "changes": used["next"],
        }
        for used in result.get("parameters", [])
    ]


def _in_words(context: CalculatorContext, used: dict[str, Any]) -> str:
    if used["value"] is None:
        return context.word("parameter_not_in_force")
    parameter = context.parameters[used["id"]]
    unit, decimals = parameter.unit, parameter.decimals
    return measure(used["value"], unit, context.wording, decimals)


def _report(edition: Edition, slug: str, calculator: Calculator) -> dict[str, Any]:
    """Return what the page about the proofs tells of one calculator."""
    spec, proof = calculator.spec, proofs_of(edition.content)[slug]
    table = optional_kind_module(spec.kind, "verification.table")
    scheme = "sayfa" if slug in edition.links.routes.pages else "hesap"
    return {
        "slug": slug,
        "link": f"{scheme}:{slug}",
        "title": spec.title,
        "proof": proof,
        "claims": [*_claims(proof.claims, edition)],
        "examples": len(spec.examples),
        "rows": rows_in(tables_of(calculator)),
        "steps": [*table.steps(calculator)] if table else [],
    }


def _claims(claims: Mapping[str, int], edition: Edition) -> Iterator[str]:
    """Yield each claim in words; one that no kind has words for stays untold."""
    for claim, count in claims.items():
        sentence = edition.words.get(f"proof_claim_{claim}")
        if count and sentence:
            yield sentence.format(n=edition.grouped(count))
