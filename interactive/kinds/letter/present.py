"""A letter as a page fragment: the sheet, and beside it what the reader should know."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from interactive.core.fragments import cites
from interactive.core.markup import Node, clause_links, el, paragraph
from interactive.kinds.letter.compilation import CompiledLetter


def result(letter: CompiledLetter, result: Mapping[str, Any]) -> Node:
    """Return the sheet, then warnings and notes."""
    mark = Gaps(letter, result["missing"]).marked
    return el(
        "div",
        {"data-result": "", "data-status": result["status"]},
        paragraph("letter-notice", result["notice"]) if result["notice"] else "",
        sheet(letter.layout.id, [block(each, mark) for each in result["blocks"]]),
        aside(letter, result),
    )


def sheet(layout: str, blocks: Iterable[Node], css: str = "") -> Node:
    """Return the sheet of a letter in a layout."""
    classes = f"letter letter--{layout}{css}"
    return el("article", {"class": classes, "data-letter-text": ""}, *blocks)


class Gaps:
    """Marks what is missing in a text."""

    def __init__(self, letter: CompiledLetter, missing: Iterable[str]) -> None:
        """Take the ids of the missing answers."""
        word, questions = letter.context.word, letter.questions
        self.gaps = [word("letter_gap", title=questions[n].title) for n in missing]

    def marked(self, text: str) -> list[Node]:
        """Return a text with each gap marked."""
        # The small Python has no compiler of patterns.
        for gap in self.gaps:
            if gap in text:
                before, _, after = text.partition(gap)
                mark = el("mark", {"class": "letter__gap"}, gap)
                return [*self.marked(before), mark, *self.marked(after)]
        return [text]


def block(block: Mapping[str, Any], inner: Any) -> Node:  # noqa: ANN401 - a function
    """Return a block of the sheet; `inner` makes the nodes of a line."""
    name, align = block["block"], block["align"]
    classes = f"letter__block letter__{name} letter__block--{align}"
    classes += "".join(
        f" letter__block--{flag}" for flag in ("capitals", "indent") if flag in block
    )
    heading = block.get("heading")
    return el(
        "div",
        {"class": classes},
        paragraph("letter__heading", heading) if heading else "",
        *_lines(name, block["lines"], inner),
    )


def _lines(name: str, lines: Iterable[Any], inner: Any) -> Iterator[Node]:  # noqa: ANN401
    if name == "attachments":
        yield el("ol", {}, *(el("li", {}, *inner(line)) for line in lines))
        return
    css = "letter__paragraph" if name == "body" else "letter__line"
    yield from (paragraph(css, *inner(line)) for line in lines)


def aside(letter: CompiledLetter, result: Mapping[str, Any]) -> Node:
    """Return what is told beside the sheet and never printed on it."""
    warnings = (_warning(letter, each) for each in result["warnings"])
    return el(
        "div",
        {"class": "letter-aside"},
        paragraph("letter-aside__status", result["title"]),
        _missing(letter, result["missing"]),
        *(_planned(letter, each) for each in result["planned"]),
        *warnings,
        _list("letter-aside__attachments", result["attachment_notes"]),
        notes(letter),
        paragraph("calculator__disclaimer", letter.spec.disclaimer),
        cites(letter.context, result["cites"]) if result["cites"] else "",
    )


def _missing(letter: CompiledLetter, missing: Iterable[str]) -> Node:
    """Return the way to each question whose answer the letter lacks."""
    links = (
        el("li", {}, el("a", {"href": f"soru:{name}"}, letter.questions[name].title))
        for name in missing
    )
    return el("ul", {"class": "letter-aside__missing"}, *links) if missing else ""


def _planned(letter: CompiledLetter, planned: Mapping[str, str]) -> Node:
    """Return which day stands in a blank place, and the way to who worked it out."""
    context, link = letter.context, f"hesap:{letter.spec.planner}"
    day, limit = (context.day(planned[key]) for key in ("date", "limit"))
    title = letter.questions[planned["question"]].title
    key = "letter_planned" if day == limit else "letter_planned_before"
    return paragraph(
        "letter-aside__planned",
        context.word(key, question=title, day=day, limit=limit),
        " ",
        el("a", {"href": link}, context.links.get(link, link)),
    )


def _warning(letter: CompiledLetter, warning: Mapping[str, Any]) -> Node:
    link = f"yazi:{warning['letter']}" if "letter" in warning else ""
    title = letter.context.links.get(link, link)
    return paragraph(
        "letter-aside__warning",
        warning["text"],
        *([" ", el("a", {"href": link}, title)] if link else []),
        *[
            part
            for clause in clause_links(warning["clauses"])
            for part in (" ", clause)
        ],
    )


def notes(letter: CompiledLetter) -> Node:
    """Return what the source does not say, and what is so of every such letter."""
    context, today = letter.context, letter.context.as_of
    own = (el("li", {}, context.fill(n, today)) for n in letter.spec.notes)
    shared = (
        el("li", {}, context.fill(note.text, today), *_origin(letter, note))
        for note in letter.shared.notes_of(letter.layout.id)
    )
    entries = [*own, *shared]
    if not entries:
        return ""
    heading = el("h3", {}, context.word("letter_notes"))
    return el("div", {"class": "letter-aside__notes"}, heading, el("ul", {}, *entries))


def _origin(letter: CompiledLetter, note: Any) -> Iterator[Node]:  # noqa: ANN401
    for clause in clause_links(note.clauses):
        yield from (" ", clause)
    if note.outside:
        yield from (" ", el("small", {}, letter.context.word("letter_outside")))


def _list(css: str, texts: Iterable[str]) -> Node:
    entries = [el("li", {}, text) for text in texts]
    return el("ul", {"class": css}, *entries) if entries else ""
