"""Every page of the site as Markdown, from the content; knows nothing of MkDocs."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from interactive.core.parameters import measure
from interactive.core.turkish import day_in_words, lower, upper
from macros.content.annotations import marked
from macros.content.loader import Content
from macros.content.models.parameter import Parameter, Value
from macros.handbook import inline_markup as prose
from macros.handbook.icons import icon
from macros.handbook.links import LISTS, Links, links_of, relative
from macros.handbook.media import media, size_of
from macros.handbook.modality import modality_of
from macros.handbook.responsive_images import sources
from macros.pages.az_index import letters
from macros.pages.calculator import calculator_context
from macros.pages.embed.guide import placing_context
from macros.pages.verification import proof_pages
from macros.search.build import weighed

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it stands below the site's root, and its Markdown."""

    address: str
    """`rehber/iptal/`; empty for the front page."""
    title: str
    markdown: str
    part: str
    """The address of the list that the page belongs to, or its own."""

    @property
    def source(self) -> str:
        """Return the name of the Markdown file that would give this address."""
        is_part = self.address == self.part
        return f"{self.address}index.md" if is_part else f"{self.address[:-1]}.md"


@dataclass(frozen=True, slots=True)
class Use:
    """A place of the handbook that rests on a clause."""

    link: str
    label: str


class Renderer:
    """Renders the pages of one content, as of one day."""

    def __init__(self, content: Content, as_of: date) -> None:
        """Prepare what every page shares."""
        self.content, self.as_of = content, as_of
        self.links: Links = links_of(content)
        self.words = content.words
        self.environment = _environment()
        self.measured = {n: self._measured(p) for n, p in content.parameters.items()}

    def pages(self) -> Iterator[Page]:
        """Yield every page of the site."""
        yield self.page("", "", "index", self.content.site.title)
        for name, template in LISTS.items():
            link = f"sayfa:{name}"
            place = self.links.address(link)
            yield self.page(place, place, template, self.links.label(link))
        for scheme, template, things in (
            ("bolum", "chapter", self.content.guidelines),
            ("liste", "checklist", self.content.checklists),
            ("hesap", "calculator", self.content.calculators),
        ):
            for slug, thing in things.items():
                yield self._thing_page(f"{scheme}:{slug}", template, slug, thing)
        yield from proof_pages(self)

    def text(self, source: str, address: str) -> str:
        """Return the HTML of inline markup as it stands on the page at `address`."""

        def resolve(link: str) -> str:
            return relative(self.links.address(link), address)

        return prose.to_html(prose.parse(source), self.measured, resolve)

    def day(self, day: date) -> str:
        """Return a day in words."""
        return day_in_words(day, self.words)

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """Return where the handbook rests on each clause."""
        found: dict[str, dict[str, Use]] = {}
        for scheme, folder in USED_IN.items():
            for slug, thing in getattr(self.content, folder).items():
                link = f"{scheme}:{slug}"
                for _, marker, clause in marked(thing):
                    if marker == "clause":
                        use = Use(link, self.links.label(link))
                        found.setdefault(clause, {})[link] = use
        return {clause: tuple(uses.values()) for clause, uses in found.items()}

    def _thing_page(self, link: str, template: str, slug: str, thing: Any) -> Page:  # noqa: ANN401
        address = self.links.address(link)
        part = f"{address.split('/')[0]}/"
        extra: dict[str, Any] = {"slug": slug, "thing": thing}
        if template == "calculator":
            extra |= calculator_context(
                self.content, self.links, slug, self.as_of, address
            )
        return self.page(address, part, template, thing.title, **extra)

    def page(
        self,
        address: str,
        part: str,
        template: str,
        title: str,
        **extra: Any,  # noqa: ANN401
    ) -> Page:
        """Return one page of a template."""
        context = {**self.shared, "address": address, **extra}
        found = self.environment.get_template(f"{template}.md.j2")
        markdown = weighed(found.render(context), self.content.search)
        return Page(address, title, markdown, part)

    @cached_property
    def shared(self) -> dict[str, Any]:
        """Return what every template may use."""
        content = self.content
        return {
            "renderer": self,
            "site": content.site,
            "front": content.index,
            "source": content.source,
            "glossary": content.glossary,
            "guidelines": content.guidelines,
            "checklists": content.checklists,
            "units": content.units,
            "calculators": content.calculators,
            "parameters": content.parameters,
            "placing": placing_context(content),
            "alphabet": lambda: letters(content),
            "word": self._word,
            "clause": content.clauses.__getitem__,
            "uses": lambda clause: self.uses.get(clause, ()),
            "modality": lambda told: modality_of(told, content.clauses),
            "icon": icon,
            "in_force": self.in_force,
            "lighter": lambda file: sources(content.root, file),
            "size_of": lambda file: size_of(media(content.root) / file),
        }

    def _word(self, key: str, **details: Any) -> str:  # noqa: ANN401
        return self.words[key].format(**details) if details else self.words[key]

    def in_force(self, parameter: Parameter) -> Value | None:
        """Return the value that holds on the day of the texts, if one does yet."""
        begun = [v for v in parameter.values if v.valid_from <= self.as_of]
        return max(begun, key=lambda value: value.valid_from, default=None)

    def _measured(self, parameter: Parameter) -> str:
        """Return a number in words that may stand in the middle of a sentence."""
        found = self.in_force(parameter)
        if found is None or found.value is None:
            return self.words["parameter_absent"]
        return measure(found.value, parameter.unit, self.words)


USED_IN = {"bolum": "guidelines", "liste": "checklists", "hesap": "calculators"}


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "text": _text,
        "href": _href,
        "below": _below,
        "label": _label,
        "day": _day,
        "lower": lower,
        "heading": _heading,
        "letter": lambda text: upper(text[:1]),
    }
    return environment


MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+.!-])")
Filter = Callable[[Context, Any], str]


def _heading(title: str) -> Markup:
    """Return a title for a line of Markdown in which no sign means anything."""
    return Markup(MARKDOWN_SIGNS.sub(r"\\\1", str(escape(title))))  # noqa: S704 - escaped


@pass_context
def _text(context: Context, source: str) -> Markup:
    html = context["renderer"].text(source, context["address"])
    return Markup(html)  # noqa: S704 - prose.to_html escapes


@pass_context
def _href(context: Context, link: str) -> str:
    return relative(context["renderer"].links.address(link), context["address"])


@pass_context
def _below(context: Context, place: str) -> str:
    return relative(place, context["address"])


@pass_context
def _label(context: Context, link: str) -> str:
    label: str = context["renderer"].links.label(link)
    return label


@pass_context
def _day(context: Context, day: date) -> str:
    words: str = context["renderer"].day(day)
    return words
