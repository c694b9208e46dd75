"""The content as of one day: what pages and printed documents both stand on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from interactive.core.turkish import day_in_words, lower, sort_key, upper
from macros.content.annotations import annotated_texts
from macros.content.loader import Content
from macros.content.models.parameter import DatedValue, Parameter
from macros.content.models.question import CommonQuestion
from macros.handbook.attachments import NAMES, size_in_words
from macros.handbook.attachments import SCHEME as ATTACHMENT
from macros.handbook.links import Links, links_of, pages_of
from macros.handbook.media import media
from macros.handbook.numbers.dated_numbers import DatedNumber
from macros.handbook.routes import relative
from macros.handbook.short_addresses import short_addresses


@dataclass(frozen=True, slots=True)
class Use:
    """A page that rests on a clause."""

    link: str
    label: str


class Edition:
    """One content, as of one day, with its links, words and numbers."""

    def __init__(self, content: Content, as_of: date) -> None:
        """Index what every page and every document needs."""
        self.content, self.as_of = content, as_of
        # Made once: a page asks for hundreds of links.
        self.links: Links = links_of(content)
        self.short_addresses = short_addresses(content, self.links)
        self.words = content.words
        dated = {
            name: DatedNumber(parameter, self.words, as_of)
            for name, parameter in content.parameters.items()
        }
        self.numbers = {name: number.text for name, number in dated.items()}
        """Each dated number in words that may stand in the middle of a sentence.

        What it was until lately, and is known to become, follows in brackets.
        """
        self.marked_numbers = {name: number.marked for name, number in dated.items()}
        """The same as HTML; a script brings it up to date."""
        self.repeated_numbers = {
            number.marked: number.marked_value
            for number in dated.values()
            if number.text != number.value
        }
        """What stands, as HTML, for a marked number that the page has named before."""

    def day(self, day: date) -> str:
        """Return a day in words."""
        return day_in_words(day, self.words)

    def small_letters(self, text: str) -> str:
        """Return a text in small letters of the handbook's language."""
        return lower(text, self.words["alphabet"])

    def capitals(self, text: str) -> str:
        """Return a text in capitals of the handbook's language."""
        return upper(text, self.words["alphabet"])

    def sort_key(self, text: str) -> tuple[object, ...]:
        """Return the key that sorts by the alphabet of the handbook's language."""
        return sort_key(text, self.words["alphabet"])

    def grouped(self, number: int) -> str:
        """Return a number with its thousands apart."""
        return f"{number:,}".replace(",", self.words["digit_group"])

    def word(self, key: str, **details: object) -> str:
        """Return a message, filled in."""
        return self.words[key].format(**details) if details else self.words[key]

    def href(self, link: str, page: str) -> str:
        """Return where a link leads, as seen from the page at that address."""
        return relative(self.links.address(link), page)

    def label(self, link: str) -> str:
        """Return the title of what a link points to, with what is known of it."""
        return self.links.label(link) + self.target_details(link)

    def target_details(self, link: str) -> str:
        """Return what a link adds to its words.

        Of a file, its type and its size; of a page that no longer opens, since when.
        """
        if dead := self.links.dead_link(link):
            key = "link_archived" if dead.archived else "link_dead"
            return f" ({self.word(key, day=self.day(dead.day))})"
        scheme, _, name = link.partition(":")
        if scheme != ATTACHMENT:
            return ""
        path = media(self.content.root) / name
        size = size_in_words(path.stat().st_size, self.words["decimal_point"])
        return f" ({NAMES[path.suffix]}, {size})"

    def link_details(self, link: str) -> str:
        """Return what a link in a sentence adds to its words: what waits behind it."""
        is_topic = link.startswith("yazi:") and "#" in link
        ending = f" ({self.words['link_to_topic']})" if is_topic else ""
        return ending or self.target_details(link)

    def in_force(self, parameter: Parameter) -> DatedValue | None:
        """Return the value that holds on the edition's day, if one does yet."""
        return parameter.on(self.as_of)

    @cached_property
    def questions_by_step(self) -> list[tuple[str, Mapping[str, CommonQuestion]]]:
        """Return the common questions below the title of the step that they concern."""
        titles: dict[str | None, str] = dict(step_titles(self.content).items())
        titles[None] = ""
        by_step: dict[str | None, dict[str, CommonQuestion]] = {s: {} for s in titles}
        for slug, question in self.content.questions.items():
            by_step[question.step][slug] = question
        return [(titles[step], each) for step, each in by_step.items() if each]

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """Return the pages that rest on each clause, by its id."""
        uses: dict[str, dict[str, Use]] = {}
        of_questions = [(f"sss:{s}", q) for s, q in self.content.questions.items()]
        for link, page in (*pages_of(self.content), *of_questions):
            for _, marker, clause in annotated_texts(page):
                if marker == "clause":
                    use = Use(link, self.links.label(link))
                    uses.setdefault(clause, {})[link] = use
        return {clause: tuple(pages.values()) for clause, pages in uses.items()}

    def letters_of(self, chapter: str) -> list[str]:
        """Return the links to the letters that rest on a clause of a chapter."""
        sections = self.content.guidelines[chapter].sections
        statements = (each for section in sections for each in section.statements)
        clauses = {clause for each in statements for clause in each.clauses}
        letters = self.content.letters.items()
        return [f"yazi:{slug}" for slug, spec in letters if clauses & {*spec.clauses}]


def step_titles(content: Content) -> dict[str, str]:
    """Return the title of each step of the process, then of each side path, by id."""
    process = content.process
    if process is None:
        return {}
    return {each.id: each.title for each in (*process.steps, *process.side_paths)}
