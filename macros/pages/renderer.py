"""Templates rendered for one edition: pages as Markdown, frames as HTML."""

import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros.calculators.browser_document import document_files
from macros.content.models.guideline import Statement
from macros.handbook import inline_markup
from macros.handbook.concerns import facts_in_words, rules_by_item
from macros.handbook.edition import Edition
from macros.handbook.icons import icon
from macros.handbook.media import media, size_of
from macros.handbook.modality import LABELLED, modality_of, shared_modality
from macros.handbook.pictures.responsive_images import sources
from macros.handbook.routes import pdf, relative, source

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site, in Markdown."""

    address: str
    """`rehber/iptal/`; empty for the front page."""
    title: str
    markdown: str
    parent: str
    """The address of the list that the page belongs to, or its own."""

    @property
    def source(self) -> str:
        """Return the name of the Markdown file that would give this address."""
        return source(self.address)


class Renderer:
    """Renders the templates of one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition

    def page(
        self,
        address: str,
        parent: str,
        page_type: str,
        title: str,
        **context: Any,  # noqa: ANN401
    ) -> Page:
        """Return the page at `address`, from the template of its type."""
        text = self._told_once(self._render(f"{page_type}.md.j2", address, context))
        boosts: Mapping[Any, int] = self.edition.content.search.boosts
        markdown = with_search_boost(text, boosts.get(page_type))
        return Page(address, title, markdown, parent)

    def _told_once(self, text: str) -> str:
        """Return a page that tells beside one number only how it changes."""
        front_matter, separator, body = text.partition("\n---\n")
        for marked, repeated in self.edition.repeated_numbers.items():
            first, *others = body.split(marked)
            if others:
                body = f"{first}{marked}{repeated.join(others)}"
        return f"{front_matter}{separator}{body}"

    def html(self, template: str, address: str, **context: Any) -> str:  # noqa: ANN401
        """Return a whole HTML document, outside of MkDocs' pages."""
        return self._render(template, address, context).lstrip()

    def inline(self, source: str, address: str) -> str:
        """Return the HTML of inline markup as it stands on the page at `address`."""
        return str(_inline(self.edition, source, address))

    def filled(self, source: str) -> str:
        """Return the HTML of a text without markup, its numbers filled in."""
        return str(_filled(self.edition, source))

    def _render(self, template: str, address: str, context: dict[str, Any]) -> str:
        own = {"inline": self.inline, "address": address}
        whole = {**self._shared, **own, **context}
        return _environment().get_template(template).render(whole)

    @cached_property
    def documents(self) -> Mapping[str, tuple[str, str]]:
        """Return address and text of each calculator's document."""
        return document_files(self.edition.content, self.edition.as_of)

    @cached_property
    def _shared(self) -> dict[str, Any]:
        """Return what every template may use."""
        edition, content = self.edition, self.edition.content

        def modality(statement: Statement) -> str | None:
            return modality_of(statement, content.clauses)

        def shared(statements: Iterable[Statement]) -> str | None:
            return shared_modality(statements, content.clauses)

        return {
            "edition": edition,
            "document_address": lambda slug: self.documents[slug][0],
            "words": edition.words,
            "site": content.site,
            "front": content.index,
            "source": content.source,
            "glossary": content.glossary,
            "guidelines": content.guidelines,
            "checklists": content.checklists,
            "units": content.units,
            "questions": content.questions,
            "calculators": content.calculators_with_page,
            "letters": content.letters,
            "parameters": content.parameters,
            "holiday_rules": content.holiday_rules,
            "holidays": content.holidays,
            "leave": content.leave,
            "leave_lookups": content.leave_lookups,
            "word": edition.word,
            "clause": content.clauses.__getitem__,
            "uses": lambda clause: edition.uses.get(clause, ()),
            "modality": modality,
            "shared_modality": shared,
            "labelled": LABELLED,
            "rules_by_item": rules_by_item,
            "facts_in_words": partial(facts_in_words, content),
            "icon": icon,
            "in_force": edition.in_force,
            "lighter": lambda file: sources(content.root, file),
            "size_of": lambda file: size_of(media(content.root) / file),
        }


def _inline(edition: Edition, source: str, address: str) -> Markup:
    text = inline_markup.to_html(
        inline_markup.parse(source),
        edition.marked_numbers,
        lambda link: edition.href(link, address),
        edition.link_details,
    )
    return Markup(text)  # noqa: S704 - inline_markup.to_html escapes


def _filled(edition: Edition, source: str) -> Markup:
    text = html.escape(source, quote=False)
    return Markup(inline_markup.fill(text, edition.marked_numbers))  # noqa: S704 - escaped


@pass_context
def _text(context: Context, source: str) -> Markup:
    text = context["inline"](source, context["address"])
    return Markup(text)  # noqa: S704 - `inline` escapes


@pass_context
def _href(context: Context, link: str) -> str:
    return str(context["edition"].href(link, context["address"]))


@pass_context
def _below(context: Context, target: str) -> str:
    return relative(target, context["address"])


@pass_context
def _pdf(context: Context, link: str) -> str:
    return _below(context, pdf(context["edition"].links.address(link)))


@pass_context
def _outcome_table(context: Context, calculator: str) -> str:
    return _below(context, context["edition"].links.outcome_table(calculator))


def _of_edition(method: Callable[..., str]) -> Callable[..., str]:
    """Return a method of the edition as a filter."""

    @pass_context
    def of_edition(context: Context, value: object) -> str:
        return method(context["edition"], value)

    return of_edition


# A template is compiled once a process, and Jinja computes then what no context can
# change: so whatever differs between editions asks the context.
FILTERS: Mapping[str, Callable[..., str]] = {
    "text": _text,
    "filled": _of_edition(_filled),
    "href": _href,
    "below": _below,
    "pdf": _pdf,
    "outcome_table": _outcome_table,
    "label": _of_edition(Edition.label),
    "day": _of_edition(Edition.day),
    "lower": _of_edition(Edition.small_letters),
    "letter": _of_edition(lambda edition, text: edition.capitals(text[:1])),
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        # Markdown counts indentation and empty lines.
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # YAML refuses JSON's escapes of letters above U+FFFF, such as an emoji in a title.
    json_settings = {"ensure_ascii": False, "sort_keys": True}
    environment.policies["json.dumps_kwargs"] = json_settings
    environment.filters |= {**FILTERS, "heading": heading}
    return environment


# CommonMark takes a backslash before any of these.
MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+.!-])")


def heading(title: str) -> Markup:
    """Return a title for a line of Markdown in which no sign means anything."""
    # Quotes stay: their escapes hold a `#`, and the table of contents would show it.
    text = html.escape(MARKDOWN_SIGNS.sub(r"\\\1", title), quote=False)
    return Markup(text)  # noqa: S704 - escaped


def with_search_boost(markdown: str, percent: int | None) -> str:
    r"""Return a page whose front matter tells the search its boost.

    >>> with_search_boost("---\ntitle: x\n---\n", 120)
    '---\nsearch: {boost: 1.2}\ntitle: x\n---\n'
    """
    if percent is None:
        return markdown
    # Material's search plugin reads this key.
    return markdown.replace("---\n", f"---\nsearch: {{boost: {percent / 100}}}\n", 1)
