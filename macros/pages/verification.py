"""The pages that show that calculators can be trusted: their tables, their tests."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from interactive.core.context import Setting
from interactive.core.markup import to_html
from interactive.core.parameters import measure
from interactive.engine import load
from interactive.kinds import Calculator, optional_kind_module
from interactive.verification.outcome_table import Table
from macros.calculators.document import document
from macros.calculators.outcome_tables import rows_in, tables_node, tables_of
from macros.calculators.proof_cache import proofs_of
from macros.handbook.links import resolver
from macros.handbook.number_format import grouped

if TYPE_CHECKING:
    from macros.pages.renderer import Page, Renderer

TABLE, PART, TESTING = "tablo/", "hesaplayicilar/", "sayfa:sinama"


def proof_pages(renderer: "Renderer") -> Iterator["Page"]:
    """Yield the table of every calculator, then the page that tells of the tests."""
    told = []
    for slug in renderer.content.calculators:
        data = document(renderer.content, slug, renderer.as_of)
        calculator: Calculator = load(data)
        tables = tables_of(calculator)
        if tables:
            yield _table_page(renderer, slug, calculator, tables)
        told.append(_told(renderer, slug, calculator, rows_in(tables)))
    cases = sum(each["proven"].cases for each in told)
    title = renderer.words["proof_title"]
    address = renderer.links.address(TESTING)
    more: dict[str, Any] = {"told": told, "cases": grouped(cases), "grouped": grouped}
    yield renderer.page(address, PART, "verification", title, **more)


def _table_page(
    renderer: "Renderer", slug: str, calculator: Calculator, tables: list[Table]
) -> "Page":
    thing, setting = calculator.spec, calculator.setting
    address = f"{renderer.links.address(f'hesap:{slug}')}{TABLE}"
    resolve = resolver(renderer.links, address)
    main, *others = tables

    def html(shown: list[Table], heading: str) -> Markup:
        node = tables_node(shown, setting, heading)
        return Markup(to_html(node, resolve))  # noqa: S704 - to_html escapes

    title = renderer.words["table_title"].format(title=thing.title)
    more: dict[str, Any] = {"slug": slug, "thing": thing, "heading": title}
    more |= {"main": html([main], "h2"), "ordered": main.ordered}
    more["others"] = html(others, "h3" if main.ordered else "h2") if others else ""
    more |= {"rows": rows_in(tables), "numbers": numbers(calculator)}
    return renderer.page(address, PART, "outcome_table", title, **more)


def numbers(calculator: Calculator) -> list[dict[str, Any]]:
    """Return the dated numbers that a calculator's answers rest on."""
    setting: Setting = calculator.setting
    result = calculator.evaluate({}, setting.as_of)
    return [
        {
            "title": setting.parameters[used["id"]].title,
            "value": _measured(setting, used),
            "day": setting.calendar_day(used["valid_from"]),
        }
        for used in result.get("parameters", [])
    ]


def _measured(setting: Setting, used: dict[str, Any]) -> str:
    if used["value"] is None:
        return setting.word("parameter_not_in_force")
    unit = setting.parameters[used["id"]].unit
    return measure(used["value"], unit, setting.wording)


def _told(
    renderer: "Renderer", slug: str, calculator: Calculator, rows: int
) -> dict[str, Any]:
    """Return what the page on the tests says of one calculator."""
    spec = calculator.spec
    proven, part = (
        proofs_of(renderer.content)[slug],
        optional_kind_module(spec.kind, "verification.table"),
    )
    return {
        "slug": slug,
        "title": spec.title,
        "proven": proven,
        "claims": [*_claims(proven.claims, renderer.words)],
        "examples": len(spec.examples),
        "rows": rows,
        "steps": [*part.steps(calculator)] if part else [],
    }


def _claims(claims: Mapping[str, int], words: Mapping[str, str]) -> Iterator[str]:
    """Yield what was shown, in words; of what no kind has words for nothing is told."""
    for claim, count in claims.items():
        sentence = words.get(f"proof_claim_{claim}")
        if count and sentence:
            yield sentence.format(n=grouped(count))
