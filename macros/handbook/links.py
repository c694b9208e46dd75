"""The links that the content may write: `scheme:target`.

Each scheme knows what it may point to and the words to show; the addresses stand in
`routes`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from macros.content.addresses import CONTACT, contact_problem, is_address
from macros.content.addresses import readable_contact as contact_in_words
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.models.dead_links import DeadLink
from macros.handbook.attachments import SCHEME as ATTACHMENT
from macros.handbook.attachments import attachments
from macros.handbook.attachments import problem_of as attachment_problem
from macros.handbook.link_problems import problem_within_the_site
from macros.handbook.routes import (
    EXTERNAL,
    NEEDS,
    OUTSIDE,
    PAGE_FOLDERS,
    TOPIC,
    Routes,
    StandalonePage,
)

# The schemes whose pages have no printed twin.
NOT_PRINTED = frozenset({"yazi"})


@dataclass(frozen=True, slots=True)
class Links:
    """Every link that may be written, with its words."""

    labels: Mapping[str, Mapping[str, str]]
    """Scheme to target to title."""
    documents: Mapping[str, str]
    routes: Routes
    topics: Mapping[str, str]
    """The question by which a letter asks for its topic, by the letter's slug."""
    dead: Mapping[str, DeadLink]
    """Outside addresses that no longer open, in letters instead of codes."""

    def problem(self, link: str) -> str | None:
        """Return what is wrong with a link, or None."""
        if link.startswith(EXTERNAL):
            if is_address(link):
                return None
            return say("links_of_pages.no_address", link=unquote(link))
        # Markdown has encoded what its editor wrote.
        link = unquote(link)
        if link.startswith(CONTACT):
            return contact_problem(link)
        scheme, _, target = link.partition(":")
        if scheme == ATTACHMENT:
            return attachment_problem(target, self.labels[scheme])
        return problem_within_the_site(link, self.labels)

    def label(self, link: str) -> str:
        """Return the title of what a link points to."""
        if link.startswith(EXTERNAL):
            return link
        if link.startswith(CONTACT):
            return contact_in_words(link)
        scheme, _, target = link.partition(":")
        return self.labels[scheme][target]

    def calculator_page(self, name: str) -> str:
        """Return the address of a calculator's or a letter's page, below the root."""
        schemes = (each for each in ("hesap", "yazi") if name in self.labels[each])
        return self.address(f"{next(schemes, 'sayfa')}:{name}")

    def address(self, link: str) -> str:
        """Return the address below the site's root, or the whole one outside it.

        Of a page that no longer opens, it is that of its archived copy, if any.
        """
        dead = self.dead_link(link)
        if dead and dead.archived:
            return dead.archived
        if link.startswith(OUTSIDE):
            return link
        scheme, _, target = link.partition(":")
        if scheme == "belge":
            return self.documents[target]
        if scheme == "sayfa":
            # A free page stands right below the root.
            return self.routes.pages.get(target, f"{target}/")
        # Chapters have parts, `bolum:ad#kesim`; of a letter, a topic is chosen.
        page, _, part = target.partition("#")
        chosen = f"{self.topics[page]}=" if scheme == "yazi" and part else ""
        ending = f"/#{chosen}{part}" if part else "/"
        below = page + (ending if scheme in PAGE_FOLDERS else "")
        return self.routes.prefixes[scheme] + below

    def dead_link(self, link: str) -> DeadLink | None:
        """Return what is known of an outside page that no longer opens."""
        scheme, _, target = link.partition(":")
        address = self.documents[target] if scheme == "belge" else link
        return self.dead.get(unquote(address))

    def outcome_table(self, calculator: str) -> str:
        """Return the address of a calculator's table of outcomes."""
        return f"{self.address(f'hesap:{calculator}')}{self.routes.outcome_table}"


def links_of(content: Content) -> Links:
    """Return the links that this content may write."""
    documents = content.source.documents
    titles = page_titles(content)
    topics = _topics(content.letters)
    by_topic = {
        f"{slug}#{option.id}": f"{content.letters[slug].title}: {option.text}"
        for slug, question in topics.items()
        for option in question.options
    }
    return Links(
        {
            "bolum": _titles(content.guidelines) | _parts(content.guidelines),
            "liste": _titles(content.checklists),
            "hesap": _titles(content.calculators_with_page),
            "yazi": _titles(content.letters) | by_topic,
            "terim": {term.id: term.term for term in content.glossary.terms},
            "madde": {clause: clause for clause in content.clauses},
            "belge": {document.id: document.title for document in documents},
            "birim": _titles(content.units),
            "sss": _titles(content.questions),
            "sayfa": _titles(content.pages) | titles,
            ATTACHMENT: {name: name for name in attachments(content.root)},
        },
        {document.id: document.address for document in documents},
        Routes(content.words),
        {slug: question.id for slug, question in topics.items()},
        {unquote(dead.address): dead for dead in content.dead_links.links},
    )


def pages_of(content: Content) -> Iterator[tuple[str, Any]]:
    """Yield every chapter, checklist and calculator after its link."""
    for scheme, folder in PAGE_FOLDERS.items():
        for slug, page in getattr(content, folder).items():
            # The process has a standalone page.
            if page is not content.process:
                yield f"{scheme}:{slug}", page


def printed_pages(content: Content) -> list[str]:
    """Return the link of every page that has a PDF of its own."""
    links = (link for link, _ in pages_of(content))
    return [link for link in links if link.partition(":")[0] not in NOT_PRINTED]


def page_addresses(content: Content, links: Links) -> Iterator[str]:
    """Yield the address of every page of the site."""
    yield from links.routes.pages.values()
    yield from (links.address(f"sayfa:{slug}") for slug in content.pages)
    for link, _ in pages_of(content):
        yield links.address(link)
    for slug in content.calculators_with_page:
        yield links.outcome_table(slug)


def _titles(items: Mapping[str, Any]) -> dict[str, str]:
    return {slug: item.title for slug, item in items.items()}


def _parts(chapters: Mapping[str, Any]) -> dict[str, str]:
    return {
        f"{slug}#{section.id}": section.title
        for slug, chapter in chapters.items()
        for section in chapter.sections
    }


def _topics(letters: Mapping[str, Any]) -> dict[str, Any]:
    """Return the question by which a letter asks for its topic, by the letter."""
    return {
        slug: question
        for slug, letter in letters.items()
        for question in letter.questions
        if question.id.endswith(TOPIC)
    }


def standalone_pages(content: Content) -> list[StandalonePage]:
    """Return the standalone pages that there are."""
    pages = Routes(content.words).standalone
    return [p for p in pages if getattr(content, NEEDS.get(p.page_type, "site"))]


def page_titles(content: Content) -> dict[str, str]:
    """Return the title of each standalone page, by its name."""
    return {
        page.name: content.words[page.title] if page.title else content.process.title
        for page in standalone_pages(content)
    }
