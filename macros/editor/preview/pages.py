"""A page of a draft, with a link to its form beside every text."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from urllib.parse import quote

from macros.content.yaml_reader import KeyPath
from macros.editor.drafts import Draft
from macros.editor.preview.baseline import Baseline
from macros.editor.search import Passage
from macros.handbook.edition import Edition
from macros.pages.renderer import Renderer
from macros.pages.site import site_page

LINK = "rehber-edit"
MARK = re.compile(rf'<a\b|</a>|<{LINK} data-passage="(\d+)"></{LINK}>')
STYLE = f"""<style>
.{LINK} {{ display: inline-block; margin-inline-start: .4em; padding: .1em .55em;
  border: 1px solid currentcolor; border-radius: 1em; font-size: .7rem;
  line-height: 1.5; font-weight: 400; text-decoration: none;
  white-space: nowrap; opacity: .75; }}
.{LINK}:is(:hover, :focus) {{ opacity: 1; text-decoration: underline; }}
@media print {{ .{LINK} {{ display: none; }} }}
</style></head>"""


def form_address(file: str, path: KeyPath, key: str = "") -> str:
    """Return the address of a form, below the editor's own.

    >>> form_address("units/arts", ("contacts", 0), "email")
    '/file/units/arts?at=contacts/0#f-email'
    """
    at = f"?at={quote('/'.join(map(str, path)))}" if path else ""
    return f"/file/{quote(file)}{at}{f'#f-{key}' if key else ''}"


class MarkingRenderer(Renderer):
    """Renders pages in which each text of the content is marked."""

    def __init__(self, edition: Edition, passages: Iterable[Passage]) -> None:
        super().__init__(edition)
        self.passages = [*passages]
        self._numbers: dict[str, int] = {}
        for number, passage in enumerate(self.passages):
            self._numbers.setdefault(passage.text.strip(), number)

    def inline(self, source: str, address: str) -> str:
        """Return the HTML of a text, marked if it stands in the content."""
        html = super().inline(source, address)
        number = self._numbers.get(source.strip())
        if number is None:
            return html
        return f'{html}<{LINK} data-passage="{number}"></{LINK}>'


@dataclass(frozen=True, slots=True)
class FormLinks:
    """How a page leads to forms."""

    editor: str
    """The form's origin."""
    word: str
    """What a link says."""
    passages: Callable[[], Iterable[Passage]]


def draft_page(
    draft: Draft, address: str, baseline: Baseline, links: FormLinks
) -> str | None:
    """Return the HTML of a page of a draft; None if there is none."""
    if address not in draft.pages:
        renderer = MarkingRenderer(draft.edition, links.passages())
        page = site_page(renderer, address)
        html = baseline.page(page) if page else None
        if html is None:
            return None
        linked = with_links(html, renderer.passages, links)
        draft.pages[address] = linked.replace("</head>", STYLE, 1)
    return draft.pages[address]


def with_links(html: str, passages: list[Passage], links: FormLinks) -> str:
    """Return a page with a link in place of each mark, but none inside of a link."""
    depth = 0

    def put(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1] is None:
            depth += -1 if match[0].startswith("</") else 1
            return match[0]
        if depth:
            return ""
        passage = passages[int(match[1])]
        address = (
            f"{links.editor}{form_address(passage.file, passage.path, passage.key)}"
        )
        label = escape(f"{links.word}: {passage.text[:60]}")
        return (
            f'<a class="{LINK}" href="{escape(address)}" target="_top" '
            f'aria-label="{label}">{escape(links.word)}</a>'
        )

    return MARK.sub(put, html)


def documents(draft: Draft) -> Mapping[str, str]:
    """Return the calculators' documents of a draft, by address."""
    return dict(Renderer(draft.edition).documents.values())
